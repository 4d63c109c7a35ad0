import type { Document, Reading } from "../model/index.ts";
import { currentReading } from "./currentReading.ts";
import { findDocument } from "./findDocument.ts";
import { fold } from "./fold.ts";
import type { Inside } from "./store.ts";
import type { DocumentTable } from "./tables.ts";

type ShownColumns = Pick<
  DocumentTable,
  "title" | "source" | "outlet" | "published" | "published_basis" | "language" | "read_status" | "read_because" | "claims"
>;

export const shownColumns = (document: Pick<Document, "title" | "source" | "published" | "publishedBasis">, reading: Reading): ShownColumns => ({
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

export const liveCorrections = ({ db, caseId }: Inside, key?: string) =>
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
