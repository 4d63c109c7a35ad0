import { anchorOf } from "./anchor.ts";
import { claimRow } from "./claims.ts";
import { currentReading } from "./currentReading.ts";
import { decisionHash, decisionOf, findDecision, setState, undoingHash } from "./decisionRows.ts";
import { checkDecision } from "./decisionRules.ts";
import { ledgerError } from "./errors.ts";
import { findDocument } from "./findDocument.ts";
import { identifier } from "./identifier.ts";
import type { Act, Decision, DecisionTarget } from "./ledger.ts";
import { appendEntry, nextIndex } from "./log.ts";
import { showDocument } from "./shownDocument.ts";
import type { Inside } from "./store.ts";
import { storeClaims } from "./storeClaims.ts";
import type { DecisionTable } from "./tables.ts";

/** Appends a decision; the one that stood on the same slot is retired. */
export const decide = async (
  inside: Inside,
  target: DecisionTarget,
  { value, because }: { readonly value: string | null; readonly because: string | null },
  { by, at }: Act,
): Promise<Decision> => {
  checkDecision(target, value);
  const { db, caseId } = inside;
  const slot = await slotOf(inside, target);
  const before = await standingOn(inside, slot);
  const number = await nextIndex(inside);
  const id = identifier("x", [number, slot.document_key, slot.slot, slot.made_on ?? "", value ?? "", by, at]);
  const row: DecisionTable = { case_id: caseId, id, number, ...slot, value, because, by_whom: by, at, replaces: before?.id ?? null, state: "live" };
  if (before !== undefined) await setState(inside, before.id, "replaced");
  await db.insertInto("decision").values(row).execute();
  await appendEntry(inside, { act: "decided", by, at, about: { document: row.document_key, decision: id, hash: decisionHash(row) } });
  return shown(inside, id);
};

/** Takes a decision back; the one that it replaced stands again. */
export const undo = async (inside: Inside, id: string, because: string | null, { by, at }: Act): Promise<Decision> => {
  const { db, caseId } = inside;
  const row = await findDecision(inside, id);
  if (row.state !== "live") throw ledgerError("bad-decision", `Decision ${row.id} is ${row.state} already; only one that stands can be undone.`);
  await setState(inside, row.id, "undone");
  if (row.replaces !== null) await setState(inside, row.replaces, "live");
  const undoing = { case_id: caseId, decision_id: row.id, because, by_whom: by, at };
  await db.insertInto("undoing").values(undoing).execute();
  await appendEntry(inside, { act: "undone", by, at, about: { document: row.document_key, decision: row.id, hash: undoingHash(undoing) } });
  return shown(inside, row.id);
};

type Slot = Omit<DecisionTable, "case_id" | "id" | "number" | "value" | "because" | "by_whom" | "at" | "replaces" | "state">;

const slotOf = async (inside: Inside, target: DecisionTarget): Promise<Slot> => {
  if (target.type === "document") {
    const { key } = await findDocument(inside, target.key);
    const none = { claim_id: null, made_on: null, claim_kind: null, start: null, end: null, exact: null, prefix: null, suffix: null };
    return { target: "document", document_key: key, slot: target.field, ...none };
  }
  const { id, document_key, machine } = await claimRow(inside, target.id);
  const anchor = anchorOf(await currentReading(inside, document_key), JSON.parse(machine));
  return { target: "claim", document_key, slot: target.slot, claim_id: id, made_on: id, ...anchor };
};

const standingOn = ({ db, caseId }: Inside, { target, document_key, claim_id, slot }: Slot): Promise<{ readonly id: string } | undefined> =>
  db
    .selectFrom("decision")
    .select("id")
    .where("case_id", "=", caseId)
    .where("target", "=", target)
    .where("document_key", "=", document_key)
    .where("slot", "=", slot)
    .where("state", "=", "live")
    .$if(target === "claim", (query) => query.where("claim_id", "=", claim_id))
    .executeTakeFirst();

/** Lays what now stands over what was read, and gives the decision as it is then. */
const shown = async (inside: Inside, id: string): Promise<Decision> => {
  const { target, document_key: key } = await findDecision(inside, id);
  if (target === "document") await showDocument(inside, key);
  else await storeClaims(inside, key, await currentReading(inside, key));
  return decisionOf(await findDecision(inside, id), (await findDocument(inside, key)).text_sha256);
};
