import type { ClaimView } from "../../ledger/index.ts";
import type { ClaimKind } from "../../model/index.ts";

/** A denial, concession or retraction, and the wording of the claim in the same text that it answers; null where the reader found none. */
export interface Answer {
  readonly view: ClaimView;
  readonly to: string | null;
}

const ANSWERS: ReadonlySet<ClaimKind> = new Set(["denial", "confirmation", "retraction"]);

/** The answers among a document's claims. */
export const answersIn = (views: readonly ClaimView[]): readonly Answer[] => {
  const quotes = new Map(views.map(({ claim, quote }) => [claim.id, quote]));
  return views.filter(({ kind }) => ANSWERS.has(kind)).map((view) => ({ view, to: quotes.get(view.claim.about ?? "") ?? null }));
};

/** A document's other claims, without those that it takes back. */
export const standingIn = (views: readonly ClaimView[]): readonly ClaimView[] => {
  const takenBack = new Set(views.flatMap(({ kind, claim: { about } }) => (kind === "retraction" && about !== null ? [about] : [])));
  return views.filter(({ kind, claim }) => !ANSWERS.has(kind) && !takenBack.has(claim.id));
};
