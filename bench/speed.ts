/**
 * `npm run bench:speed [-- --update]`: adds all articles of two real sets to an empty case with the real command, in a process of its own, and verifies the case
 * whole. Beside seconds it gives the ratio to the tagger alone on the same texts, which is what can be compared between machines.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

const HERE = dirname(fileURLToPath(import.meta.url));
const SHARED = process.env["HEARSAY_SHARED"] ?? join(HERE, "../../shared");
const FILES = ["fakes", "re3d"].map((set) => join(SHARED, "data", set, "docs.jsonl"));

interface Ran {
  readonly code: number | null;
  readonly seconds: number;
  /** Resident memory at its highest, in MB; null where the system does not say. */
  readonly peakMegabytes: number | null;
  readonly output: string;
}

const peakOf = (pid: number): number | null => {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return null;
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, "utf8"))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
};

const hearsay = (args: readonly string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [join(HERE, "../bin/hearsay.mjs"), ...args], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    let peakMegabytes: number | null = null;
    const watch = setInterval(() => {
      if (child.pid !== undefined) peakMegabytes = Math.max(peakMegabytes ?? 0, peakOf(child.pid) ?? 0) || null;
    }, 50);
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, seconds: (performance.now() - started) / 1000, peakMegabytes, output });
    });
  });

const bytesUnder = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const texts = (): readonly string[] =>
  FILES.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): string => JSON.parse(line).text),
  );

const taggerSeconds = (all: readonly string[]): number => {
  const nlp = winkNlp(model);
  const started = performance.now();
  for (const text of all) nlp.readDoc(text).tokens().out(nlp.its.pos);
  return (performance.now() - started) / 1000;
};

const round = (value: number): number => Math.round(value * 100) / 100;

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { update: { type: "boolean", default: false } } });
  const absent = FILES.filter((file) => !existsSync(file));
  if (absent.length > 0) {
    console.error(`bench: ${absent.join(", ")} not there; set HEARSAY_SHARED to the folder that holds data/.`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "hearsay-speed-"));
  try {
    const inCase = ["--case", join(folder, "case")];
    const added = await hearsay(["add", ...FILES, "--no-open", ...inCase]);
    const verified = await hearsay(["verify", "--json", ...inCase]);
    const all = texts();
    const megabytes = all.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    const onDisk = bytesUnder(join(folder, "case")) / 1e6;
    const tagger = taggerSeconds(all);
    const figures = {
      documents: all.length,
      textMegabytes: round(megabytes),
      seconds: round(added.seconds),
      documentsPerSecond: round(all.length / added.seconds),
      ratioToTaggerAlone: round(added.seconds / tagger),
      peakMegabytes: added.peakMegabytes,
      caseMegabytes: round(onDisk),
      ratioCaseToText: round(onDisk / megabytes),
    };
    console.log(JSON.stringify(figures, null, 2));
    console.log(`add: exit code ${added.code}; verify: exit code ${verified.code} ${verified.output.trim()}`);
    if (values.update) {
      mkdirSync(join(HERE, "speed"), { recursive: true });
      writeFileSync(join(HERE, "speed/baseline.json"), `${JSON.stringify(figures, null, 2)}\n`);
    }
    return added.code === 0 && verified.code === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = await main();
