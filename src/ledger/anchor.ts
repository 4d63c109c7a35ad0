import type { Claim, Reading } from "../model/index.ts";

/** The wording that a decision on a claim was made on, with what stands before and after it. */
export interface Anchor {
  readonly claim_kind: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

export const anchorOf = ({ text }: Reading, { start, end, kind }: Pick<Claim, "start" | "end" | "kind">): Anchor => ({
  claim_kind: kind,
  start,
  end,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
});

/** Position of the claim that an anchor means: the same span, else the same words after or before the same words; the same kind first. Null: none. */
export const matchAnchor = (reading: Reading, anchor: Anchor): number | null => {
  const all = reading.claims.map((claim, position) => ({ position, ...anchorOf(reading, claim) }));
  const inPlace = all.filter(({ start, end }) => start === anchor.start && end === anchor.end);
  const moved = all.filter(({ exact, prefix, suffix }) => exact === anchor.exact && (prefix === anchor.prefix || suffix === anchor.suffix));
  const candidates = inPlace.length > 0 ? inPlace : moved;
  const found = candidates.find(({ claim_kind }) => claim_kind === anchor.claim_kind) ?? candidates[0];
  return found?.position ?? null;
};
