import type { SelectQueryBuilder } from "kysely";
import type { Claim } from "../model/index.ts";
import { dayRange } from "../text/index.ts";
import type { StoredView } from "./claimView.ts";
import { listDecisions } from "./decisionRows.ts";
import { findDocument } from "./findDocument.ts";
import { ledgerError } from "./errors.ts";
import { fold } from "./fold.ts";
import { isBeginning } from "./identifier.ts";
import type { ClaimFilter, ClaimView } from "./ledger.ts";
import type { Inside } from "./store.ts";
import type { ClaimTable, DocumentTable, Tables } from "./tables.ts";

type Row = ClaimTable & Pick<DocumentTable, "title" | "source" | "published" | "published_basis" | "language"> & { readonly document_id: string };
type Query<O> = SelectQueryBuilder<Tables, "claim" | "document", O>;

const base = ({ db, caseId }: Inside) =>
  db
    .selectFrom("claim")
    .innerJoin("document", (join) => join.onRef("document.case_id", "=", "claim.case_id").onRef("document.key", "=", "claim.document_key"))
    .where("claim.case_id", "=", caseId);

const filtered = <O>(query: Query<O>, filter: ClaimFilter, document: string | null): Query<O> => {
  let narrowed = query;
  const contains = (column: "claim.actors" | "claim.places" | "claim.sources" | "document.outlet", wording: string | undefined): void => {
    if (wording !== undefined) narrowed = narrowed.where((eb) => eb(eb.fn<number>("instr", [column, eb.val(fold(wording))]), ">", 0));
  };
  contains("claim.actors", filter.actor);
  contains("claim.places", filter.place);
  contains("claim.sources", filter.source);
  contains("document.outlet", filter.outlet);
  if (document !== null) narrowed = narrowed.where("claim.document_key", "=", document);
  if (filter.kinds !== undefined) narrowed = narrowed.where("claim.kind", "in", [...filter.kinds]);
  // A time without a date has neither column, and fits no range.
  if (filter.from !== undefined) narrowed = narrowed.where("claim.date_to", ">=", dayOf(filter.from, "from"));
  if (filter.to !== undefined) narrowed = narrowed.where("claim.date_from", "<=", dayOf(filter.to, "to"));
  if (filter.withFigures === true) narrowed = narrowed.where("claim.figures", ">", 0);
  if (filter.includeRejected !== true) narrowed = narrowed.where("claim.rejected", "=", 0);
  if (filter.includeReplaced !== true && document === null) narrowed = narrowed.where("document.replaced_by", "is", null);
  return doubted(narrowed, filter.doubts);
};

const doubted = <O>(query: Query<O>, doubts: ClaimFilter["doubts"]): Query<O> => {
  if (doubts === undefined) return query;
  if (doubts === "only") return query.where("claim.doubts", "!=", "");
  if (doubts === "without") return query.where("claim.doubts", "=", "");
  return query.where((eb) => eb.or(doubts.map((slot) => eb(eb.fn<number>("instr", ["claim.doubts", eb.val(` ${slot} `)]), ">", 0))));
};

const dayOf = (date: string, side: "from" | "to"): string => {
  const day = dayRange(date)?.[side] ?? null;
  if (day === null) throw ledgerError("bad-date", `"${date}" is no date to look from or to. Write it as YYYY-MM-DD, YYYY-MM or YYYY.`);
  return day;
};

const COLUMNS = [
  "document.id as document_id",
  "document.title",
  "document.source",
  "document.published",
  "document.published_basis",
  "document.language",
] as const;

const documentOf = async (inside: Inside, { document }: ClaimFilter): Promise<string | null> =>
  document === undefined ? null : (await findDocument(inside, document)).key;

/** In the order of documents and of their texts. */
export const listClaims = async (inside: Inside, filter: ClaimFilter): Promise<readonly ClaimView[]> => {
  const all = base(inside).selectAll("claim").select(COLUMNS).orderBy("claim.document_key").orderBy("claim.position");
  let query = filtered(all, filter, await documentOf(inside, filter));
  if (filter.after !== undefined) {
    const { document_key, position } = await claimRow(inside, filter.after);
    query = query.where((eb) => eb(eb.refTuple("claim.document_key", "claim.position"), ">", eb.tuple(document_key, position)));
  }
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  return toViews(inside, await query.execute());
};

export const countClaims = async (inside: Inside, filter: ClaimFilter): Promise<number> => {
  const count = base(inside).select((eb) => eb.fn.countAll<number>().as("count"));
  return (await filtered(count, filter, await documentOf(inside, filter)).executeTakeFirstOrThrow()).count;
};

export const oneClaim = async (inside: Inside, id: string): Promise<ClaimView> => {
  const { id: whole } = await claimRow(inside, id);
  const [view] = await toViews(inside, await base(inside).selectAll("claim").select(COLUMNS).where("claim.id", "=", whole).execute());
  if (view === undefined) throw new Error(`Claim ${whole} has no document.`);
  return view;
};

/** By id or a unique beginning of it. Throws `unknown-id` or `ambiguous-id`. */
export const claimRow = async ({ db, caseId }: Inside, id: string): Promise<ClaimTable> => {
  const all = db.selectFrom("claim").selectAll().where("case_id", "=", caseId).orderBy("id").limit(10);
  const rows = await (isBeginning(id, "c") ? all.where("id", ">=", id).where("id", "<", `${id}g`) : all.where("id", "=", id)).execute();
  const found = rows.find((row) => row.id === id) ?? rows[0];
  if (found === undefined) throw ledgerError("unknown-id", `No claim ${id} in this case. "hearsay claims" lists them.`);
  if (rows.length > 1 && found.id !== id) throw ledgerError("ambiguous-id", `${id} could be ${rows.map((row) => row.id).join(", ")}. Type more of it.`);
  return found;
};

const toViews = async (inside: Inside, rows: readonly Row[]): Promise<readonly ClaimView[]> => {
  const decisions = Map.groupBy(
    await listDecisions(
      inside,
      rows.map(({ id }) => id),
    ),
    ({ target }) => (target.type === "claim" ? target.id : ""),
  );
  return rows.map((row) => ({
    ...(JSON.parse(row.view) as StoredView),
    id: row.id,
    claim: JSON.parse(row.machine) as Claim,
    document: {
      key: row.document_key,
      id: row.document_id,
      source: row.source,
      title: row.title,
      published: row.published,
      publishedBasis: row.published_basis as ClaimView["document"]["publishedBasis"],
      language: row.language,
    },
    decisions: decisions.get(row.id) ?? [],
  }));
};
