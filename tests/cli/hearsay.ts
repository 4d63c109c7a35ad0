import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { run } from "../../src/cli/program.ts";
import { paintWith } from "../../src/cli/terminal/screen.ts";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface How {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly columns?: number;
  readonly stdinIsTerminal?: boolean;
  /** What the program meets where it writes: a fault of its own. */
  readonly broken?: string;
  /** Each act is a second after the one before. */
  readonly from?: string;
}

const EXAMPLE_DAY = "2024-06-20T09:00:00.000Z";

/** Runs the command in this process, with its own streams and clock. Paths in `argv` should be absolute. */
export const hearsay = async (argv: readonly string[], how: How = {}): Promise<Ran> => {
  let out = "";
  let err = "";
  let seconds = 0;
  const code = await run(argv, {
    env: how.env ?? {},
    screen: { columns: how.columns ?? 100, isTerminal: false, paint: paintWith(false) },
    stdin: (async function* () {
      yield Buffer.from(how.stdin ?? "");
    })(),
    stdinIsTerminal: how.stdinIsTerminal ?? false,
    out: async (text) => {
      if (how.broken !== undefined) throw new Error(how.broken);
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => new Date(Date.parse(how.from ?? EXAMPLE_DAY) + 1000 * seconds++).toISOString(),
    userName: "tester",
    interrupted: new AbortController().signal,
  });
  return { code, out, err };
};

export const BIN = fileURLToPath(new URL("../../bin/hearsay.mjs", import.meta.url));

/** Runs the command as people do: a process of its own, in `cwd`. `watch` sees standard error as it comes. */
export const hearsayProcess = (
  argv: readonly string[],
  {
    cwd,
    env = {},
    stdin,
    watch,
  }: {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly stdin?: string;
    readonly watch?: (err: string, kill: (signal: NodeJS.Signals) => void) => void;
  },
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const { HEARSAY_CASE: _, HEARSAY_BY: __, NO_COLOR: ___, FORCE_COLOR: ____, ...inherited } = process.env;
    const child = spawn(process.execPath, [BIN, ...argv], { cwd, env: { ...inherited, ...env }, stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on("data", (data: Buffer) => {
      err += data.toString();
      watch?.(err, (signal) => child.kill(signal));
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(stdin ?? "");
  });

/** A folder of the test file's own, gone after it. */
export const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export const EXAMPLE = fileURLToPath(new URL("../../examples/tamarn-valley", import.meta.url));

export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
