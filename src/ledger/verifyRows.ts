import { wordingOf } from "../model/index.ts";
import type { StoredView } from "./claimView.ts";
import { decisionHash, undoingHash } from "./decisionRows.ts";
import { currentReading } from "./currentReading.ts";
import { shownNow } from "./shownDocument.ts";
import { sha256 } from "../text/index.ts";
import { canonical } from "./canonical.ts";
import type { VerifyFault } from "./ledger.ts";
import type { Promises } from "./promises.ts";
import { tombstoneHash } from "./removeDocument.ts";
import type { Inside } from "./store.ts";
import type { DocumentTable } from "./tables.ts";
import { listTombstones } from "./tombstones.ts";

interface Checked {
  readonly count: number;
  readonly faults: readonly VerifyFault[];
}

const fault = (what: VerifyFault["what"], which: string, message: string): VerifyFault => ({ what, which, message });

/** Compares documents, texts and readings with what the log promises. */
export const checkDocuments = async (inside: Inside, promises: Promises): Promise<Checked> => {
  const { db, caseId } = inside;
  const keys = (await db.selectFrom("document").select("key").where("case_id", "=", caseId).orderBy("key").execute()).map(({ key }) => key);
  const faults: VerifyFault[] = [];
  // One at a time: a case may hold more text than memory does.
  for (const key of keys) {
    const row = await db.selectFrom("document").selectAll().where("case_id", "=", caseId).where("key", "=", key).executeTakeFirstOrThrow();
    const found = [...documentFaults(row, promises), ...(await readingFaults(inside, row, promises))];
    // What lists show is made of the rest: worth a look only where the rest is whole.
    faults.push(...(found.length > 0 ? found : await shownFaults(inside, row)));
  }
  const present = new Set(keys);
  const gone = [...promises.documents.keys()].filter((key) => !present.has(key));
  const missing = gone.map((key) => fault("document-missing", key, `Document ${key} is in the log but no longer in the case, and nobody removed it.`));
  return { count: keys.length, faults: [...faults, ...missing] };
};

const documentFaults = (row: DocumentTable, promises: Promises): readonly VerifyFault[] => {
  const { key, locator } = row;
  const promise = promises.documents.get(key);
  if (promise === undefined) return [fault("not-in-log", key, `Document ${key} (${locator}) is in the case, but the log never took it in.`)];
  const text = sha256(row.text) !== promise["text"] || row.text_sha256 !== promise["text"];
  const intake = sha256(row.intake) !== promise["intake"] || row.original_sha256 !== promise["original"];
  return [
    ...(text ? [fault("text-changed", key, `The text of ${key} (${locator}) is not the one that was taken in.`)] : []),
    ...(intake ? [fault("document-changed", key, `What was taken in about ${key} (${locator}) was changed: title, outlet, date, path or the like.`)] : []),
  ];
};

const readingFaults = async ({ db, caseId }: Inside, { key, locator }: DocumentTable, { documents, readings }: Promises): Promise<readonly VerifyFault[]> => {
  if (!documents.has(key)) return [];
  const last = await db
    .selectFrom("reading")
    .select("content")
    .where("case_id", "=", caseId)
    .where("document_key", "=", key)
    .orderBy("number", "desc")
    .executeTakeFirst();
  if (last !== undefined && sha256(last.content) === readings.get(key)) return [];
  return [fault("reading-changed", key, `The reading of ${key} (${locator}) is not the one that was stored. "hearsay reread" makes a new one.`)];
};

/** Compares what lists show with what it was made of. */
const shownFaults = async (inside: Inside, row: DocumentTable): Promise<readonly VerifyFault[]> => {
  const { key, locator } = row;
  const { outlet: _, ...columns } = await shownNow(inside, row);
  const isShown = Object.entries(columns).every(([column, value]) => row[column as keyof typeof columns] === value);
  const reading = await currentReading(inside, key);
  const claims = reading.claims.map((claim) => canonical({ claim, quote: wordingOf(reading.text, claim) }));
  const listed = await inside.db
    .selectFrom("claim")
    .select(["machine", "view"])
    .where("case_id", "=", inside.caseId)
    .where("document_key", "=", key)
    .orderBy("position")
    .execute();
  const shown = listed.map(({ machine, view }) => canonical({ claim: JSON.parse(machine), quote: (JSON.parse(view) as StoredView).quote }));
  const repair = '"hearsay reread" makes it anew.';
  return [
    ...(isShown ? [] : [fault("document-changed", key, `What lists show of ${key} (${locator}) is not what was taken in and corrected; ${repair}`)]),
    ...(canonical(shown) === canonical(claims)
      ? []
      : [fault("reading-changed", key, `What lists show of the claims of ${key} (${locator}) is not its reading; ${repair}`)]),
  ];
};

/** Compares what people decided, and took back, with what the log promises. */
export const checkDecisions = async ({ db, caseId }: Inside, { decisions, undoings }: Promises): Promise<Checked> => {
  const rows = await db.selectFrom("decision").selectAll().where("case_id", "=", caseId).orderBy("number").execute();
  const undone = await db.selectFrom("undoing").selectAll().where("case_id", "=", caseId).orderBy("decision_id").execute();
  const changed = rows.flatMap((row) => {
    if (!decisions.has(row.id)) return [fault("not-in-log", row.id, `Decision ${row.id} is in the case, but the log does not know it.`)];
    const isKept = decisions.get(row.id) === decisionHash(row) && (row.state === "undone") === undoings.has(row.id);
    return isKept ? [] : [fault("decision-changed", row.id, `Decision ${row.id} is not what was decided.`)];
  });
  const changedUndoings = undone
    .filter((row) => undoings.get(row.decision_id) !== undoingHash(row))
    .map(({ decision_id: id }) => fault("decision-changed", id, `How decision ${id} was taken back is not what was said then.`));
  const present = new Set(rows.map(({ id }) => id));
  const gone = [...decisions.keys()].filter((id) => !present.has(id));
  const missing = gone.map((id) => fault("decision-changed", id, `Decision ${id} is in the log but no longer in the case.`));
  return { count: rows.length, faults: [...changed, ...changedUndoings, ...missing] };
};

/** Compares tombstones with what the log promises. */
export const checkTombstones = async (inside: Inside, { tombstones }: Promises): Promise<Checked> => {
  const rows = await listTombstones(inside);
  const changed = rows.filter((row) => tombstones.get(row.key) !== tombstoneHash(row));
  const present = new Set(rows.map(({ key }) => key));
  const gone = [...tombstones.keys()].filter((key) => !present.has(key));
  return {
    count: rows.length,
    faults: [
      ...changed.map(({ key }) => fault("tombstone-changed", key, `The tombstone of ${key} is not what was written when it was removed.`)),
      ...gone.map((key) => fault("tombstone-changed", key, `The tombstone of ${key} is gone.`)),
    ],
  };
};
