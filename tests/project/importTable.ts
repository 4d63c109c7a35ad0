/** What one part of the program is for, and whose faces it may import. The one copy of this table; the documents print it. */
export interface Part {
  /** A folder with a face `index.ts`, or one file. */
  readonly path: string;
  readonly does: string;
  readonly mayImport: readonly string[];
  /** What of the outside world it may touch; a part that touches nothing is held to it by lint. */
  readonly world: string;
}

const STAGES = ["src/intake", "src/read", "src/link", "src/ledger", "src/export"];
const GROUND = ["src/model", "src/text"];

export const IMPORT_TABLE: readonly Part[] = [
  { path: "src/model", does: "the nouns, their schemas, errors for people", mayImport: [], world: "nothing" },
  { path: "src/text", does: "what every stage needs to handle text", mayImport: ["src/model"], world: "nothing" },
  { path: "src/intake", does: "files and folders → documents with their original bytes", mayImport: GROUND, world: "files" },
  { path: "src/read", does: "document → reading", mayImport: GROUND, world: "nothing" },
  { path: "src/link", does: "which texts are copies of which", mayImport: GROUND, world: "nothing" },
  { path: "src/ledger", does: "the store and its log", mayImport: GROUND, world: "the database, the case folder" },
  { path: "src/export", does: "views of the ledger → CSV and JSON Lines", mayImport: GROUND, world: "nothing" },
  { path: "src/run.ts", does: "the line through all stages", mayImport: [...GROUND, ...STAGES], world: "what the stages touch" },
  { path: "src/index.ts", does: "the library's public face", mayImport: [...GROUND, ...STAGES, "src/run.ts"], world: "what the stages touch" },
  { path: "src/cli", does: "the command `hearsay`", mayImport: [...GROUND, ...STAGES, "src/run.ts"], world: "arguments, environment, terminal, files" },
  { path: "bench", does: "scores and speed against committed baselines", mayImport: [...GROUND, ...STAGES], world: "files, processes" },
  { path: "bench/predict", does: "answers question sets with the program's own functions", mayImport: [...GROUND, ...STAGES], world: "files" },
];

/** The table as the documents print it, between the markers `<!-- import-table -->` and `<!-- /import-table -->`. */
export const printedTable = (table: readonly Part[]): string => {
  const rows = table.map((part) => `| \`${part.path}\` | ${part.does} | ${namesOf(part.mayImport)} | ${part.world} |`);
  return ["| part | does | may import | touches |", "| --- | --- | --- | --- |", ...rows].join("\n");
};

const namesOf = (paths: readonly string[]): string => (paths.length === 0 ? "–" : paths.map((path) => path.replace(/^src\//, "")).join(", "));
