import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCase, type Ledger, openLedger } from "../../src/ledger/index.ts";
import { openReader, type Reader } from "../../src/read/index.ts";
import { type Outcome, run } from "../../src/run.ts";

const COMMAND = fileURLToPath(new URL("../../bin/hearsay.mjs", import.meta.url));
export const NOW = "2031-05-09T12:00:00.000Z";
const ACT = { by: "tester", at: NOW };

/** A folder of its own, and how to get rid of it. */
export const scratch = (): { readonly folder: string; readonly dispose: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-walk-"));
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
};

const TOWNS = ["Kesh", "Oren", "Tal Vell", "Marrow", "Dunmere", "Sarn"];

/** Invented texts, each unlike the others, so that every one has claims of its own. */
export const writeTexts = (folder: string, count: number): string => {
  const texts = join(folder, "texts");
  mkdirSync(texts);
  for (let i = 0; i < count; i += 1) {
    const town = TOWNS[i % TOWNS.length] ?? "Kesh";
    const paragraphs = Array.from(
      { length: 6 },
      (_, k) =>
        `The ministry said that rebels shelled ${town} on Friday with ${k + 1} rockets, killing at least ${i + k + 2} people. “We hit nothing,” a spokesman told Oron Wire.`,
    );
    writeFileSync(join(texts, `text-${String(i).padStart(3, "0")}.txt`), `Report ${i} from ${town}\n\n${paragraphs.join("\n\n")}\n`);
  }
  return texts;
};

/** Makes a case and takes paths into it, in this process. */
export const addTo = async (folder: string, paths: readonly string[], reader?: Reader): Promise<readonly Outcome[]> => {
  await createCase(folder, { name: "walk", sides: [], names: [], contested: [] }, ACT).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "case-exists")) throw error;
  });
  const outcomes: Outcome[] = [];
  await inLedger(folder, async (ledger) => {
    await run(paths, { ledger, reader: reader ?? (await openReader()), by: "tester", now: () => NOW }, { tell: (outcome) => outcomes.push(outcome) });
  });
  return outcomes;
};

export const inLedger = async <T>(folder: string, work: (ledger: Ledger) => Promise<T>): Promise<T> => {
  const ledger = await openLedger({ folder });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
};

/** What a case holds, without who did what when: documents, readings, claims and what was removed. */
export const stateOf = (folder: string): Promise<unknown> =>
  inLedger(folder, async (ledger) => {
    const documents = await ledger.documents({ includeReplaced: true });
    const readings = await Promise.all(documents.map(({ key }) => ledger.reading(key)));
    const claims = await ledger.claims({ includeRejected: true, includeReplaced: true });
    return { documents, readings, claims };
  });

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
}

/** When to kill: so many milliseconds after the start, or after the n-th text was told of as kept. */
export interface Kill {
  readonly afterKept: number;
  readonly milliseconds: number;
}

/** Runs the real command; kills it without mercy where asked to. */
export const hearsay = (args: readonly string[], options: { readonly cwd: string; readonly kill?: Kill }): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: options.cwd, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let timer: NodeJS.Timeout | undefined;
    const { kill } = options;
    const arm = (): void => {
      if (kill !== undefined && timer === undefined && keptIn(out).length >= kill.afterKept) timer = setTimeout(() => child.kill("SIGKILL"), kill.milliseconds);
    };
    const hear = (chunk: Buffer): void => {
      out += chunk.toString();
      arm();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    arm();
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, out });
    });
  });

/** The documents that a run told of as kept. */
export const keptIn = (out: string): readonly string[] => [...out.matchAll(/^kept (d[0-9a-f]+)/gm)].map(([, key]) => key ?? "");
