import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** One tool that looks over the whole tree. */
export interface Check {
  readonly name: string;
  /** A command of `node_modules/.bin` and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** How many files the tool says it looked at. A check that looked at none has failed, whatever its exit code. */
  readonly filesIn: (output: string) => number;
  /** What of the output a person needs when the check fails. */
  readonly faultsIn: (output: string) => string;
}

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly files: number;
  readonly seconds: number;
  readonly faults: string;
}

const all = (output: string): string => output;
const numberAfter =
  (pattern: RegExp) =>
  (output: string): number =>
    Number(pattern.exec(output)?.[1] ?? 0);
const isOwnSource = (line: string): boolean => line.endsWith(".ts") && !line.includes("node_modules");

/** In the order in which a fault of one explains those of the next. */
export const CHECKS: readonly Check[] = [
  {
    name: "types",
    command: ["tsc", "-p", ".", "--listFiles", "--pretty", "false"],
    filesIn: (output) => output.split("\n").filter(isOwnSource).length,
    faultsIn: (output) =>
      output
        .split("\n")
        .filter((line) => !/^\/|^[A-Z]:/.test(line))
        .join("\n"),
  },
  { name: "lint", command: ["oxlint", "--deny-warnings", "."], filesIn: numberAfter(/ on (\d+) files? with/), faultsIn: all },
  { name: "format", command: ["biome", "format", "."], filesIn: numberAfter(/Checked (\d+) files?/), faultsIn: all },
  {
    name: "unused",
    command: ["knip", "--no-progress", "--treat-config-hints-as-errors", "--reporter", "symbols", "--reporter", "./scripts/knipCount.ts"],
    filesIn: numberAfter(/Looked at (\d+) files/),
    faultsIn: all,
  },
  // The import table is held by tests of the suite; a look at the whole tree without it would be half a look.
  { name: "boundaries", command: ["vitest", "run", "tests/project/boundaries.test.ts"], filesIn: numberAfter(/Tests\s+(\d+) passed/), faultsIn: all },
];

/** Runs one check over the tree at `root`, whose `node_modules` holds the tools. */
export const runCheck = (check: Check, root: string): CheckResult => {
  const [tool, ...args] = check.command;
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(join(root, "node_modules", ".bin", tool), args, {
    cwd: root,
    encoding: "utf8",
    // Some tools paint, and some draw otherwise, when they see a build machine; what is parsed here must be the same everywhere. The report is the suite's.
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, CI: undefined, GITHUB_ACTIONS: undefined, HEARSAY_TEST_REPORT: undefined },
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  const output = error === undefined ? `${stdout}${stderr}` : `${tool} did not start: ${error.message}`;
  const files = check.filesIn(output);
  const passed = status === 0 && files > 0;
  return { name: check.name, passed, files, seconds: (performance.now() - started) / 1000, faults: passed ? "" : check.faultsIn(output).trim() };
};
