import type { Document, Reading } from "../model/index.ts";
import { documentRow, oneDocument } from "./documents.ts";
import { sha256 } from "../text/index.ts";
import type { Act, Added, Ledger } from "./ledger.ts";
import { appendEntry } from "./log.ts";
import { isOriginalKept, keepOriginal } from "./originals.ts";
import { putReading } from "./readings.ts";
import { indexText } from "./search.ts";
import type { Inside, Store } from "./store.ts";
import { findTombstone } from "./tombstones.ts";

export interface NewDocument {
  readonly document: Document;
  readonly original: Uint8Array;
  readonly reading: Reading;
  readonly act: Act;
  /** Take a text in again that a person removed. */
  readonly restore: boolean;
}

/** Keeps a document: the bytes first, then everything else in one transaction. */
export const addDocument = async (store: Store, added: NewDocument): Promise<Added> => {
  checkHashes(added);
  const { document, original } = added;
  // Asked before the bytes are written, so that nothing of a removed text comes back.
  const before = await store.ask((inside) => refusal(inside, added));
  if (before !== null) return before;
  await store.bare(() => keepOriginal(store.folder, document.originalSha256, original));
  return store.act(async (inside) => {
    // Another process may have added, or removed, the same meanwhile.
    const meanwhile = await refusal(inside, added);
    if (meanwhile !== null) return meanwhile;
    if (!(await isOriginalKept(store.folder, document.originalSha256, original.length))) await keepOriginal(store.folder, document.originalSha256, original);
    return insert(inside, added);
  });
};

const checkHashes = ({ document, original, reading }: NewDocument): void => {
  if (sha256(original) !== document.originalSha256) throw new Error(`${document.locator}: originalSha256 is not the hash of the original.`);
  if (sha256(document.text) !== document.textSha256) throw new Error(`${document.locator}: textSha256 is not the hash of the text.`);
  if (reading.text !== document.text) throw new Error(`${document.locator}: the reading is of another text.`);
};

const refusal = async (inside: Inside, { document, restore }: NewDocument): ReturnType<Ledger["known"]> => {
  const before = await known(inside, document.key);
  return before?.status === "removed" && restore ? null : before;
};

export const known = async (inside: Inside, key: string): ReturnType<Ledger["known"]> => {
  const { db, caseId } = inside;
  const there = await db.selectFrom("document").select("key").where("case_id", "=", caseId).where("key", "=", key).executeTakeFirst();
  if (there !== undefined) return { status: "known", document: await oneDocument(inside, key) };
  const tombstone = await findTombstone(inside, key);
  return tombstone === null ? null : { status: "removed", tombstone };
};

const insert = async (inside: Inside, { document, original, reading, act: { by, at } }: NewDocument): Promise<Added> => {
  const { db, caseId } = inside;
  const { key, originalSha256 } = document;
  const before = await lastUnder(inside, document.locator);
  const row = documentRow(caseId, document, reading, { number: (before?.version ?? 0) + 1, replaces: before?.key ?? null });
  await db.deleteFrom("tombstone").where("case_id", "=", caseId).where("key", "=", key).execute();
  await db
    .insertInto("original")
    .values({ case_id: caseId, sha256: originalSha256, bytes: original.length, media_type: document.mediaType })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.insertInto("document").values(row).execute();
  if (before !== undefined) await db.updateTable("document").set({ replaced_by: key }).where("case_id", "=", caseId).where("key", "=", before.key).execute();
  await indexText(inside, key, document.text);
  const about = {
    document: key,
    intake: sha256(row.intake),
    original: originalSha256,
    text: document.textSha256,
    reading: await putReading(inside, key, reading, 1),
  };
  await appendEntry(inside, { act: "document-added", by, at, about });
  const stored = await oneDocument(inside, key);
  return before === undefined ? { status: "added", document: stored } : { status: "new-version", document: stored, replaces: before.key };
};

const lastUnder = ({ db, caseId }: Inside, locator: string): Promise<{ readonly key: string; readonly version: number } | undefined> =>
  db
    .selectFrom("document")
    .select(["key", "version"])
    .where("case_id", "=", caseId)
    .where("locator", "=", locator)
    .orderBy("version", "desc")
    .executeTakeFirst();
