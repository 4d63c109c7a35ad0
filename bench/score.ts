/**
 * `npm run bench -- [SET …] [--update]`: reads each set's documents with the product's reader, scores them, and holds the figures against `bench/SET/baseline.json`.
 * The data lies beside the project; where it is absent this says so and stops with exit code 1.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openReader, type Reader } from "../src/read/index.ts";
import { type BenchSet, SETS } from "./sets.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const SHARED = process.env["HEARSAY_SHARED"] ?? join(HERE, "../../shared");
const SCRATCH = join(HERE, "../.bench");

type Figures = { readonly [name: string]: number | Figures };

const lines = (file: string): readonly { readonly id: string; readonly part?: string; readonly [key: string]: unknown }[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Writes readings and gold of one set to the scratch folder, and gives their paths. */
const prepare = async (
  set: BenchSet,
  reader: Reader,
): Promise<{ readonly gold: string; readonly readings: string; readonly documents: number; readonly seconds: number }> => {
  const documents = lines(join(SHARED, "data", set.docs)).filter((document) => set.part === undefined || document.part === set.part);
  if (documents.length === 0) throw new Error(`${set.docs} holds no document`);
  const ids = new Set(documents.map((document) => document.id));
  const started = performance.now();
  const readings: string[] = [];
  for (const document of documents) {
    const published = text(document["published"]);
    const reading = await reader.read({
      id: document.id,
      text: text(document["text"]) ?? "",
      title: text(document["title"]),
      source: text(document["source"]),
      published,
      publishedBasis: published === null ? "unknown" : "given",
    });
    readings.push(JSON.stringify(reading));
  }
  const seconds = (performance.now() - started) / 1000;
  mkdirSync(SCRATCH, { recursive: true });
  const out = { gold: join(SCRATCH, `${set.name}.gold.jsonl`), readings: join(SCRATCH, `${set.name}.readings.jsonl`) };
  const gold = lines(join(SHARED, "data", set.gold)).filter((line) => set.part === undefined || ids.has(line.id));
  writeFileSync(out.gold, gold.map((line) => `${JSON.stringify(line)}\n`).join(""));
  writeFileSync(out.readings, readings.map((line) => `${line}\n`).join(""));
  return { ...out, documents: documents.length, seconds };
};

const score = (set: BenchSet, gold: string, readings: string): Figures => {
  const command = [join(SHARED, "bench", set.scorer), "--gold", gold, "--pred", readings, "--json", ...(set.args ?? [])];
  const ran = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (ran.status !== 0) throw new Error(`${set.scorer} on ${set.name}: ${ran.stderr.trim() || `exit code ${ran.status}`}`);
  return figuresIn(JSON.parse(ran.stdout));
};

/** Only the numbers of a scorer's report, rounded to two places. */
const figuresIn = (value: object): Figures =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]): (readonly [string, number | Figures])[] => {
      if (typeof inner === "number") return [[key, Math.round(inner * 100) / 100]];
      if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return [];
      const nested = figuresIn(inner);
      return Object.keys(nested).length === 0 ? [] : [[key, nested]];
    }),
  );

const flat = (figures: Figures, path = ""): readonly (readonly [string, number])[] =>
  Object.entries(figures).flatMap(([key, value]) => (typeof value === "number" ? [[`${path}${key}`, value] as const] : flat(value, `${path}${key} · `)));

const report = (set: BenchSet, now: Figures, before: Figures | null): string => {
  const known = new Map(before === null ? [] : flat(before));
  const rows = flat(now).filter(([key, value]) => before === null || known.get(key) !== value);
  const lines_ = rows.map(([key, value]) => `    ${key}: ${value}${known.has(key) ? ` (was ${known.get(key)})` : ""}`);
  return `${set.name}${before !== null && lines_.length === 0 ? ": as the baseline" : ""}\n${lines_.join("\n")}`;
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ options: { update: { type: "boolean", default: false } }, allowPositionals: true });
  if (!existsSync(join(SHARED, "data"))) {
    console.error(`bench: no data at ${SHARED}; set HEARSAY_SHARED to the folder that holds data/ and bench/.`);
    return 1;
  }
  const unknown = positionals.filter((name) => !SETS.some((set) => set.name === name));
  if (unknown.length > 0) {
    console.error(`bench: no set ${unknown.join(", ")}; there are ${SETS.map((set) => set.name).join(", ")}.`);
    return 2;
  }
  const reader = await openReader();
  let failed = 0;
  for (const set of SETS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    try {
      const { gold, readings, documents, seconds } = await prepare(set, reader);
      const now = score(set, gold, readings);
      const baseline = join(HERE, set.name, "baseline.json");
      const before: Figures | null = existsSync(baseline) ? JSON.parse(readFileSync(baseline, "utf8")) : null;
      console.log(`${report(set, now, before)}\n    read ${documents} documents in ${seconds.toFixed(1)} s`);
      if (values.update) {
        mkdirSync(dirname(baseline), { recursive: true });
        writeFileSync(baseline, `${JSON.stringify(now, null, 2)}\n`);
      }
    } catch (error) {
      failed += 1;
      console.error(`bench: ${set.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed > 0 ? 1 : 0;
};

process.exitCode = await main();
