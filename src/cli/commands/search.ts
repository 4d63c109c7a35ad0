import type { SearchHit } from "../../ledger/index.ts";
import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { FORMAT_HELP, type Listing, type ListFormat, listFormat, writeList } from "../lists.ts";
import { safeWords } from "../terminal/safe.ts";
import { countValue } from "../values.ts";
import { dateWords } from "../words/dates.ts";

interface Options extends CaseOptions {
  readonly limit: number;
  readonly format: ListFormat;
}

export const defineSearch: Define = (program, { world }) => {
  subcommand(program, {
    usage: "search <WORDS...>",
    summary: "find words in the texts",
    description: "Full-text search over the current versions of all texts; every word must stand in the text.",
    examples: ["hearsay search fuel depot"],
  })
    .option("--limit <N>", "at most so many documents", countValue("--limit"), 50)
    .option("--format <FORMAT>", FORMAT_HELP, listFormat, "table")
    .action(async (words: readonly string[], _: unknown, command: { optsWithGlobals: () => Options }) => {
      const { format, limit, ...options } = command.optsWithGlobals();
      await inCase(options, world, async ({ ledger }) => writeList(await ledger.search(words.join(" "), limit), format, LISTING, world));
    });
};

const LISTING: Listing<SearchHit> = {
  columns: [
    { title: "document", cell: ({ document }) => document.key },
    { title: "published", cell: ({ document }) => (document.published === null ? "undated" : dateWords(document.published)) },
    { title: "outlet", shrinksTo: 12, cell: ({ document }) => safeWords(document.source ?? document.id) },
    { title: "hits", align: "right", cell: ({ hits }) => String(hits) },
    { title: "where", shrinksTo: 30, cell: ({ excerpt }) => safeWords(excerpt) },
  ],
  csv: {
    header: ["document", "id", "outlet", "published", "hits", "start", "end", "excerpt"],
    row: ({ document, hits, start, end, excerpt }) => [document.key, document.id, document.source, document.published, hits, start, end, excerpt],
  },
  json: (hit) => hit,
  empty: "No text holds all of these words.",
};
