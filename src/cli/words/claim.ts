import type { Claim, ClaimKind, Realis, Responsibility } from "../../model/index.ts";

/** The kinds of claim as people read them. */
export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  event: "event",
  responsibility: "says it did it",
  denial: "denial",
  accusation: "accusation",
  confirmation: "confirms",
  retraction: "takes back",
  "running-total": "running total",
  effect: "effect",
  threat: "threat",
  intention: "intention",
  membership: "membership",
  statement: "statement",
};

export const RESPONSIBILITY_WORDS: Readonly<Record<Responsibility, string>> = {
  fact: "told as a fact",
  claimed: "claimed by its own side",
  accused: "accused",
  "accused-by-authorities": "accused by authorities",
  possible: "possibly",
  denied: "denied",
  none: "nobody named",
};

export const REALIS_WORDS: Readonly<Record<Realis, string>> = {
  actual: "said to have happened",
  future: "said of the future",
  hypothetical: "hypothetical",
  negated: "said not to have happened",
  habitual: "said to happen repeatedly",
};

const SLOT_WORDS: Readonly<Record<Claim["doubts"][number]["slot"], string>> = {
  agent: "who",
  target: "whom",
  place: "where",
  time: "when",
  figures: "figures",
  kind: "kind",
  attributedTo: "whose word",
  claim: "the claim",
};

/** "whom: far subject; when: two readings". */
export const doubtWords = (doubts: Claim["doubts"]): string => doubts.map(({ slot, code }) => `${SLOT_WORDS[slot]}: ${code.replaceAll("-", " ")}`).join("; ");

/** Innermost first. `null` stands for a source that the text does not state; none at all is the author's own voice. */
export const chainWords = (sources: readonly (string | null)[]): string =>
  sources.length === 0 ? "the text itself" : sources.map((source) => source ?? "unstated").join(" < ");
