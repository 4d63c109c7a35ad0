import type { Selectable, SelectQueryBuilder } from "kysely";
import type { Claim, Reading } from "../model/index.ts";
import { claimId, decidedView, filterColumns, fold, machineView, type StoredView } from "./claimView.ts";
import type { Db } from "./database.ts";
import { decisionsOnClaims, liveOnDocument } from "./decisions.ts";
import { findDocument, isBeginning } from "./documents.ts";
import { ledgerError } from "./errors.ts";
import type { ClaimFilter, ClaimView } from "./ledger.ts";
import type { ClaimTable, DocumentTable, Tables } from "./tables.ts";

/** Replaces the claims of a document by those of its newest reading, with people's decisions laid over them. */
export const storeClaims = async (db: Db, caseId: string, key: string, reading: Reading): Promise<void> => {
  await db.deleteFrom("claim").where("case_id", "=", caseId).where("document_key", "=", key).execute();
  const decided = await liveOnDocument(db, caseId, key);
  for (const [position, claim] of reading.claims.entries()) {
    const id = claimId(key, reading, claim);
    const view = decidedView(
      machineView(reading, claim),
      decided.filter((decision) => decision.claim_id === id),
    );
    await db
      .insertInto("claim")
      .values({ case_id: caseId, id, document_key: key, position, machine: JSON.stringify(claim), ...filterColumns(view, claim) })
      .execute();
  }
};

/** Shows one claim anew after a decision on it was made or undone. */
export const refreshClaim = async (db: Db, caseId: string, id: string, reading: Reading): Promise<void> => {
  const row = await db.selectFrom("claim").selectAll().where("case_id", "=", caseId).where("id", "=", id).executeTakeFirstOrThrow();
  const claim: Claim = JSON.parse(row.machine);
  const decided = (await liveOnDocument(db, caseId, row.document_key)).filter((decision) => decision.claim_id === id);
  await db
    .updateTable("claim")
    .set(filterColumns(decidedView(machineView(reading, claim), decided), claim))
    .where("case_id", "=", caseId)
    .where("id", "=", id)
    .execute();
};

type Row = Selectable<ClaimTable> & Pick<DocumentTable, "title" | "source" | "published" | "published_basis" | "language"> & { readonly document_id: string };
type Query<O> = SelectQueryBuilder<Tables, "claim" | "document", O>;

const base = (db: Db, caseId: string) =>
  db
    .selectFrom("claim")
    .innerJoin("document", (join) => join.onRef("document.case_id", "=", "claim.case_id").onRef("document.key", "=", "claim.document_key"))
    .where("claim.case_id", "=", caseId);

// Wildcards in what a person types stand for themselves.
const containing = (wording: string): string => `%${fold(wording).replace(/[\\%_]/g, "\\$&")}%`;

const filtered = <O>(query: Query<O>, filter: ClaimFilter, document: string | null): Query<O> => {
  let narrowed = query;
  const contains = (column: "claim.agents" | "claim.places" | "claim.sources" | "document.source", wording: string | undefined): void => {
    if (wording !== undefined) narrowed = narrowed.where((eb) => eb(eb.fn("lower", [column]), "like", eb.val(containing(wording)).$castTo<string>()));
  };
  contains("claim.agents", filter.actor);
  contains("claim.places", filter.place);
  contains("claim.sources", filter.source);
  contains("document.source", filter.outlet);
  if (document !== null) narrowed = narrowed.where("claim.document_key", "=", document);
  if (filter.kinds !== undefined) narrowed = narrowed.where("claim.kind", "in", [...filter.kinds]);
  if (filter.from !== undefined) narrowed = narrowed.where("claim.date_to", ">=", filter.from);
  if (filter.to !== undefined) narrowed = narrowed.where("claim.date_from", "<=", filter.to);
  if (filter.withFigures === true) narrowed = narrowed.where("claim.figures", ">", 0);
  if (filter.doubts === "only") narrowed = narrowed.where("claim.doubts", "!=", "");
  else if (filter.doubts === "without") narrowed = narrowed.where("claim.doubts", "=", "");
  else if (filter.doubts !== undefined) {
    const slots = filter.doubts;
    narrowed = narrowed.where((eb) => eb.or(slots.map((slot) => eb("claim.doubts", "like", `%${slot} %`))));
  }
  if (filter.includeRejected !== true) narrowed = narrowed.where("claim.rejected", "=", 0);
  if (filter.includeReplaced !== true && document === null) narrowed = narrowed.where("document.replaced_by", "is", null);
  return narrowed;
};

const COLUMNS = [
  "document.id as document_id",
  "document.title",
  "document.source",
  "document.published",
  "document.published_basis",
  "document.language",
] as const;

/** In the order of documents and of their texts. */
export const listClaims = async (db: Db, caseId: string, filter: ClaimFilter): Promise<readonly ClaimView[]> => {
  const document = filter.document === undefined ? null : (await findDocument(db, caseId, filter.document)).key;
  let query = filtered(base(db, caseId).selectAll("claim").select(COLUMNS), filter, document).orderBy("claim.document_key").orderBy("claim.position");
  if (filter.after !== undefined) {
    const { document_key: key, position } = await claimRow(db, caseId, filter.after);
    query = query.where((eb) => eb.or([eb("claim.document_key", ">", key), eb.and([eb("claim.document_key", "=", key), eb("claim.position", ">", position)])]));
  }
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  return toViews(db, caseId, await query.execute());
};

export const countClaims = async (db: Db, caseId: string, filter: ClaimFilter): Promise<number> => {
  const document = filter.document === undefined ? null : (await findDocument(db, caseId, filter.document)).key;
  const row = await filtered(
    base(db, caseId).select((eb) => eb.fn.countAll<number>().as("count")),
    filter,
    document,
  ).executeTakeFirstOrThrow();
  return Number(row.count);
};

export const oneClaim = async (db: Db, caseId: string, id: string): Promise<ClaimView> => {
  const { id: whole } = await claimRow(db, caseId, id);
  const rows = await base(db, caseId).selectAll("claim").select(COLUMNS).where("claim.id", "=", whole).execute();
  const [view] = await toViews(db, caseId, rows);
  if (view === undefined) throw ledgerError("unknown-id", `No claim ${id} in this case.`);
  return view;
};

/** By id or a unique beginning of it. */
export const claimRow = async (db: Db, caseId: string, id: string): Promise<ClaimTable> => {
  const rows = await db
    .selectFrom("claim")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("id", isBeginning(id, "c") ? "like" : "=", isBeginning(id, "c") ? `${id}%` : id)
    .orderBy("id")
    .limit(10)
    .execute();
  const found = rows.find((row) => row.id === id) ?? rows[0];
  if (found === undefined) throw ledgerError("unknown-id", `No claim ${id} in this case. "hearsay claims" lists them.`);
  if (rows.length > 1 && found.id !== id) throw ledgerError("ambiguous-id", `${id} could be ${rows.map((row) => row.id).join(", ")}. Type more of it.`);
  return found;
};

const toViews = async (db: Db, caseId: string, rows: readonly Row[]): Promise<readonly ClaimView[]> => {
  const decisions = await decisionsOnClaims(db, caseId, rows.length === 1 ? (rows[0]?.id ?? null) : null);
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
