import { basename } from "node:path";
import type { Connection, Db } from "./database.ts";
import { decisionHash } from "./decisions.ts";
import { sha256 } from "./hash.ts";
import type { LogEntry, LogHead, Verification, VerifyFault } from "./ledger.ts";
import { logRows } from "./log.ts";
import { leafHash, treeHash } from "./merkle.ts";
import { listOriginals, readOriginal } from "./originals.ts";

/** What the log says must be there. */
interface Promised {
  readonly leaves: readonly string[];
  /** Original and text hash by document. */
  readonly documents: ReadonlyMap<string, { readonly original: string; readonly text: string }>;
  readonly readings: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<string, string>;
  readonly removed: number;
  readonly faults: readonly VerifyFault[];
}

const fault = (what: VerifyFault["what"], which: string, message: string): VerifyFault => ({ what, which, message });

/** Re-hashes everything that is kept and walks the log; `since`: a head that today's log must continue. Changes nothing. */
export const verifyCase = async (
  connection: Connection,
  folder: string,
  caseId: string,
  since: LogHead | null,
  progress: (done: number, all: number) => void,
): Promise<Verification> => {
  const { db } = connection;
  const damage = databaseFaults(connection);
  const promised = await readLog(db, caseId);
  const documents = await documentFaults(db, caseId, promised);
  const originals = await originalFaults(db, caseId, folder, progress);
  const decisions = await decisionFaults(db, caseId, promised);
  return {
    size: promised.leaves.length,
    root: treeHash(promised.leaves),
    documents: documents.count,
    originals: originals.count,
    bytes: originals.bytes,
    decisions: decisions.count,
    removed: promised.removed,
    faults: [...damage, ...promised.faults, ...sinceFaults(promised.leaves, since), ...documents.faults, ...originals.faults, ...decisions.faults],
    leftovers: originals.leftovers,
  };
};

const databaseFaults = ({ sqlite }: Connection): readonly VerifyFault[] =>
  sqlite
    .prepare("pragma integrity_check(20)")
    .all()
    .map((row) => String(row["integrity_check"]))
    .filter((message) => message !== "ok")
    .map((message) => fault("database-damaged", "case.sqlite", `case.sqlite is damaged: ${message}`));

const sinceFaults = (leaves: readonly string[], since: LogHead | null): readonly VerifyFault[] => {
  if (since === null) return [];
  if (since.size > leaves.length)
    return [
      fault("log-not-continued", `${since.size}`, `The log has ${leaves.length} entries, fewer than the ${since.size} of the head you gave: entries are gone.`),
    ];
  const root = treeHash(leaves.slice(0, since.size));
  return root === since.root
    ? []
    : [
        fault(
          "log-not-continued",
          `${since.size}`,
          `The first ${since.size} entries have the root ${root}, not ${since.root}: today's log does not continue that one.`,
        ),
      ];
};

const readLog = async (db: Db, caseId: string): Promise<Promised> => {
  const leaves: string[] = [];
  const faults: VerifyFault[] = [];
  const documents = new Map<string, { readonly original: string; readonly text: string }>();
  const readings = new Map<string, string>();
  const decisions = new Map<string, string>();
  let removed = 0;
  for await (const row of logRows(db, caseId)) {
    // The tree is built on what the entries say, so an edited entry changes the root even where its leaf was edited with it.
    const leaf = leafHash(row.entry);
    if (leaf !== row.leaf) faults.push(fault("log-broken", `${row.number}`, `Entry ${row.number} of the log is not what it was when it was written.`));
    if (row.number !== leaves.length) faults.push(fault("log-broken", `${leaves.length}`, `Entry ${leaves.length} of the log is missing.`));
    leaves.push(leaf);
    const { act, about }: Pick<LogEntry, "act" | "about"> = JSON.parse(row.entry);
    const key = about["document"] ?? "";
    if (act === "document-added") documents.set(key, { original: about["original"] ?? "", text: about["text"] ?? "" });
    if (act === "reading-stored" || act === "document-added") readings.set(key, about["reading"] ?? "");
    if (act === "decided") decisions.set(about["decision"] ?? "", about["hash"] ?? "");
    if (act === "removed") {
      removed += 1;
      documents.delete(key);
      readings.delete(key);
      for (const decision of (about["decisions"] ?? "").split(" ")) decisions.delete(decision);
    }
  }
  return { leaves, documents, readings, decisions, removed, faults };
};

const documentFaults = async (db: Db, caseId: string, promised: Promised): Promise<{ readonly count: number; readonly faults: readonly VerifyFault[] }> => {
  const faults: VerifyFault[] = [];
  const keys = await db.selectFrom("document").select("key").where("case_id", "=", caseId).orderBy("key").execute();
  for (const { key } of keys) {
    const row = await db
      .selectFrom("document")
      .select(["text", "text_sha256", "original_sha256", "locator"])
      .where("case_id", "=", caseId)
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    const promise = promised.documents.get(key);
    if (promise === undefined) faults.push(fault("not-in-log", key, `Document ${key} (${row.locator}) is in the case but the log never took it in.`));
    else if (promise.text !== sha256(row.text) || promise.text !== row.text_sha256)
      faults.push(fault("text-changed", key, `The text of ${key} (${row.locator}) is not the one that was taken in.`));
    else if (promise.original !== row.original_sha256)
      faults.push(fault("text-changed", key, `${key} (${row.locator}) names another original than when it was taken in.`));
    const reading = await db
      .selectFrom("reading")
      .select("content")
      .where("case_id", "=", caseId)
      .where("document_key", "=", key)
      .orderBy("number", "desc")
      .executeTakeFirst();
    if (promise !== undefined && (reading === undefined || sha256(reading.content) !== promised.readings.get(key)))
      faults.push(
        fault("reading-changed", key, `The reading of ${key} (${row.locator}) is not the one that was stored. "hearsay reread ${key}" makes a new one.`),
      );
  }
  const present = new Set(keys.map(({ key }) => key));
  for (const key of promised.documents.keys())
    if (!present.has(key)) faults.push(fault("document-missing", key, `Document ${key} is in the log but no longer in the case, and nobody removed it.`));
  return { count: keys.length, faults };
};

const originalFaults = async (
  db: Db,
  caseId: string,
  folder: string,
  progress: (done: number, all: number) => void,
): Promise<{ readonly count: number; readonly bytes: number; readonly faults: readonly VerifyFault[]; readonly leftovers: readonly string[] }> => {
  const faults: VerifyFault[] = [];
  const rows = await db.selectFrom("original").select(["sha256", "bytes"]).where("case_id", "=", caseId).orderBy("sha256").execute();
  let bytes = 0;
  for (const [i, row] of rows.entries()) {
    const locators = async (): Promise<string> => {
      const documents = await db
        .selectFrom("document")
        .select("locator")
        .where("case_id", "=", caseId)
        .where("original_sha256", "=", row.sha256)
        .orderBy("locator")
        .execute();
      return documents.map(({ locator }) => locator).join(", ");
    };
    const content = await readOriginal(folder, row.sha256);
    bytes += content?.length ?? 0;
    if (content === null)
      faults.push(fault("original-missing", row.sha256, `The original of ${await locators()} is gone: originals/${row.sha256.slice(0, 2)}/${row.sha256}.`));
    else if (sha256(content) !== row.sha256)
      faults.push(fault("original-changed", row.sha256, `The original of ${await locators()} was changed: originals/${row.sha256.slice(0, 2)}/${row.sha256}.`));
    progress(i + 1, rows.length);
  }
  const named = new Set(rows.map((row) => row.sha256));
  const leftovers = (await listOriginals(folder)).filter((path) => !named.has(basename(path)));
  return { count: rows.length, bytes, faults, leftovers };
};

const decisionFaults = async (db: Db, caseId: string, promised: Promised): Promise<{ readonly count: number; readonly faults: readonly VerifyFault[] }> => {
  const rows = await db.selectFrom("decision").selectAll().where("case_id", "=", caseId).orderBy("number").execute();
  const faults = rows.flatMap((row) =>
    promised.decisions.get(row.id) === decisionHash(row)
      ? []
      : [fault(promised.decisions.has(row.id) ? "decision-changed" : "not-in-log", row.id, `Decision ${row.id} is not what was decided.`)],
  );
  const present = new Set(rows.map(({ id }) => id));
  const gone = [...promised.decisions.keys()]
    .filter((id) => !present.has(id))
    .map((id) => fault("decision-changed", id, `Decision ${id} is in the log but no longer in the case.`));
  return { count: rows.length, faults: [...faults, ...gone] };
};
