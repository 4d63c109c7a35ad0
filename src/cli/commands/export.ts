import { stat } from "node:fs/promises";
import { join } from "node:path";
import { BYTE_ORDER_MARK, CLAIM_COLUMNS, claimRow, csvLine, documentRow, documentsHeader, NOT_FOR_PUBLICATION, stateLines } from "../../export/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { cliError } from "../errors.ts";
import { writeFileWhole } from "../files.ts";
import { allClaims, allDocuments, collected } from "../pages.ts";
import { choiceValue } from "../values.ts";
import type { World } from "../world.ts";

interface Options extends CaseOptions {
  readonly format: "jsonl" | "csv";
  readonly out: string;
  readonly log?: true;
  readonly bom?: true;
  readonly overwrite?: true;
}

export const defineExport: Define = (program, { world }) => {
  subcommand(program, {
    usage: "export",
    summary: "write claims as CSV, or everything as JSON Lines",
    description:
      "Writes a working copy: names are inside, it is not for publication. csv: one row a claim into FILE; into a folder, claims.csv and documents.csv. jsonl: documents, readings, decisions and tombstones, in an order that does not depend on when what was taken in. --log writes the log of acts instead.",
    examples: [
      "hearsay export --format csv --out claims.csv",
      "hearsay export --format jsonl --out valley.jsonl",
      "hearsay export --format jsonl --log --out log.jsonl",
    ],
  })
    .requiredOption("--format <FORMAT>", "jsonl or csv", choiceValue("--format", ["jsonl", "csv"]))
    .requiredOption("--out <PATH>", "the file, or for csv a folder that is there")
    .option("--log", "the log of acts, apart from the state")
    .option("--bom", "begin CSV with a byte order mark, for spreadsheets that take it for another encoding")
    .option("--overwrite", "replace a file that is there")
    .action(async (_: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, ({ ledger }) => exportCase(options, ledger, world));
    });
};

const exportCase = async (options: Options, ledger: Ledger, world: World): Promise<void> => {
  const isFolder = (await stat(options.out).catch(() => null))?.isDirectory() ?? false;
  if (isFolder && (options.format === "jsonl" || options.log))
    throw cliError(
      "out-exists",
      `${options.out} is a folder. Name a file in it, for example: --out ${join(options.out, options.log ? "log.jsonl" : "case.jsonl")}`,
    );
  for (const { file, lines } of filesOf(options, isFolder, ledger)) {
    await writeFileWhole(file, lines, options.overwrite === true);
    await world.out(`wrote ${file}\n`);
  }
  if (!options.log) await world.out(`${NOT_FOR_PUBLICATION}\n`);
};

const filesOf = (options: Options, isFolder: boolean, ledger: Ledger): readonly { readonly file: string; readonly lines: AsyncIterable<string> }[] => {
  const { format, log, bom, out } = options;
  const start = bom && format === "csv" ? [BYTE_ORDER_MARK] : [];
  if (log) return [{ file: out, lines: format === "csv" ? logCsv(ledger, start) : logLines(ledger) }];
  if (format === "jsonl") return [{ file: out, lines: stateOf(ledger) }];
  if (!isFolder) return [{ file: out, lines: claimsCsv(ledger, start) }];
  return [
    { file: join(out, "claims.csv"), lines: claimsCsv(ledger, start) },
    { file: join(out, "documents.csv"), lines: documentsCsv(ledger, start) },
  ];
};

const claimsCsv = async function* (ledger: Ledger, start: readonly string[]): AsyncGenerator<string> {
  yield* start;
  yield csvLine(CLAIM_COLUMNS);
  for await (const view of allClaims(ledger, { includeRejected: true })) yield csvLine(claimRow(view));
};

const documentsCsv = async function* (ledger: Ledger, start: readonly string[]): AsyncGenerator<string> {
  yield* start;
  yield csvLine(documentsHeader);
  for await (const document of allDocuments(ledger, true)) yield csvLine(documentRow(document));
};

const stateOf = async function* (ledger: Ledger): AsyncGenerator<string> {
  yield* stateLines({
    name: ledger.caseName,
    documents: await collected(allDocuments(ledger, true)),
    readingOf: (key) => ledger.reading(key),
    claimIdsOf: async (key) => {
      const claims = await collected(allClaims(ledger, { document: key, includeRejected: true, includeReplaced: true }));
      return new Map(claims.map(({ id, claim }) => [claim.id, id]));
    },
    decisions: await ledger.decisions(),
    tombstones: await ledger.tombstones(),
  });
};

const logLines = async function* (ledger: Ledger): AsyncGenerator<string> {
  for await (const entry of ledger.log()) yield `${JSON.stringify(entry)}\n`;
};

const logCsv = async function* (ledger: Ledger, start: readonly string[]): AsyncGenerator<string> {
  yield* start;
  yield csvLine(["index", "act", "by", "at", "about", "leaf"]);
  for await (const { index, act, by, at, about, leaf } of ledger.log()) yield csvLine([index, act, by, at, JSON.stringify(about), leaf]);
};
