import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makePackage } from "../../scripts/package.ts";
import { testWhere } from "../testWhere.ts";
import { ROOT } from "./tree.ts";

const windows = process.platform === "win32";

/** The environment of somebody who has no clone: without its tools on the path, and without what npm tells its scripts. */
const outside = (): NodeJS.ProcessEnv => {
  const rest = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|VITEST|CI$)/i.test(name));
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.startsWith(ROOT));
  return { ...Object.fromEntries(rest), PATH: path.join(delimiter), NO_COLOR: "1" };
};

const runOutside = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, args, { cwd, env: outside(), encoding: "utf8", shell: windows, timeout: 240_000 });

const registryAnswers = (): boolean => runOutside("npm", ["ping", "--fetch-retries=0", "--fetch-timeout=10000"], tmpdir()).status === 0;

const testInstalled = testWhere(registryAnswers(), "the package registry does not answer, so the package cannot be installed");

// Installing fetches a whole Node, which takes its time on a slow line.
describe("the package", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-package-"));
  const home = join(folder, "empty");
  mkdirSync(home);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const packed = makePackage(ROOT, join(folder, "made"));
  const version: string = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;

  test("is small and holds what runs, the example and the licences, and nothing of the workshop", () => {
    const names = execFileSync("tar", ["-tzf", packed.file], { encoding: "utf8" }).split("\n");
    for (const needed of ["bin/hearsay.mjs", "dist/cli/main.js", "dist/index.d.ts", "LICENSE", "LICENSES/CC-BY-4.0.txt", "examples/tamarn-valley/case.yaml"])
      expect(names).toContain(`package/${needed}`);
    expect(names.filter((name) => name.endsWith(".sql"))).not.toEqual([]);
    expect(names.filter((name) => /^package\/(src|tests|scripts|bench|node_modules)\//.test(name))).toEqual([]);
    // Texts and compiled sources only; what is heavy belongs into a dependency.
    expect(packed.packedBytes).toBeLessThan(1024 * 1024);
  });

  testInstalled("installs in an empty folder, under whatever Node is there", () => {
    writeFileSync(join(home, "package.json"), '{"private":true}');
    const install = runOutside("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", packed.file], home);
    expect(install.status, install.stderr).toBe(0);
  });

  testInstalled("tells its version", () => {
    const { status, stdout, stderr } = runOutside("npx", ["--no-install", "hearsay", "--version"], home);
    expect({ status, stdout: stdout.trim().split("\n").at(-1) }, stderr).toEqual({ status: 0, stdout: version });
  });

  testInstalled("shows the first screen of the example", () => {
    const { status, stdout, stderr } = runOutside("npx", ["--no-install", "hearsay", "demo", "--no-open"], home);
    expect(status, `${stdout}${stderr}`).toBe(0);
    expect(stderr).not.toContain("Experimental");
    expect(stdout).toContain("hearsay claims");
    expect(stdout.split("\n").length).toBeGreaterThan(10);
  });

  testInstalled("is a library with types", () => {
    // The second line holds only if the types arrived: without them everything is `any`.
    const use = ['new HearsayError("code", "message");', "// @ts-expect-error: a code is text", 'new HearsayError(1, "message");'];
    writeFileSync(join(home, "use.mts"), `import { HearsayError } from "hearsay";\n${use.join("\n")}\n`);
    const node = ["--typeRoots", join(ROOT, "node_modules/@types"), "--types", "node"];
    const tsc = [join(ROOT, "node_modules/typescript/bin/tsc"), "--ignoreConfig", "--noEmit", "--strict", "--module", "nodenext", ...node, "use.mts"];
    const typed = spawnSync(process.execPath, tsc, { cwd: home, encoding: "utf8" });
    expect(typed.status, typed.stdout).toBe(0);
    const used = spawnSync(process.execPath, ["-e", 'import("hearsay").then((library) => console.log(typeof library.HearsayError))'], {
      cwd: home,
      encoding: "utf8",
    });
    expect(used.stdout.trim(), used.stderr).toBe("function");
  });
});
