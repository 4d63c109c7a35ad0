import type { Stance } from "../../../../model/index.ts";

/** Half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly until: number;
}

/** An attribution on its way: ranges of tokens instead of offsets. */
export interface Draft {
  readonly sources: readonly Range[];
  readonly cues: readonly Range[];
  readonly contents: readonly Range[];
  readonly stance: Stance;
  /** Which finder saw it; where two see one cue, the earlier in the list of finders wins. */
  readonly finder: string;
}

export const range = (first: number, until: number): Range => ({ first, until });
export const isEmpty = (one: Range): boolean => one.until <= one.first;
export const holds = (outer: Range, inner: Range): boolean => outer.first <= inner.first && inner.until <= outer.until;
export const meets = (a: Range, b: Range): boolean => a.first < b.until && b.first < a.until;
export const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, one) => sum + one.until - one.first, 0);
