import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CHECKS, type CheckResult, runCheck } from "../../scripts/checks.ts";
import { IMPORT_TABLE } from "./importTable.ts";
import { ROOT, tempFolder, writeTree } from "./tree.ts";

const CONFIGS = [".oxlintrc.jsonc", "biome.json", "knip.jsonc", "package.json", "tsconfig.json", ".gitignore", "scripts/knipCount.ts"];

/** A tree of invented files under the project's own configuration and tools. */
const treeOf = (files: Readonly<Record<string, string>>): string => {
  const root = tempFolder();
  mkdirSync(join(root, "scripts"));
  for (const file of CONFIGS) copyFileSync(join(ROOT, file), join(root, file));
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  writeTree(root, files);
  return root;
};

const check = (name: string, root: string): CheckResult => {
  const found = CHECKS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no check ${name}`);
  return runCheck(found, root);
};

const SOUND = "export const one = (n: number): number => n + 1;\n";
const lines = (count: number): string => "  n += 1;\n".repeat(count);

/** Each wrong in one way, in the folder where it is wrong; the rule that must say so. */
const LINT_FAULTS: readonly (readonly [path: string, source: string, rule: string])[] = [
  ["src/model/clock.ts", "export const now = (): unknown => new Date();", "no-restricted-globals"],
  ["src/text/clock.ts", "export const now = (): number => Date.now();", "no-restricted-globals"],
  ["src/read/clock.ts", "export const now = (): unknown => globalThis.Date;", "no-restricted-globals"],
  ["src/link/chance.ts", "export const chance = (): number => Math.random();", "no-restricted-properties"],
  ["src/export/home.ts", "export const home = (): unknown => process.env;", "no-restricted-globals"],
  ["src/read/languages/en/net.ts", 'export const get = (): unknown => fetch("x");', "no-restricted-globals"],
  ["src/read/languages/en/file.ts", 'import { readFileSync } from "node:fs";\nexport const file = (): unknown => readFileSync("x");', "no-restricted-imports"],
  ["src/read/chance.ts", 'import { randomUUID } from "node:crypto";\nexport const id = (): string => randomUUID();', "no-restricted-imports"],
  ["src/link/bare.ts", 'import { readFileSync } from "fs";\nexport const file = (): unknown => readFileSync("x");', "prefer-node-protocol"],
  ["src/cli/face.ts", "const one = 1;\nexport default one;", "no-default-export"],
  ["src/cli/any.ts", "export const any = (value: any): unknown => value;", "no-explicit-any"],
  ["src/cli/long.ts", `export const long = (n: number): number => {\n${lines(70)}  return n;\n};`, "max-lines-per-function"],
  ["src/cli/longFile.ts", Array.from({ length: 401 }, (_, i) => `export const a${i} = ${i};`).join("\n"), "max-lines"],
  ["src/cli/floating.ts", "const later = async (): Promise<void> => {};\nexport const go = (): void => {\n  later();\n};", "no-floating-promises"],
  [
    "src/cli/unhandled.ts",
    'export const of = (kind: "a" | "b"): number => {\n  switch (kind) {\n    case "a":\n      return 1;\n  }\n  return 2;\n};',
    "switch-exhaustiveness-check",
  ],
];

/** Right where they are, though wrong elsewhere. */
const LINT_ALLOWED: Readonly<Record<string, string>> = {
  "src/read/hash.ts":
    'import { createHash } from "node:crypto";\nexport const hash = (text: string): string => createHash("sha256").update(text).digest("hex");',
  "src/cli/clock.ts": 'import { readFileSync } from "node:fs";\nexport const now = (): unknown => [new Date(), Math.random(), readFileSync("x")];',
  "tests/a/long.test.ts": `export const long = (n: number): number => {\n${lines(500)}  return n;\n};`,
};

describe("lint", () => {
  test("names each fault by its rule, and nothing that is allowed", () => {
    const faulty = Object.fromEntries(LINT_FAULTS.map(([path, source]) => [path, source]));
    const { passed, files, faults } = check("lint", treeOf({ ...faulty, ...LINT_ALLOWED }));
    expect(passed).toBe(false);
    expect(files).toBe(LINT_FAULTS.length + Object.keys(LINT_ALLOWED).length + 1);
    for (const [path, , rule] of LINT_FAULTS) expect(rulesNamedAt(path, faults), path).toContain(rule);
    for (const path of Object.keys(LINT_ALLOWED)) expect(rulesNamedAt(path, faults), path).toEqual([]);
  });

  test("passes a sound tree", () => {
    expect(check("lint", treeOf({ "src/model/one.ts": SOUND }))).toMatchObject({ passed: true, files: 2, faults: "" });
  });

  test("holds the very parts that touch nothing by the import table", () => {
    const config = readFileSync(join(ROOT, ".oxlintrc.jsonc"), "utf8").replace(/ *\/\/ .*$/gm, "");
    const { overrides }: { overrides: readonly { files: readonly string[]; rules: object }[] } = JSON.parse(config);
    const held = overrides.filter(({ rules }) => "no-restricted-globals" in rules).flatMap(({ files }) => files);
    expect(held).toEqual(IMPORT_TABLE.filter(({ world }) => world === "nothing").map(({ path }) => `${path}/**`));
  });
});

/** The rules of oxlint's report, `× plugin(rule): …` followed by `╭─[path:line:column]`, that it names at one file. */
const rulesNamedAt = (path: string, report: string): readonly string[] =>
  report
    .split(/^\s*[×x!⚠] /m)
    .filter((one) => one.includes(`[${path}:`))
    .map((one) => /^\S+?\(([\w-]+)\)/.exec(one)?.[1] ?? "");

describe("the other checks", () => {
  test.each([
    ["types", { "src/a.ts": 'export const a: number = "one";\n' }, /src\/a\.ts\(1,14\): error TS2322/],
    ["types", { "src/a.ts": "export const a = (list: readonly number[]): number => list[0];\n" }, /src\/a\.ts.*TS2322/],
    ["types", { "src/a.ts": "export enum A {\n  one,\n}\n" }, /src\/a\.ts.*TS1294/],
    ["format", { "src/a.ts": "export const a = {one:1}\n" }, /src\/a\.ts/],
    ["unused", { "src/cli/main.ts": SOUND, "src/a.ts": SOUND }, /src\/a\.ts/],
    ["unused", { "src/cli/main.ts": 'import { one } from "../a.ts";\n\none(1);\n', "src/a.ts": `${SOUND}export const two = 2;\n` }, /two\s+src\/a\.ts/],
  ] as const)("%s finds what is wrong in %j", (name, files, fault) => {
    const { passed, faults } = check(name, treeOf(files));
    expect(passed).toBe(false);
    expect(faults).toMatch(fault);
  });

  test.each([
    ["types", 2],
    ["format", 7],
  ])("%s passes a sound tree", (name, files) => {
    expect(check(name, treeOf({ "src/one.ts": SOUND }))).toMatchObject({ passed: true, files, faults: "" });
  });

  test.each(CHECKS.map(({ name }) => name))("%s refuses to have looked at nothing", (name) => {
    const found = CHECKS.find((one) => one.name === name);
    const looked = found === undefined ? 1 : found.filesIn("No files were there to look at.");
    expect(looked).toBe(0);
  });

  test("a check that looks at no file fails, though its tool ends well", () => {
    const idle = { name: "idle", command: ["tsc", "--version"], filesIn: () => 0, faultsIn: (output: string) => output } as const;
    expect(runCheck(idle, ROOT)).toMatchObject({ passed: false, faults: expect.stringContaining("Version") });
  });

  test("a tool that does not start fails", () => {
    const missing = { name: "missing", command: ["no-such-tool"], filesIn: () => 1, faultsIn: (output: string) => output } as const;
    expect(runCheck(missing, ROOT)).toMatchObject({ passed: false, faults: expect.stringContaining("did not start") });
  });
});
