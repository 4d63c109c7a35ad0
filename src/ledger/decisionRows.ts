import type { Reading } from "../model/index.ts";
import { type Anchor, matchAnchor } from "./anchor.ts";
import { ledgerError } from "./errors.ts";
import { sha256 } from "../text/index.ts";
import { canonical } from "./canonical.ts";
import type { ClaimSlot, Decision, DocumentField } from "./ledger.ts";
import type { Inside } from "./store.ts";
import type { DecisionTable } from "./tables.ts";

/** The decisions on a document and its claims, in the order in which they were made. */
export const decisionsOf = ({ db, caseId }: Inside, key: string): Promise<readonly DecisionTable[]> =>
  db.selectFrom("decision").selectAll().where("case_id", "=", caseId).where("document_key", "=", key).orderBy("number").execute();

/** By id or a unique beginning of it. Throws `unknown-id` or `ambiguous-id`. */
export const findDecision = async ({ db, caseId }: Inside, id: string): Promise<DecisionTable> => {
  const rows = await db
    .selectFrom("decision")
    .selectAll()
    .where("case_id", "=", caseId)
    .where((eb) => eb(eb.fn<string>("substr", ["id", eb.val(1), eb.val(id.length)]), "=", id))
    .orderBy("number")
    .limit(10)
    .execute();
  const found = rows.find((row) => row.id === id) ?? rows[0];
  if (found === undefined || id === "") throw ledgerError("unknown-id", `No decision ${id} in this case. "hearsay decisions" lists them.`);
  if (rows.length > 1 && found.id !== id) throw ledgerError("ambiguous-id", `${id} could be ${rows.map((row) => row.id).join(", ")}. Type more of it.`);
  return found;
};

export const setState = async ({ db, caseId }: Inside, id: string, state: DecisionTable["state"]): Promise<void> => {
  await db.updateTable("decision").set({ state, claim_id: null }).where("case_id", "=", caseId).where("id", "=", id).execute();
};

/**
 * Finds the claims of a reading that decisions were made on; `ids` are those of the reading's claims, in order. Where two that stand fit one slot of one claim,
 * the later one does, and the earlier is an orphan until they fit two again.
 */
export const rematch = async (inside: Inside, key: string, reading: Reading, ids: readonly string[]): Promise<void> => {
  const { db, caseId } = inside;
  const rows = (await decisionsOf(inside, key)).filter(({ target }) => target === "claim");
  if (rows.length === 0) return;
  await db.updateTable("decision").set({ claim_id: null }).where("case_id", "=", caseId).where("document_key", "=", key).execute();
  const taken = new Set<string>();
  for (const row of rows.toReversed()) {
    const position = matchAnchor(reading, row as Anchor);
    const id = position === null ? null : (ids[position] ?? null);
    const slot = `${id} ${row.slot}`;
    if (id === null || (row.state === "live" && taken.has(slot))) continue;
    if (row.state === "live") taken.add(slot);
    await db.updateTable("decision").set({ claim_id: id }).where("case_id", "=", caseId).where("id", "=", row.id).execute();
  }
};

/** Every decision; or those on claims that now have one of these ids. In the order in which they were made. */
export const listDecisions = async ({ db, caseId }: Inside, claims?: readonly string[]): Promise<readonly Decision[]> => {
  let query = db
    .selectFrom("decision")
    .innerJoin("document", (join) => join.onRef("document.case_id", "=", "decision.case_id").onRef("document.key", "=", "decision.document_key"))
    .selectAll("decision")
    .select("document.text_sha256")
    .where("decision.case_id", "=", caseId)
    .orderBy("decision.number");
  // A long list asks for all that are on claims: people decide less than machines read.
  if (claims !== undefined) query = claims.length > 500 ? query.where("claim_id", "is not", null) : query.where("claim_id", "in", [...claims]);
  return (await query.execute()).map((row) => decisionOf(row, row.text_sha256));
};

export const decisionOf = (row: DecisionTable, textSha256: string): Decision => ({
  id: row.id,
  target:
    row.target === "document"
      ? { type: "document", key: row.document_key, field: row.slot as DocumentField }
      : { type: "claim", id: row.claim_id ?? row.made_on ?? "", slot: row.slot as ClaimSlot },
  value: row.value,
  because: row.because,
  by: row.by_whom,
  at: row.at,
  replaces: row.replaces,
  state: row.state === "live" && row.target === "claim" && row.claim_id === null ? "orphan" : row.state,
  anchor: isAnchor(row) ? { textSha256, start: row.start, end: row.end, exact: row.exact, prefix: row.prefix, suffix: row.suffix } : null,
});

const isAnchor = (row: { readonly [K in keyof Anchor]: Anchor[K] | null }): row is Anchor => row.exact !== null;

/** What the log holds of a decision: the hash of everything about it that never changes. */
export const decisionHash = (row: DecisionTable): string => {
  const { case_id: _case, claim_id: _claim, state: _state, ...lasting } = row;
  return sha256(canonical(lasting));
};

/** What the log holds of taking a decision back. */
export const undoingHash = (undoing: {
  readonly decision_id: string;
  readonly because: string | null;
  readonly by_whom: string;
  readonly at: string;
}): string => {
  const { decision_id, because, by_whom, at } = undoing;
  return sha256(canonical({ decision_id, because, by_whom, at }));
};
