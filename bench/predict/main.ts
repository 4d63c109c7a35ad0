/**
 * `npm run -s predict -- SET FILE…`: answers a set of questions that need more than one text or a pair of names, with the product's own functions and defaults.
 * Exit code 1 with one line on standard error for an unknown set, a set that cannot be answered yet, and an unreadable or malformed file.
 */
import { predictCopies } from "./copies.ts";
import { type Line, PredictError, readLines } from "./lines.ts";

type Predict = (files: readonly (readonly Line[])[]) => readonly object[];

interface PredictSet {
  readonly files: readonly string[];
  /** Absent where the product cannot answer yet; `needs` then says what is missing. */
  readonly predict?: Predict;
  readonly needs?: string;
}

const SETS: { readonly [name: string]: PredictSet } = {
  copies: { files: ["documents"], predict: predictCopies },
  incidents: { files: ["documents"], needs: "linking of claims to events" },
  "incident-figures": { files: ["documents", "clusters"], needs: "figures counted by origin" },
  origins: { files: ["probe"], needs: "lineage of publishers" },
  "name-pairs": { files: ["pairs"], needs: "name matching" },
  "name-queries": { files: ["entities", "queries"], needs: "name matching" },
};

const predictions = (name: string | undefined, files: readonly string[]): readonly object[] => {
  const set = name === undefined ? undefined : SETS[name];
  if (name === undefined || set === undefined || !Object.hasOwn(SETS, name))
    throw new PredictError(`no set "${name ?? ""}"; the sets are ${Object.keys(SETS).join(", ")}.`);
  if (set.predict === undefined) throw new PredictError(`${name} cannot be answered yet: it needs ${set.needs}.`);
  if (files.length !== set.files.length) throw new PredictError(`${name} takes ${set.files.length} file(s): ${set.files.join(", ")}; ${files.length} given.`);
  return set.predict(files.map(readLines));
};

try {
  const [name, ...files] = process.argv.slice(2);
  process.stdout.write(
    predictions(name, files)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
  );
} catch (error) {
  if (!(error instanceof PredictError)) throw error;
  process.stderr.write(`predict: ${error.message}\n`);
  process.exitCode = 1;
}
