import type { Decision } from "../../ledger/index.ts";
import { safeWords } from "../terminal/safe.ts";

const STATE_WORDS = { live: "stands", replaced: "replaced", undone: "undone", orphan: "fits no claim of today's reading" } as const;

export const targetWords = ({ target }: Decision): string => (target.type === "document" ? `${target.key} ${target.field}` : `${target.id} ${target.slot}`);

export const valueWords = ({ value }: Decision): string => (value === null ? "none" : safeWords(value));

export const stateWords = ({ state }: Decision): string => STATE_WORDS[state];

/** "x12… place: Dosvael, by ana, 2024-06-20: the dateline says so (stands)". */
export const decisionWords = (decision: Decision): string => {
  const slot = decision.target.type === "document" ? decision.target.field : decision.target.slot;
  const because = decision.because === null ? "" : `: ${safeWords(decision.because)}`;
  return `${decision.id} ${slot} → ${valueWords(decision)}, by ${safeWords(decision.by)}, ${decision.at.slice(0, 10)}${because} (${stateWords(decision)})`;
};
