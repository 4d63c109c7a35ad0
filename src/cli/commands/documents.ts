import { documentRow, documentsHeader } from "../../export/index.ts";
import type { StoredDocument } from "../../ledger/index.ts";
import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { FORMAT_HELP, type Listing, type ListFormat, listFormat, writeList } from "../lists.ts";
import { allDocuments, collected } from "../pages.ts";
import { safeWords } from "../terminal/safe.ts";
import { dateWords } from "../words/dates.ts";
import { languageName } from "../words/language.ts";

interface Options extends CaseOptions {
  readonly unread?: true;
  readonly undated?: true;
  readonly all?: true;
  readonly format: ListFormat;
}

export const defineDocuments: Define = (program, { world }) => {
  subcommand(program, {
    usage: "documents",
    summary: "list documents",
    description: "Lists the case's documents. Versions that a newer one replaced are listed only with --all.",
    examples: ["hearsay documents", "hearsay documents --undated"],
  })
    .option("--unread", "only those that were not read, or in part")
    .option("--undated", "only those without a publication date")
    .option("--all", "replaced versions too")
    .option("--format <FORMAT>", FORMAT_HELP, listFormat, "table")
    .action(async (_: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, async ({ ledger }) => {
        const documents = await collected(allDocuments(ledger, options.all === true));
        await writeList(documents.filter(wanted(options)), options.format, LISTING, world);
      });
    });
};

const wanted =
  ({ unread, undated }: Options) =>
  ({ readStatus, published }: StoredDocument): boolean =>
    (unread === undefined || readStatus.status !== "whole") && (undated === undefined || published === null);

const LISTING: Listing<StoredDocument> = {
  columns: [
    { title: "document", cell: ({ key }) => key },
    { title: "published", cell: ({ published }) => (published === null ? "undated" : dateWords(published)) },
    { title: "outlet", shrinksTo: 12, cell: ({ source }) => (source === null ? "unknown" : safeWords(source)) },
    { title: "claims", align: "right", cell: ({ readStatus, claims }) => (readStatus.status === "unread" ? "unread" : String(claims)) },
    { title: "language", drops: 2, cell: ({ language }) => languageName(language) },
    { title: "title", shrinksTo: 16, cell: ({ title, id }) => safeWords(title ?? id) },
    { title: "file", shrinksTo: 12, drops: 1, cell: ({ id, version }) => `${safeWords(id)}${version > 1 ? ` (version ${version})` : ""}` },
  ],
  csv: { header: documentsHeader, row: documentRow },
  json: ({ text, ...document }) => ({ ...document, characters: text.length }),
  empty: "No document fits. To take some in, type: hearsay add PATH",
};
