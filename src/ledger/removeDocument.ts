import { findDocument } from "./findDocument.ts";
import { ledgerError } from "./errors.ts";
import { sha256 } from "../text/index.ts";
import { canonical } from "./canonical.ts";
import type { Act, Tombstone } from "./ledger.ts";
import { appendEntry } from "./log.ts";
import { deleteOriginal, isOriginalKept } from "./originals.ts";
import { unindexText } from "./search.ts";
import type { Inside, Store } from "./store.ts";
import { listTombstones, tombstoneOf } from "./tombstones.ts";

/** Takes a document out of the case and its words out of the case's files. */
export const removeDocument = async (store: Store, id: string, because: string, act: Act): Promise<Tombstone> => {
  if (because.trim() === "") throw ledgerError("bad-decision", "A removal needs a reason: --because WORDS.");
  const tombstone = await store.act((inside) => bury(inside, id, because, act));
  await deleteRemovedOriginals(store);
  // Deleted rows are overwritten where they stood; the write-ahead log still has the pages as they were before.
  await store.bare(async ({ sqlite }) => sqlite.exec("pragma wal_checkpoint(truncate)"));
  return tombstone;
};

/** Deletes the bytes of removed documents that are still there. A removal that was cut short between the transaction and the file is finished by this. */
export const deleteRemovedOriginals = async (store: Store): Promise<void> => {
  const { folder } = store;
  const there = await store.ask(async (inside) => {
    const hashes: string[] = [];
    for (const { originalSha256: hash } of await listTombstones(inside))
      if (!(await isNamed(inside, hash)) && (await isOriginalKept(folder, hash))) hashes.push(hash);
    return hashes;
  });
  if (there.length === 0) return;
  // Under the write lock: whoever adds the same bytes does so before, and keeps them, or after, and writes them anew.
  await store.act(async (inside) => {
    for (const hash of there) if (!(await isNamed(inside, hash))) await deleteOriginal(folder, hash);
  });
};

const bury = async (inside: Inside, id: string, because: string, { by, at }: Act): Promise<Tombstone> => {
  const { db, caseId } = inside;
  const { key, original_sha256: original, replaces, replaced_by } = await findDocument(inside, id);
  await unindexText(inside, key);
  // The versions before and after it close ranks.
  await db.updateTable("document").set({ replaced_by }).where("case_id", "=", caseId).where("replaced_by", "=", key).execute();
  await db.updateTable("document").set({ replaces }).where("case_id", "=", caseId).where("replaces", "=", key).execute();
  await db.deleteFrom("document").where("case_id", "=", caseId).where("key", "=", key).execute();
  if (!(await isUsed(inside, original))) await db.deleteFrom("original").where("case_id", "=", caseId).where("sha256", "=", original).execute();
  const row = { case_id: caseId, key, original_sha256: original, because, by_whom: by, at };
  await db.insertInto("tombstone").values(row).execute();
  const tombstone = tombstoneOf(row);
  await appendEntry(inside, { act: "removed", by, at, about: { document: key, original, hash: tombstoneHash(tombstone) } });
  return tombstone;
};

/** What the log holds of a removal. */
export const tombstoneHash = (tombstone: Tombstone): string => sha256(canonical(tombstone));

const isUsed = async ({ db, caseId }: Inside, original: string): Promise<boolean> => {
  const user = await db.selectFrom("document").select("key").where("case_id", "=", caseId).where("original_sha256", "=", original).executeTakeFirst();
  return user !== undefined;
};

const isNamed = async ({ db, caseId }: Inside, hash: string): Promise<boolean> => {
  const row = await db.selectFrom("original").select("sha256").where("case_id", "=", caseId).where("sha256", "=", hash).executeTakeFirst();
  return row !== undefined;
};
