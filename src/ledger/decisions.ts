import { type Claim, ClaimKind, type Reading, Realis, Responsibility } from "../model/index.ts";
import { isEdtf, parseDay } from "../text/index.ts";
import { claimId } from "./claimView.ts";
import type { Db } from "./database.ts";
import { ledgerError } from "./errors.ts";
import { canonical, sha256 } from "./hash.ts";
import type { Act, ClaimSlot, Decision, DecisionTarget, DocumentField } from "./ledger.ts";
import { shortId } from "./shortId.ts";
import type { DecisionTable } from "./tables.ts";

/** What a slot of a claim, or a field of a document, may be set to. Throws `bad-decision`, saying what fits. */
export const checkDecision = (target: DecisionTarget, value: string | null): void => {
  const slot = target.type === "claim" ? target.slot : target.field;
  const fits = ALLOWED[slot];
  if (value === null ? !MAY_BE_NONE.has(slot) : value.trim() === "" || !fits.test(value))
    throw ledgerError("bad-decision", `"${value ?? "none"}" is no ${slot}: ${fits.says}.`);
};

const oneOf = (options: readonly string[]) => ({ test: (value: string): boolean => options.includes(value), says: `it is one of ${options.join(", ")}` });
const WORDING = { test: (): boolean => true, says: "it is the wording of the text" };

const ALLOWED: Readonly<Record<ClaimSlot | DocumentField, { readonly test: (value: string) => boolean; readonly says: string }>> = {
  judgement: oneOf(["accepted", "rejected"]),
  kind: oneOf(ClaimKind.options),
  responsibility: oneOf(Responsibility.options),
  realis: oneOf(Realis.options),
  agent: WORDING,
  target: WORDING,
  place: WORDING,
  time: { test: isEdtf, says: "it is an EDTF date, e.g. 2024-05-03, 2024-05 or 2024-05-01/2024-05-03" },
  published: { test: (value) => parseDay(value) !== null, says: "it is a date as YYYY-MM-DD" },
  source: WORDING,
  title: WORDING,
};

const MAY_BE_NONE: ReadonlySet<string> = new Set(["judgement", "agent", "target", "place", "time", "published", "source", "title"]);

const CONTEXT = 32;

/** The wording a claim stands on, with what is before and after it. */
export const anchorOf = (reading: Reading, claim: Pick<Claim, "start" | "end" | "kind">) => ({
  claim_kind: claim.kind,
  start: claim.start,
  end: claim.end,
  exact: reading.text.slice(claim.start, claim.end),
  prefix: reading.text.slice(Math.max(0, claim.start - CONTEXT), claim.start),
  suffix: reading.text.slice(claim.end, claim.end + CONTEXT),
});

type Anchor = ReturnType<typeof anchorOf>;

/** The claim of a reading that a decision's wording means: the same span (same kind first), else the same words between the same words. Null: an orphan. */
export const matchAnchor = (key: string, reading: Reading, anchor: Anchor): string | null => {
  const inPlace = reading.claims.filter((claim) => claim.start === anchor.start && claim.end === anchor.end);
  const moved = reading.claims.filter((claim) => {
    const here = anchorOf(reading, claim);
    return here.exact === anchor.exact && (here.prefix === anchor.prefix || here.suffix === anchor.suffix);
  });
  const candidates = inPlace.length > 0 ? inPlace : moved;
  const found = candidates.find((claim) => claim.kind === anchor.claim_kind) ?? candidates[0];
  return found === undefined ? null : claimId(key, reading, found);
};

/** Finds the claims of a newer reading that people's decisions are about. */
export const rematch = async (db: Db, caseId: string, key: string, reading: Reading): Promise<void> => {
  const rows = await db
    .selectFrom("decision")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("document_key", "=", key)
    .where("target", "=", "claim")
    .orderBy("number")
    .execute();
  for (const row of rows)
    await db
      .updateTable("decision")
      .set({ claim_id: matchAnchor(key, reading, row as Anchor) })
      .where("case_id", "=", caseId)
      .where("id", "=", row.id)
      .execute();
};

export type NewDecision = Pick<DecisionTable, "target" | "document_key" | "slot" | "claim_id" | "value" | "because"> & Partial<Anchor>;

/** Appends a decision; the live one on the same slot is retired. */
export const appendDecision = async (db: Db, caseId: string, decision: NewDecision, act: Act): Promise<DecisionTable> => {
  const anchor: Anchor = { claim_kind: "", start: -1, end: -1, exact: "", prefix: "", suffix: "", ...decision } as Anchor;
  const before = await liveOn(db, caseId, { ...decision, ...anchor });
  const last = await db
    .selectFrom("decision")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  const number = Number(last?.number ?? -1) + 1;
  const id = shortId("x", number, decision.document_key, decision.slot, anchor.start, anchor.end, act.at, act.by, decision.value ?? "");
  if (before !== undefined) await setState(db, caseId, before.id, "replaced");
  const row: DecisionTable = { case_id: caseId, ...decision, ...anchor, id, number, by_whom: act.by, at: act.at, replaces: before?.id ?? null, state: "live" };
  await db.insertInto("decision").values(row).execute();
  return row;
};

type Slot = Pick<DecisionTable, "target" | "document_key" | "slot"> & Pick<DecisionTable, "start" | "end" | "claim_kind">;

export const liveOn = async (db: Db, caseId: string, slot: Slot): Promise<DecisionTable | undefined> =>
  db
    .selectFrom("decision")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("target", "=", slot.target)
    .where("document_key", "=", slot.document_key)
    .where("slot", "=", slot.slot)
    .where("start", "=", slot.start)
    .where("end", "=", slot.end)
    .where("claim_kind", "=", slot.claim_kind)
    .where("state", "=", "live")
    .executeTakeFirst();

export const setState = async (db: Db, caseId: string, id: string, state: DecisionTable["state"]): Promise<void> => {
  await db.updateTable("decision").set({ state }).where("case_id", "=", caseId).where("id", "=", id).execute();
};

export const findDecision = async (db: Db, caseId: string, id: string): Promise<DecisionTable> => {
  const rows = await db
    .selectFrom("decision")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("id", "like", `${id.replace(/[%_]/g, "")}%`)
    .orderBy("number")
    .limit(10)
    .execute();
  const found = rows.find((row) => row.id === id) ?? rows[0];
  if (found === undefined || id === "") throw ledgerError("unknown-id", `No decision ${id} in this case. "hearsay decisions" lists them.`);
  if (rows.length > 1 && found.id !== id) throw ledgerError("ambiguous-id", `${id} could be ${rows.map((row) => row.id).join(", ")}. Type more of it.`);
  return found;
};

export const liveOnDocument = async (db: Db, caseId: string, key: string): Promise<readonly DecisionTable[]> =>
  db.selectFrom("decision").selectAll().where("case_id", "=", caseId).where("document_key", "=", key).where("state", "=", "live").orderBy("number").execute();

/** Decisions by the claim they are about now; of one claim, or of all. */
export const decisionsOnClaims = async (db: Db, caseId: string, claim: string | null): Promise<ReadonlyMap<string, readonly Decision[]>> => {
  const rows = await db
    .selectFrom("decision")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("target", "=", "claim")
    .$if(claim !== null, (query) => query.where("claim_id", "=", claim))
    .orderBy("number")
    .execute();
  const texts = await textHashes(db, caseId);
  return Map.groupBy(
    rows.filter((row) => row.claim_id !== null).map((row) => toDecision(row, texts)),
    ({ target }) => (target.type === "claim" ? target.id : ""),
  );
};

export const allDecisions = async (db: Db, caseId: string): Promise<readonly Decision[]> => {
  const rows = await db.selectFrom("decision").selectAll().where("case_id", "=", caseId).orderBy("number").execute();
  const texts = await textHashes(db, caseId);
  return rows.map((row) => toDecision(row, texts));
};

const textHashes = async (db: Db, caseId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom("document")
    .select(["key", "text_sha256"])
    .where("case_id", "=", caseId)
    .where("key", "in", db.selectFrom("decision").select("document_key").distinct())
    .execute();
  return new Map(rows.map((row) => [row.key, row.text_sha256]));
};

export const toDecision = (row: DecisionTable, texts: ReadonlyMap<string, string>): Decision => ({
  id: row.id,
  target:
    row.target === "document"
      ? { type: "document", key: row.document_key, field: row.slot as DocumentField }
      : {
          type: "claim",
          id: row.claim_id ?? shortId("c", row.document_key, texts.get(row.document_key) ?? "", row.start, row.end, row.claim_kind),
          slot: row.slot as ClaimSlot,
        },
  value: row.value,
  because: row.because,
  by: row.by_whom,
  at: row.at,
  replaces: row.replaces,
  state: row.state === "live" && row.target === "claim" && row.claim_id === null ? "orphan" : row.state,
  anchor:
    row.target === "document"
      ? null
      : { textSha256: texts.get(row.document_key) ?? "", start: row.start, end: row.end, exact: row.exact, prefix: row.prefix, suffix: row.suffix },
});

/** What the log holds of a decision: the hash of everything about it that never changes. */
export const decisionHash = (row: DecisionTable): string => {
  const { case_id: _case, claim_id: _claim, state: _state, ...lasting } = row;
  return sha256(canonical(lasting));
};
