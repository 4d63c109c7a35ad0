import type { Document, Reading } from "../model/index.ts";
import type { Db } from "./database.ts";
import { ledgerError } from "./errors.ts";
import { type DocumentField, type StoredDocument, type Tombstone } from "./ledger.ts";
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
    ...shown(document, reading),
    version: version.number,
    replaces: version.replaces,
    replaced_by: null,
  };
};

/** The columns that say what is shown of a document; the reading may know a date where intake knew none. */
export const shown = (document: Pick<Document, "title" | "source" | "published" | "publishedBasis">, reading: Reading) => {
  const fromReading = document.published === null && reading.publishedBasis === "dateline";
  return {
    title: document.title,
    source: document.source,
    published: fromReading ? reading.published : document.published,
    published_basis: fromReading ? reading.publishedBasis : document.publishedBasis,
    language: reading.language,
    read_status: reading.read.status,
    read_because: reading.read.because,
    claims: reading.claims.length,
  };
};

export const intakeOf = (row: Pick<DocumentTable, "intake" | "text">): Document => ({ ...(JSON.parse(row.intake) as Omit<Document, "text">), text: row.text });

const isStatus = (status: string): status is Reading["read"]["status"] => ["whole", "partly", "unread"].includes(status);

export const storedDocument = (row: DocumentTable, corrected: readonly DocumentField[]): StoredDocument => ({
  ...intakeOf(row),
  title: row.title,
  source: row.source,
  published: row.published,
  publishedBasis: row.published_basis as Document["publishedBasis"],
  language: row.language,
  readStatus: { status: isStatus(row.read_status) ? row.read_status : "unread", because: row.read_because },
  version: row.version,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  claims: row.claims,
  corrected,
});

/** Which fields of these documents people corrected, by key. */
export const correctedFields = async (db: Db, caseId: string, keys: readonly string[]): Promise<ReadonlyMap<string, readonly DocumentField[]>> => {
  const fields = new Map<string, DocumentField[]>();
  const rows = await db
    .selectFrom("decision")
    .select(["document_key", "slot"])
    .where("case_id", "=", caseId)
    .where("target", "=", "document")
    .where("state", "=", "live")
    .$if(keys.length === 1, (query) => query.where("document_key", "=", keys[0] ?? ""))
    .orderBy("document_key")
    .orderBy("slot")
    .execute();
  for (const { document_key, slot } of rows) fields.set(document_key, [...(fields.get(document_key) ?? []), slot as DocumentField]);
  return fields;
};

/** By key, a unique beginning of it, or the document's own id. */
export const findDocument = async (db: Db, caseId: string, id: string): Promise<DocumentTable> => {
  const rows = await db
    .selectFrom("document")
    .selectAll()
    .where("case_id", "=", caseId)
    .where((eb) => eb.or([eb("key", "=", id), eb("id", "=", id), ...(isBeginning(id, "d") ? [eb("key", "like", `${id}%`)] : [])]))
    .orderBy("key")
    .limit(50)
    .execute();
  // An id that two versions share means the current one.
  const exact = rows.filter((row) => row.key === id);
  const current = rows.filter((row) => row.replaced_by === null);
  const found = exact.length > 0 ? exact : current.length > 0 ? current : rows;
  if (found[0] === undefined) throw ledgerError("unknown-id", `No document ${id} in this case. "hearsay documents" lists them.`);
  if (found.length > 1)
    throw ledgerError("ambiguous-id", `${id} could be ${found.map(({ key, locator }) => `${key} (${locator})`).join(", ")}. Type more of it.`);
  return found[0];
};

export const isBeginning = (id: string, letter: string): boolean => id.startsWith(letter) && id.length >= 3 && /^.[0-9a-f]+$/.test(id);

export const tombstoneOf = (row: {
  readonly key: string;
  readonly original_sha256: string;
  readonly because: string;
  readonly by_whom: string;
  readonly at: string;
}): Tombstone => ({
  key: row.key,
  originalSha256: row.original_sha256,
  because: row.because,
  by: row.by_whom,
  at: row.at,
});
