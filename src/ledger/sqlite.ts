import { join } from "node:path";
import type { Reading } from "../model/index.ts";
import { DATABASE } from "./caseFolder.ts";
import { claimRow, countClaims, listClaims, oneClaim, refreshClaim, storeClaims } from "./claims.ts";
import { type Connection, connect, type Db } from "./database.ts";
import { allDecisions, anchorOf, appendDecision, checkDecision, decisionHash, findDecision, liveOn, rematch, setState, toDecision } from "./decisions.ts";
import { correctedFields, documentRow, findDocument, intakeOf, shown, storedDocument, tombstoneOf } from "./documents.ts";
import { ledgerError, translated } from "./errors.ts";
import { sha256 } from "./hash.ts";
import type { Act, Added, Decision, DecisionTarget, DocumentField, Ledger, StoredDocument, Tombstone } from "./ledger.ts";
import { appendEntry, logEntries, logHead } from "./log.ts";
import { migrate } from "./migrate.ts";
import { deleteOriginal, keepOriginal, readOriginal } from "./originals.ts";
import { packCase } from "./pack.ts";
import { indexText, searchTexts, unindexText } from "./search.ts";
import type { DecisionTable } from "./tables.ts";
import { verifyCase } from "./verify.ts";
import { currentWriter, noteWriter } from "./writer.ts";

export interface OpenOptions {
  /** The case's folder. */
  readonly folder: string;
  /** How long to wait for another process that writes; 10,000 ms where nothing is said. */
  readonly waitMilliseconds?: number;
  /** What is running, for the note that others read while they wait. */
  readonly command?: string;
}

/** What the acts and questions below work on. */
interface Store extends Connection {
  readonly folder: string;
  readonly caseId: string;
  readonly command: string;
}

/** Opens a case. Throws `no-case`, `case-newer`, `case-damaged`, `case-busy`, `case-read-only`, `no-wal`. */
export const openLedger = async ({ folder, waitMilliseconds = 10_000, command = "hearsay" }: OpenOptions): Promise<Ledger> => {
  let connection: Connection | null = null;
  try {
    connection = connect(join(folder, DATABASE), waitMilliseconds);
    migrate(connection.sqlite, folder);
    const info = await connection.db.selectFrom("case_info").selectAll().executeTakeFirst();
    if (info === undefined) throw ledgerError("no-case", `${folder} holds a ${DATABASE} that is no case. Name another folder with --case.`);
    return ledgerOn({ ...connection, folder, caseId: info.case_id, command }, info.name);
  } catch (error) {
    connection?.sqlite.close();
    throw translated(error, folder, () => currentWriter(folder));
  }
};

const ledgerOn = (store: Store, caseName: string): Ledger => {
  const { db, caseId, folder } = store;
  const asking = async <T>(question: Promise<T>): Promise<T> =>
    question.catch((error: unknown) => Promise.reject(translated(error, folder, () => currentWriter(folder))));
  return {
    caseName,
    addDocument: (document, original, reading, act, options) =>
      asking(addDocument(store, { document, original, reading, act, restore: options?.restore === true })),
    known: ({ key }) => asking(known(store, key)),
    storeReading: (key, reading, act) => asking(storeReading(store, key, reading, act)),
    decide: (target, value, because, act) => asking(decide(store, target, value, because, act)),
    undo: (decision, because, act) => asking(undo(store, decision, because, act)),
    removeDocument: (key, because, act) => asking(removeDocument(store, key, because, act)),
    documents: (filter = {}) => asking(listDocuments(store, filter)),
    document: (id) => asking(oneDocument(store, id)),
    reading: (key) => asking(currentReading(store, key)),
    original: (key) => asking(originalOf(store, key)),
    claims: (filter = {}) => asking(listClaims(db, caseId, filter)),
    countClaims: (filter = {}) => asking(countClaims(db, caseId, filter)),
    claim: (id) => asking(oneClaim(db, caseId, id)),
    search: (words, limit = 50) => asking(searchTexts(db, caseId, words, limit)),
    decisions: () => asking(allDecisions(db, caseId)),
    tombstones: () => asking(tombstones(store)),
    log: () => logEntries(db, caseId),
    head: () => asking(logHead(db, caseId)),
    verify: (since, progress = () => undefined) => asking(verifyCase(store, folder, caseId, since ?? null, progress)),
    pack: (file) => asking(packCase(store.sqlite, folder, file)),
    close: () => db.destroy(),
  };
};

/** One durable step: all of it or nothing. */
const writing = async <T>({ db, folder, command }: Store, step: (transaction: Db) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    const done = noteWriter(folder, command);
    try {
      return await step(transaction);
    } finally {
      done();
    }
  });

interface NewDocument {
  readonly document: Parameters<Ledger["addDocument"]>[0];
  readonly original: Uint8Array;
  readonly reading: Reading;
  readonly act: Act;
  readonly restore: boolean;
}

const addDocument = async (store: Store, { document, original, reading, act, restore }: NewDocument): Promise<Added> => {
  const { caseId, folder } = store;
  const refusal = async (db: Db): Promise<Added | null> => {
    const before = await known({ ...store, db }, document.key);
    return before?.status === "removed" && restore ? null : before;
  };
  // Asked before the bytes are written, so that nothing of a removed text comes back; and again inside, since another process may have been faster.
  const before = await refusal(store.db);
  if (before !== null) return before;
  await keepOriginal(folder, document.originalSha256, original);
  return writing(store, async (db) => {
    const meanwhile = await refusal(db);
    if (meanwhile !== null) return meanwhile;
    await db.deleteFrom("tombstone").where("case_id", "=", caseId).where("key", "=", document.key).execute();
    const replaced = await db
      .selectFrom("document")
      .select(["key", "version"])
      .where("case_id", "=", caseId)
      .where("locator", "=", document.locator)
      .orderBy("version", "desc")
      .executeTakeFirst();
    await db
      .insertInto("original")
      .values({ case_id: caseId, sha256: document.originalSha256, bytes: original.length, media_type: document.mediaType })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .insertInto("document")
      .values(documentRow(caseId, document, reading, { number: (replaced?.version ?? 0) + 1, replaces: replaced?.key ?? null }))
      .execute();
    if (replaced !== undefined)
      await db.updateTable("document").set({ replaced_by: document.key }).where("case_id", "=", caseId).where("key", "=", replaced.key).execute();
    await indexText(db, document.key, document.text);
    const stored = await putReading(db, caseId, document.key, reading, 1);
    await appendEntry(db, caseId, {
      act: "document-added",
      by: act.by,
      at: act.at,
      about: { document: document.key, original: document.originalSha256, text: document.textSha256, reading: stored },
    });
    const now = await oneDocument({ ...store, db }, document.key);
    return replaced === undefined ? { status: "added", document: now } : { status: "new-version", document: now, replaces: replaced.key };
  });
};

/** Stores a reading as it will be shown, and gives its hash. */
const putReading = async (db: Db, caseId: string, key: string, reading: Reading, number: number): Promise<string> => {
  const content = JSON.stringify(reading);
  const hash = sha256(content);
  await db.insertInto("reading").values({ case_id: caseId, document_key: key, number, sha256: hash, content }).execute();
  await rematch(db, caseId, key, reading);
  await storeClaims(db, caseId, key, reading);
  return hash;
};

const known = async (store: Store, key: string): Promise<Extract<Added, { status: "known" | "removed" }> | null> => {
  const { db, caseId } = store;
  const there = await db.selectFrom("document").select("key").where("case_id", "=", caseId).where("key", "=", key).executeTakeFirst();
  if (there !== undefined) return { status: "known", document: await oneDocument(store, key) };
  const gone = await db.selectFrom("tombstone").selectAll().where("case_id", "=", caseId).where("key", "=", key).executeTakeFirst();
  return gone === undefined ? null : { status: "removed", tombstone: tombstoneOf(gone) };
};

const storeReading = (store: Store, key: string, reading: Reading, act: Act): Promise<{ readonly changed: boolean }> =>
  writing(store, async (db) => {
    const { caseId } = store;
    const row = await findDocument(db, caseId, key);
    const last = await db
      .selectFrom("reading")
      .select(["number", "sha256"])
      .where("case_id", "=", caseId)
      .where("document_key", "=", row.key)
      .orderBy("number", "desc")
      .executeTakeFirstOrThrow();
    if (last.sha256 === sha256(JSON.stringify(reading))) return { changed: false };
    const hash = await putReading(db, caseId, row.key, reading, last.number + 1);
    await showDocument(db, caseId, row.key);
    await appendEntry(db, caseId, { act: "reading-stored", by: act.by, at: act.at, about: { document: row.key, reading: hash } });
    return { changed: true };
  });

/** Lays the live corrections over what intake found, and puts the result into the columns that lists read. */
const showDocument = async (db: Db, caseId: string, key: string): Promise<void> => {
  const row = await findDocument(db, caseId, key);
  const live = await db
    .selectFrom("decision")
    .select(["slot", "value"])
    .where("case_id", "=", caseId)
    .where("document_key", "=", key)
    .where("target", "=", "document")
    .where("state", "=", "live")
    .execute();
  const corrections = Object.fromEntries(live.map(({ slot, value }) => [slot, value]));
  const dated = "published" in corrections ? { publishedBasis: "given" as const } : {};
  const reading = await currentReading({ db, caseId }, key);
  await db
    .updateTable("document")
    .set(shown({ ...intakeOf(row), ...corrections, ...dated }, reading))
    .where("case_id", "=", caseId)
    .where("key", "=", key)
    .execute();
};

const currentReading = async ({ db, caseId }: Pick<Store, "db" | "caseId">, id: string): Promise<Reading> => {
  const { key } = await findDocument(db, caseId, id);
  const row = await db
    .selectFrom("reading")
    .select("content")
    .where("case_id", "=", caseId)
    .where("document_key", "=", key)
    .orderBy("number", "desc")
    .executeTakeFirstOrThrow();
  return JSON.parse(row.content);
};

const decide = (store: Store, target: DecisionTarget, value: string | null, because: string | null, act: Act): Promise<Decision> => {
  checkDecision(target, value);
  return writing(store, async (db) => {
    const { caseId } = store;
    const row = await appendDecision(db, caseId, { ...(await slotOf({ ...store, db }, target)), value, because }, act);
    await appendEntry(db, caseId, { act: "decided", by: act.by, at: act.at, about: { document: row.document_key, decision: row.id, hash: decisionHash(row) } });
    await showDecided(db, caseId, row);
    return publicDecision(db, caseId, row.id);
  });
};

const slotOf = async (store: Store, target: DecisionTarget) => {
  const { db, caseId } = store;
  if (target.type === "document")
    return { target: "document" as const, document_key: (await findDocument(db, caseId, target.key)).key, slot: target.field, claim_id: null };
  const claim = await claimRow(db, caseId, target.id);
  const reading = await currentReading(store, claim.document_key);
  return { target: "claim" as const, document_key: claim.document_key, slot: target.slot, claim_id: claim.id, ...anchorOf(reading, JSON.parse(claim.machine)) };
};

const showDecided = async (db: Db, caseId: string, row: DecisionTable): Promise<void> => {
  if (row.target === "document") return showDocument(db, caseId, row.document_key);
  if (row.claim_id !== null) await refreshClaim(db, caseId, row.claim_id, await currentReading({ db, caseId }, row.document_key));
};

const publicDecision = async (db: Db, caseId: string, id: string): Promise<Decision> => {
  const row = await findDecision(db, caseId, id);
  const document = await db
    .selectFrom("document")
    .select("text_sha256")
    .where("case_id", "=", caseId)
    .where("key", "=", row.document_key)
    .executeTakeFirstOrThrow();
  return toDecision(row, new Map([[row.document_key, document.text_sha256]]));
};

const undo = (store: Store, id: string, because: string | null, act: Act): Promise<Decision> =>
  writing(store, async (db) => {
    const { caseId } = store;
    const row = await findDecision(db, caseId, id);
    if (row.state !== "live") throw ledgerError("bad-decision", `Decision ${row.id} is ${row.state} already; only a decision that stands can be undone.`);
    await setState(db, caseId, row.id, "undone");
    // What it replaced stands again, unless that was undone meanwhile.
    const before = row.replaces === null ? null : await findDecision(db, caseId, row.replaces);
    if (before?.state === "replaced" && (await liveOn(db, caseId, row)) === undefined) await setState(db, caseId, before.id, "live");
    const reason: Readonly<Record<string, string>> = because === null ? {} : { because: sha256(because) };
    await appendEntry(db, caseId, { act: "undone", by: act.by, at: act.at, about: { document: row.document_key, decision: row.id, ...reason } });
    await showDecided(db, caseId, row);
    return publicDecision(db, caseId, row.id);
  });

const removeDocument = async (store: Store, id: string, because: string, act: Act): Promise<Tombstone> => {
  if (because.trim() === "") throw ledgerError("bad-decision", "A removal needs a reason: --because WORDS.");
  const { tombstone, orphaned } = await writing(store, (db) => forget(store, db, id, because, act));
  if (orphaned) await deleteOriginal(store.folder, tombstone.originalSha256);
  // Deleted rows are overwritten with zeros; the write-ahead log and the full-text index still hold their words until these are rewritten.
  store.sqlite.exec("insert into words (words) values ('optimize'); vacuum; pragma wal_checkpoint(truncate)");
  return tombstone;
};

const forget = async (
  { caseId }: Store,
  db: Db,
  id: string,
  because: string,
  act: Act,
): Promise<{ readonly tombstone: Tombstone; readonly orphaned: boolean }> => {
  const row = await findDocument(db, caseId, id);
  const decisions = await db.selectFrom("decision").select("id").where("case_id", "=", caseId).where("document_key", "=", row.key).orderBy("number").execute();
  await unindexText(db, row.key);
  await db.updateTable("document").set({ replaced_by: row.replaced_by }).where("case_id", "=", caseId).where("replaced_by", "=", row.key).execute();
  await db.updateTable("document").set({ replaces: row.replaces }).where("case_id", "=", caseId).where("replaces", "=", row.key).execute();
  await db.deleteFrom("document").where("case_id", "=", caseId).where("key", "=", row.key).execute();
  const sharing = await db
    .selectFrom("document")
    .select("key")
    .where("case_id", "=", caseId)
    .where("original_sha256", "=", row.original_sha256)
    .executeTakeFirst();
  if (sharing === undefined) await db.deleteFrom("original").where("case_id", "=", caseId).where("sha256", "=", row.original_sha256).execute();
  const tombstone = { case_id: caseId, key: row.key, original_sha256: row.original_sha256, because, by_whom: act.by, at: act.at };
  await db.insertInto("tombstone").values(tombstone).execute();
  await appendEntry(db, caseId, {
    act: "removed",
    by: act.by,
    at: act.at,
    about: { document: row.key, original: row.original_sha256, because: sha256(because), decisions: decisions.map((decision) => decision.id).join(" ") },
  });
  return { tombstone: tombstoneOf(tombstone), orphaned: sharing === undefined };
};

const listDocuments = async ({ db, caseId }: Store, filter: NonNullable<Parameters<Ledger["documents"]>[0]>): Promise<readonly StoredDocument[]> => {
  let query = db.selectFrom("document").selectAll().where("case_id", "=", caseId).orderBy("key");
  if (filter.includeReplaced !== true) query = query.where("replaced_by", "is", null);
  if (filter.after !== undefined) query = query.where("key", ">", filter.after);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  const rows = await query.execute();
  const corrected = await correctedFields(
    db,
    caseId,
    rows.map((row) => row.key),
  );
  return rows.map((row) => storedDocument(row, corrected.get(row.key) ?? []));
};

const oneDocument = async ({ db, caseId }: Pick<Store, "db" | "caseId">, id: string): Promise<StoredDocument> => {
  const row = await findDocument(db, caseId, id);
  const fields: readonly DocumentField[] = (await correctedFields(db, caseId, [row.key])).get(row.key) ?? [];
  return storedDocument(row, fields);
};

const originalOf = async ({ db, caseId, folder }: Store, id: string): Promise<Uint8Array> => {
  const row = await findDocument(db, caseId, id);
  const bytes = await readOriginal(folder, row.original_sha256);
  if (bytes === null) throw ledgerError("case-damaged", `The original of ${row.locator} is gone. Run "hearsay verify" to see what is whole.`);
  return bytes;
};

const tombstones = async ({ db, caseId }: Store): Promise<readonly Tombstone[]> => {
  const rows = await db.selectFrom("tombstone").selectAll().where("case_id", "=", caseId).orderBy("key").execute();
  return rows.map(tombstoneOf);
};
