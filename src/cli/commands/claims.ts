import { CLAIM_COLUMNS, claimRow } from "../../export/index.ts";
import { type ClaimFilter, type ClaimView, type Ledger } from "../../ledger/index.ts";
import { ClaimKind } from "../../model/index.ts";
import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { cliError } from "../errors.ts";
import { FORMAT_HELP, type Listing, type ListFormat, listFormat, writeList } from "../lists.ts";
import { allClaims, collected } from "../pages.ts";
import { safeWords } from "../terminal/safe.ts";
import { choiceValue, countValue, dateValue, kindsValue } from "../values.ts";
import { KIND_WORDS } from "../words/claim.ts";
import { figuresOf, whenOf, whoWhom } from "../words/claimLine.ts";
import { claimJson } from "../words/claimJson.ts";
import type { World } from "../world.ts";

interface Options extends CaseOptions {
  readonly source?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly kind?: readonly ClaimKind[];
  readonly from?: string;
  readonly to?: string;
  readonly figures?: true;
  readonly doubts?: "only" | "without";
  readonly document?: string;
  readonly outlet?: string;
  readonly all?: true;
  readonly limit?: number;
  readonly format: ListFormat;
}

/** What a screen lists unless asked for more; files and pipes in other formats get everything. */
const ON_SCREEN = 50;

export const defineClaims: Define = (program, { world }) => {
  subcommand(program, {
    usage: "claims",
    summary: "list claims",
    description:
      "Lists the case's claims. Every given condition must hold; wordings match anywhere in the slot, without regard to case. A table shows the first 50 unless --all or --limit says otherwise. Claims that a person rejected and replaced versions are listed only with --all.",
    examples: [
      "hearsay claims --figures",
      "hearsay claims --place Dosvael --kind event,responsibility --from 2024-06-06 --to 2024-06-07",
      "hearsay claims --doubts without --format csv > claims.csv",
    ],
  })
    .option("--source <WORDS>", "somebody in the claim's chain of sources")
    .option("--actor <WORDS>", "who did it, or to whom")
    .option("--place <WORDS>", "where, as worded")
    .option("--kind <KINDS>", `one or more, with commas: ${ClaimKind.options.join(", ")}`, kindsValue)
    .option("--from <DATE>", "happened on this day or later", dateValue("--from"))
    .option("--to <DATE>", "happened on this day or earlier", dateValue("--to"))
    .option("--figures", "with at least one figure")
    .option("--doubts <WHICH>", "only: doubtful ones; without: those that the reader stands by", choiceValue("--doubts", ["only", "without"]))
    .option("--document <ID>", "of one document")
    .option("--outlet <WORDS>", "of outlets with these words in their name")
    .option("--all", "all of them, rejected ones and replaced versions too")
    .option("--limit <N>", "at most so many", countValue("--limit"))
    .option("--format <FORMAT>", FORMAT_HELP, listFormat, "table")
    .action(async (_: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, ({ ledger }) => listClaims(ledger, options, world));
    });
};

const listClaims = async (ledger: Ledger, options: Options, world: World): Promise<void> => {
  const filter = await filterOf(ledger, options);
  const limit = options.limit ?? (options.all || options.format !== "table" ? undefined : ON_SCREEN);
  const claims = await collected(allClaims(ledger, { ...filter, ...(limit === undefined ? {} : { limit }) }));
  await writeList(claims, options.format, LISTING, world);
  if (options.format !== "table" || claims.length === 0 || claims.length !== limit) return;
  const all = await ledger.countClaims(filter);
  if (all > claims.length) await world.out(world.screen.paint.quiet(`${claims.length} of ${all}; --all lists the rest\n`));
};

const filterOf = async (ledger: Ledger, { document, kind, figures, all, ...rest }: Options): Promise<ClaimFilter> => {
  const { outlet, source, actor, place, from, to, doubts } = rest;
  if (from !== undefined && to !== undefined && from > to) throw cliError("bad-value", `--from ${from} lies after --to ${to}. Type: --from ${to} --to ${from}`);
  return {
    ...Object.fromEntries(Object.entries({ outlet, source, actor, place, from, to, doubts }).filter(([, value]) => value !== undefined)),
    ...(document === undefined ? {} : { document: (await ledger.document(document)).key }),
    ...(kind === undefined ? {} : { kinds: kind }),
    ...(figures === undefined ? {} : { withFigures: true }),
    ...(all === undefined ? {} : { includeRejected: true, includeReplaced: true }),
  };
};

const LISTING: Listing<ClaimView> = {
  columns: [
    {
      title: "claim",
      cell: ({ id, claim, judgement }) => `${id}${judgement === "rejected" ? " ✗" : claim.doubts.length > 0 ? " ?" : judgement === "accepted" ? " ✓" : ""}`,
    },
    { title: "kind", drops: 3, cell: ({ kind }) => KIND_WORDS[kind] },
    { title: "when", shrinksTo: 11, cell: whenOf },
    { title: "where", shrinksTo: 8, cell: ({ places }) => places.map(safeWords).join(", ") },
    { title: "who → whom", shrinksTo: 12, cell: whoWhom },
    { title: "figures", shrinksTo: 8, cell: (view) => figuresOf(view).join(", ") },
    {
      title: "source",
      shrinksTo: 12,
      drops: 2,
      cell: ({ sources }) => sources.map((source) => (source === null ? "unstated" : safeWords(source))).join(" < "),
    },
    { title: "outlet", shrinksTo: 8, drops: 1, cell: ({ document }) => safeWords(document.source ?? document.id) },
    { title: "claim's words", shrinksTo: 18, cell: ({ quote }) => safeWords(quote) },
  ],
  csv: { header: CLAIM_COLUMNS, row: claimRow },
  json: claimJson,
  empty: "No claim fits. Leave a condition out, or type: hearsay claims",
};
