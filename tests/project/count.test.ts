import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CheckReport, countOf, type TestReport } from "../../scripts/count.ts";
import { judgeSkips } from "../../scripts/skips.ts";
import { ROOT, tempFolder, writeTree } from "./tree.ts";

const CHECKED: readonly CheckReport[] = [{ name: "types", passed: true }];

/** A report of one test file with these outcomes. */
const reportOf = (statuses: readonly string[], file: { readonly status?: string; readonly success?: boolean } = {}): TestReport => {
  const failed = statuses.includes("failed");
  const testResults = [{ status: file.status ?? (failed ? "failed" : "passed"), assertionResults: statuses.map((status) => ({ status })) }];
  return { success: file.success ?? !failed, testResults };
};

describe("the count of tests and checks", () => {
  test.each([
    ["all good", reportOf(["passed", "passed"]), CHECKED, { passed: 3, failed: 0, skipped: 0, good: true }],
    ["a failed test", reportOf(["passed", "failed"]), CHECKED, { passed: 2, failed: 1, skipped: 0, good: false }],
    ["a failed check", reportOf(["passed"]), [{ name: "types", passed: false }], { passed: 1, failed: 1, skipped: 0, good: false }],
    ["a skipped test", reportOf(["passed", "skipped"]), CHECKED, { passed: 2, failed: 0, skipped: 1, good: false }],
    ["a test that is only planned", reportOf(["passed", "todo"]), CHECKED, { passed: 2, failed: 0, skipped: 1, good: false }],
    ["no test at all", { success: true, testResults: [] }, CHECKED, { passed: 1, failed: 0, skipped: 0, good: false }],
    ["no check at all", reportOf(["passed"]), [], { passed: 1, failed: 0, skipped: 0, good: false }],
    ["no report of the tests", undefined, CHECKED, { passed: 1, failed: 1, skipped: 0, good: false }],
    ["no report of the checks", reportOf(["passed"]), undefined, { passed: 1, failed: 1, skipped: 0, good: false }],
    ["a test file that did not load", reportOf([], { status: "failed", success: false }), CHECKED, { passed: 1, failed: 1, skipped: 0, good: false }],
    ["an error outside every test", reportOf(["passed"], { success: false }), CHECKED, { passed: 2, failed: 1, skipped: 0, good: false }],
  ] as const)("%s", (_, tests, checks, count) => {
    expect(countOf(tests, checks)).toEqual(count);
  });
});

describe("skips", () => {
  test.each([
    ["nothing skipped", [], true, true],
    ["a reason on a desk", ["packs (skipped: no network)"], false, true],
    ["a reason on a build machine", ["packs (skipped: no network)"], true, false],
    ["no reason", ["packs"], false, false],
    ["an empty reason", ["packs (skipped: )"], false, false],
    ["one reason for two", ["packs (skipped: no network)", "installs"], false, false],
  ])("%s", (_, names, onBuildMachine, allowed) => {
    const verdict = judgeSkips(names, onBuildMachine);
    expect(verdict.allowed).toBe(allowed);
    expect(verdict.lines).toHaveLength(names.length);
  });
});

/** Runs the real test runner with the project's configuration over invented tests; gives its exit code, what it printed and its count. */
const runTests = (source: string | undefined, env: Readonly<Record<string, string>>) => {
  const root = tempFolder();
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  symlinkSync(join(ROOT, "scripts"), join(root, "scripts"), "dir");
  writeTree(root, {
    "package.json": '{"type":"module"}',
    "vitest.config.ts": readFileSync(join(ROOT, "vitest.config.ts"), "utf8"),
    "tests/testWhere.ts": readFileSync(join(ROOT, "tests/testWhere.ts"), "utf8"),
    ...(source === undefined
      ? {}
      : { "tests/a.test.ts": `import { expect, test } from "vitest";\nimport { testWhere } from "./testWhere.ts";\nvoid expect;\n${source}` }),
  });
  const report = join(root, "report.json");
  const run = spawnSync(process.execPath, [join(ROOT, "node_modules/vitest/vitest.mjs"), "run"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, CI: undefined, HEARSAY_TEST_REPORT: report, ...env },
  });
  const counted = countOf(existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined, CHECKED);
  return { code: run.status, output: run.stdout, counted };
};

const PASSES = 'test("one", () => expect(1).toBe(1));\ntestWhere(true, "nothing")("two", () => expect(1).toBe(1));\n';

describe("the real runner", () => {
  test.each([
    ["passes what passes", PASSES, {}, 0, { passed: 3, failed: 0, skipped: 0 }],
    ["fails what fails", `${PASSES}test("three", () => expect(1).toBe(2));`, {}, 1, { passed: 3, failed: 1, skipped: 0 }],
    ["lets a reasoned skip pass on a desk", `${PASSES}testWhere(false, "no network")("three", () => {});`, {}, 0, { passed: 3, failed: 0, skipped: 1 }],
    [
      "fails a reasoned skip on a build machine",
      `${PASSES}testWhere(false, "no network")("three", () => {});`,
      { CI: "true" },
      1,
      { passed: 3, failed: 0, skipped: 1 },
    ],
    ["fails a skip without a reason", `${PASSES}test.skip("three", () => {});`, {}, 1, { passed: 3, failed: 0, skipped: 1 }],
    ["fails a planned test", `${PASSES}test.todo("three");`, {}, 1, { passed: 3, failed: 0, skipped: 1 }],
    ["fails a file that does not load", 'throw new Error("no");', {}, 1, { passed: 1, failed: 1, skipped: 0 }],
    ["fails where a lone test hides the others", `${PASSES}test.only("three", () => {});`, { CI: "true" }, 1, {}],
    ["fails without any test", undefined, {}, 1, {}],
  ] as const)("%s", (_, source, env, code, counted) => {
    const run = runTests(source, env);
    expect(run.counted).toMatchObject(counted);
    expect(run.code, run.output).toBe(code);
  });

  test("says what was skipped and why", () => {
    expect(runTests('testWhere(false, "no network")("installs", () => {});', {}).output).toContain("skipped  installs (skipped: no network)");
  });
});

test("the build machine runs the command of the README", () => {
  const command = "npm ci && npm test";
  expect(readFileSync(join(ROOT, ".ci/run"), "utf8")).toContain(`\n${command} `);
  const readme = join(ROOT, "README.md");
  if (existsSync(readme)) expect(readFileSync(readme, "utf8")).toContain(command);
});
