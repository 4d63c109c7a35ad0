import { ClaimKind, Realis, Responsibility } from "../model/index.ts";
import { isDay, isEdtf } from "../text/index.ts";
import { ledgerError } from "./errors.ts";
import type { ClaimSlot, DecisionTarget, DocumentField } from "./ledger.ts";

/** What a slot of a claim, or a field of a document, may be set to. Throws `bad-decision`, saying what fits. */
export const checkDecision = (target: DecisionTarget, value: string | null): void => {
  const slot = target.type === "claim" ? target.slot : target.field;
  const fits = ALLOWED[slot];
  if (value === null ? !MAY_BE_NONE.has(slot) : value.trim() === "" || !fits.test(value))
    throw ledgerError("bad-decision", `"${value ?? "none"}" is no ${slot}: ${fits.says}.`);
};

const oneOf = (options: readonly string[]) => ({ test: (value: string): boolean => options.includes(value), says: `it is one of ${options.join(", ")}` });
const WORDING = { test: (): boolean => true, says: "it is a wording of at least one character" };

const ALLOWED: Readonly<Record<ClaimSlot | DocumentField, { readonly test: (value: string) => boolean; readonly says: string }>> = {
  judgement: oneOf(["accepted", "rejected"]),
  kind: oneOf(ClaimKind.options),
  responsibility: oneOf(Responsibility.options),
  realis: oneOf(Realis.options),
  agent: WORDING,
  target: WORDING,
  place: WORDING,
  time: { test: isEdtf, says: "it is an EDTF date, e.g. 2024-05-03, 2024-05 or 2024-05-01/2024-05-03" },
  published: { test: isDay, says: "it is a date as YYYY-MM-DD" },
  source: WORDING,
  title: WORDING,
};

const MAY_BE_NONE: ReadonlySet<string> = new Set(["judgement", "agent", "target", "place", "time", "published", "source", "title"]);
