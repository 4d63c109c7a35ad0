import { csvLine } from "../export/index.ts";
import { choiceValue } from "./values.ts";
import { type Column, table } from "./terminal/table.ts";
import type { World } from "./world.ts";

const LIST_FORMATS = ["table", "jsonl", "csv"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];
export const listFormat = choiceValue("--format", LIST_FORMATS);
export const FORMAT_HELP = "table, jsonl or csv";

/** One list in its three forms. */
export interface Listing<Item> {
  /** For people: cut to the screen. */
  readonly columns: readonly (Column & { readonly cell: (item: Item) => string })[];
  /** For spreadsheets: whole values under their names. */
  readonly csv: { readonly header: readonly string[]; readonly row: (item: Item) => readonly (string | number | null)[] };
  /** For programs: one object a line. */
  readonly json: (item: Item) => unknown;
  /** What a person reads where there is nothing to list. */
  readonly empty: string;
}

export const writeList = async <Item>(items: readonly Item[], format: ListFormat, listing: Listing<Item>, { out, screen }: World): Promise<void> => {
  if (format === "jsonl") for (const item of items) await out(`${JSON.stringify(listing.json(item))}\n`);
  else if (format === "csv") {
    await out(csvLine(listing.csv.header));
    for (const item of items) await out(csvLine(listing.csv.row(item)));
  } else if (items.length === 0) await out(`${listing.empty}\n`);
  else {
    const rows = items.map((item) => listing.columns.map(({ cell }) => cell(item)));
    await out(table(listing.columns, rows, screen));
  }
};
