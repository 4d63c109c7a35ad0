import type { Document, Reading } from "../model/index.ts";
import { ledgerError } from "./errors.ts";
import { findDocument } from "./findDocument.ts";
import type { DocumentField, Ledger, StoredDocument } from "./ledger.ts";
import { readOriginal } from "./originals.ts";
import { liveCorrections, shownColumns } from "./shownDocument.ts";
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
