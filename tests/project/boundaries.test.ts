import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkBoundaries } from "./boundaries.ts";
import { IMPORT_TABLE, printedTable } from "./importTable.ts";
import { ROOT, tempFolder, writeTree } from "./tree.ts";

const FOLDERS = ["src", "bench"];

describe("the import table", () => {
  test("every file keeps to it", () => {
    const { files, faults } = checkBoundaries(ROOT, FOLDERS, IMPORT_TABLE);
    expect(files).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  test("no part imports one that imports it", () => {
    const mutual = IMPORT_TABLE.flatMap((part) =>
      part.mayImport.filter((path) => IMPORT_TABLE.some((other) => other.path === path && other.mayImport.includes(part.path))),
    );
    expect(mutual).toEqual([]);
  });

  test.each(["ARCHITECTURE.md", "README.md"].filter((name) => existsSync(join(ROOT, name))))("%s prints it as it is, where it prints one", (name) => {
    const printed = [...readFileSync(join(ROOT, name), "utf8").matchAll(/<!-- import-table -->\n+([\s\S]*?)\n+<!-- \/import-table -->/g)];
    if (name === "ARCHITECTURE.md") expect(printed).toHaveLength(1);
    for (const [, table] of printed) expect(table).toBe(printedTable(IMPORT_TABLE));
  });
});

/** A tree that keeps to the table; each case below spoils one file of it. */
const SOUND = {
  "src/model/index.ts": 'export { type Span } from "./span.ts";',
  "src/model/span.ts": "export interface Span { readonly start: number }",
  "src/read/index.ts":
    'import { createHash } from "node:crypto";\nimport type { Span } from "../model/index.ts";\nexport const read = (span: Span): string => createHash(String(span.start)).digest("hex");',
  "src/link/index.ts": "export const link = 1;",
  "src/run.ts": 'import { read } from "./read/index.ts";\nexport const run = read;',
};

const SPOILED: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ["a stage that imports a stage", { "src/link/index.ts": 'import { read } from "../read/index.ts";\nread;' }, /src\/link may not import src\/read/],
  ["a type imported from a stage", { "src/link/index.ts": 'import type { read } from "../read/index.ts";' }, /src\/link may not import src\/read/],
  ["a type named in place", { "src/link/index.ts": 'export type R = import("../read/index.ts").R;' }, /src\/link may not import src\/read/],
  ["a stage re-exported", { "src/link/index.ts": 'export { read } from "../read/index.ts";' }, /src\/link may not import src\/read/],
  ["a stage loaded later", { "src/link/index.ts": 'export const later = () => import("../read/index.ts");' }, /src\/link may not import src\/read/],
  ["a stage required", { "src/link/index.ts": 'export const read = require("../read/index.ts");' }, /src\/link may not import src\/read/],
  ["a stage required in TypeScript's way", { "src/link/index.ts": 'import read = require("../read/index.ts");' }, /src\/link may not import src\/read/],
  ["a stage that imports the line", { "src/link/index.ts": 'import { run } from "../run.ts";' }, /src\/link may not import src\/run\.ts/],
  [
    "the world, loaded later, where nothing may be touched",
    { "src/link/index.ts": 'export const later = () => import("node:fs");' },
    /src\/link touches nothing/,
  ],
  ["a computed module", { "src/link/index.ts": "export const later = (name: string) => import(name);" }, /imports a computed module/],
  ["the package by its own name", { "src/link/index.ts": 'import { run } from "hearsay";' }, /by a way round/],
  ["a way past a face", { "src/read/index.ts": 'import type { Span } from "../model/span.ts";' }, /past the face src\/model\/index\.ts/],
  [
    "a way past a face, deep inside",
    { "src/read/languages/en/a.ts": 'import type { Span } from "../../../model/span.ts";' },
    /past the face src\/model\/index\.ts/,
  ],
  ["a folder that the table lacks", { "src/misc/index.ts": "export const misc = 1;" }, /src\/misc\/index\.ts is in no part/],
  ["a file that the table lacks", { "src/extra.ts": "export const extra = 1;" }, /src\/extra\.ts is in no part/],
  ["code outside the table", { "src/link/index.ts": 'import { test } from "../../tests/a.ts";' }, /tests\/a\.ts, which is in no part/],
  ["everything exported", { "src/model/index.ts": 'export * from "./span.ts";' }, /exports everything of \.\/span\.ts/],
  ["everything exported under a name", { "src/model/index.ts": 'export * as spans from "./span.ts";' }, /exports everything of \.\/span\.ts/],
  [
    "two files that import each other",
    { "src/link/a.ts": 'import "./b.ts";', "src/link/b.ts": 'import "./a.ts";' },
    /import cycle: src\/link\/a\.ts → src\/link\/b\.ts → src\/link\/a\.ts/,
  ],
  ["a cycle of types only", { "src/link/a.ts": 'import type { B } from "./b.ts";', "src/link/b.ts": 'import type { A } from "./a.ts";' }, /import cycle/],
  ["a file that imports itself", { "src/link/a.ts": 'import "./a.ts";' }, /import cycle/],
];

describe("the guard bites", () => {
  const look = (files: Readonly<Record<string, string>>) => {
    const root = tempFolder();
    writeTree(root, files);
    return checkBoundaries(root, ["src"], IMPORT_TABLE);
  };

  test("a sound tree has no fault", () => {
    expect(look(SOUND)).toEqual({ files: 5, faults: [] });
  });

  test("an empty tree is seen as empty", () => {
    expect(look({}).files).toBe(0);
  });

  test.each(SPOILED)("%s", (_, files, fault) => {
    const { faults } = look({ ...SOUND, ...files });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  test("a file that does not parse stops the check", () => {
    expect(() => look({ ...SOUND, "src/link/index.ts": "export const = ;" })).toThrow(/src\/link\/index\.ts/);
  });
});
