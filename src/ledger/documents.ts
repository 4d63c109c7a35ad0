import type { Document, Reading } from "../model/index.ts";
import { ledgerError } from "./errors.ts";
import { fold } from "./fold.ts";
import { isBeginning } from "./identifier.ts";
import type { DocumentField, Ledger, StoredDocument } from "./ledger.ts";
import { readOriginal } from "./originals.ts";
import { currentReading } from "./readings.ts";
import type { Inside } from "./store.ts";
import type { DocumentTable } from "./tables.ts";

/** A document as its row holds it: with what intake found, its text beside. */
export const documentRow = (
  caseId: string,
  document: Document,
  reading: Reading,
  version: { readonly number: number; readonly replaces: string | null },
): DocumentTable => {
  const { text, ...intake } = document;
  return {
    case_id: caseId,
    key: document.key,
    id: document.id,
    locator: document.locator,
    original_sha256: document.originalSha256,
    text_sha256: document.textSha256,
    text,
    intake: JSON.stringify(intake),
    ...shownColumns(document, reading),
    version: version.number,
    replaces: version.replaces,
    replaced_by: null,
  };
};

type ShownColumns = Pick<
  DocumentTable,
  "title" | "source" | "outlet" | "published" | "published_basis" | "language" | "read_status" | "read_because" | "claims"
>;

const shownColumns = (document: Pick<Document, "title" | "source" | "published" | "publishedBasis">, reading: Reading): ShownColumns => ({
  title: document.title,
  source: document.source,
  outlet: fold(document.source ?? ""),
  published: document.published,
  published_basis: document.publishedBasis,
  language: reading.language,
  read_status: reading.read.status,
  read_because: reading.read.because,
  claims: reading.claims.length,
  // The reading may know a date where intake knew none.
  ...(document.published === null && reading.publishedBasis === "dateline" ? { published: reading.published, published_basis: reading.publishedBasis } : {}),
});

/** What lists show of a document: what intake found, with what people corrected laid over it. */
export const shownNow = async (inside: Inside, { key, intake }: Pick<DocumentTable, "key" | "intake">): Promise<ShownColumns> => {
  const live = await liveCorrections(inside, key);
  const corrected = Object.fromEntries(live.map(({ slot, value }) => [slot, value]));
  const columns = shownColumns({ ...(JSON.parse(intake) as Document), ...corrected }, await currentReading(inside, key));
  const published = live.find(({ slot }) => slot === "published");
  if (published === undefined) return columns;
  // A person's word on the date stands against a dateline too, also where it is that there is none.
  return { ...columns, published: published.value, published_basis: published.value === null ? "unknown" : "given" };
};

/** Puts what is to be shown of a document into the columns that lists read. */
export const showDocument = async (inside: Inside, key: string): Promise<void> => {
  const { db, caseId } = inside;
  const columns = await shownNow(inside, await findDocument(inside, key));
  await db.updateTable("document").set(columns).where("case_id", "=", caseId).where("key", "=", key).execute();
};

const liveCorrections = ({ db, caseId }: Inside, key?: string) =>
  db
    .selectFrom("decision")
    .select(["document_key", "slot", "value"])
    .where("case_id", "=", caseId)
    .where("target", "=", "document")
    .where("state", "=", "live")
    .$if(key !== undefined, (query) => query.where("document_key", "=", key ?? ""))
    .orderBy("document_key")
    .orderBy("slot")
    .execute();

const storedDocument = (row: DocumentTable, corrected: readonly DocumentField[]): StoredDocument => ({
  ...(JSON.parse(row.intake) as Omit<Document, "text">),
  text: row.text,
  title: row.title,
  source: row.source,
  published: row.published,
  publishedBasis: row.published_basis as Document["publishedBasis"],
  language: row.language,
  readStatus: { status: row.read_status as Reading["read"]["status"], because: row.read_because },
  version: row.version,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  claims: row.claims,
  corrected,
});

export const listDocuments = async (inside: Inside, filter: NonNullable<Parameters<Ledger["documents"]>[0]>): Promise<readonly StoredDocument[]> => {
  let query = inside.db.selectFrom("document").selectAll().where("case_id", "=", inside.caseId).orderBy("key");
  if (filter.includeReplaced !== true) query = query.where("replaced_by", "is", null);
  if (filter.after !== undefined) query = query.where("key", ">", filter.after);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  const corrections = Map.groupBy(await liveCorrections(inside), ({ document_key }) => document_key);
  return (await query.execute()).map((row) => storedDocument(row, fieldsOf(corrections.get(row.key) ?? [])));
};

export const oneDocument = async (inside: Inside, id: string): Promise<StoredDocument> => {
  const row = await findDocument(inside, id);
  return storedDocument(row, fieldsOf(await liveCorrections(inside, row.key)));
};

const fieldsOf = (corrections: readonly { readonly slot: string }[]): readonly DocumentField[] => corrections.map(({ slot }) => slot as DocumentField);

export const originalOf = async (inside: Inside, id: string): Promise<Uint8Array> => {
  const row = await findDocument(inside, id);
  const bytes = await readOriginal(inside.folder, row.original_sha256);
  if (bytes === null) throw ledgerError("case-damaged", `The original of ${row.locator} is gone. Run "hearsay verify" to see what is whole.`);
  return bytes;
};

/** By key, else by its own id (of versions, the current one), else by a unique beginning of the key. Throws `unknown-id` or `ambiguous-id`. */
export const findDocument = async ({ db, caseId }: Inside, id: string): Promise<DocumentTable> => {
  const all = db
    .selectFrom("document")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("key")
    .limit(SHOWN + 1);
  const byKey = await all.where("key", "=", id).execute();
  const byId = byKey.length > 0 ? byKey : currentOf(await all.where("id", "=", id).execute());
  const found = byId.length > 0 || !isBeginning(id, "d") ? byId : await all.where("key", ">=", id).where("key", "<", `${id}g`).execute();
  const [first, ...others] = found;
  if (first === undefined) throw ledgerError("unknown-id", `No document ${id} in this case. "hearsay documents" lists them.`);
  if (others.length === 0) return first;
  const some = found.slice(0, SHOWN).map(({ key, locator }) => `${key} (${locator})`);
  throw ledgerError("ambiguous-id", `${id} could be ${some.join(", ")}${found.length > SHOWN ? " or others" : ""}. Type more of it.`);
};

const SHOWN = 10;

const currentOf = (rows: readonly DocumentTable[]): readonly DocumentTable[] => {
  const current = rows.filter(({ replaced_by }) => replaced_by === null);
  return current.length > 0 ? current : rows;
};
