import type { ClaimView } from "../../ledger/index.ts";
import { dayRange, rangesOverlap } from "../../text/index.ts";

/** Whether two claims may tell of one happening: for putting them on one line of a screen, never for counting who says it. */
export const isAlike = (a: ClaimView, b: ClaimView): boolean => (sameQuote(a.quote, b.quote) && mayMeet(a, b)) || (sameDeaths(a, b) && doMeet(a, b));

/** Two quotes are near-identical where this share of their words is common to both. */
const NEAR_IDENTICAL = 0.75;

const sameQuote = (one: string, other: string): boolean => {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common > 0 && common >= NEAR_IDENTICAL * (a.size + b.size - common);
};

const wordsIn = (quote: string): ReadonlySet<string> => new Set(quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Short quotes are alike by chance: where both give a place or a time, these must meet. */
const mayMeet = (a: ClaimView, b: ClaimView): boolean =>
  (a.places.length === 0 || b.places.length === 0 || sharePlace(a, b)) && timesMeet(a.time.edtf, b.time.edtf);

/** Figures are alike by chance too: place and day must be given, and meet. */
const doMeet = (a: ClaimView, b: ClaimView): boolean => sharePlace(a, b) && a.time.edtf !== null && b.time.edtf !== null && timesMeet(a.time.edtf, b.time.edtf);

const sameDeaths = (a: ClaimView, b: ClaimView): boolean => {
  const [one, other] = [deathsOf(a), deathsOf(b)];
  return one !== null && one === other;
};

const deathsOf = ({ claim }: ClaimView): string | null => {
  const killed = claim.figures.find(({ what, partOf }) => what === "killed" && partOf === null);
  return killed === undefined ? null : `${killed.min}–${killed.max}`;
};

/** The same wording, or the same name in it: "Ravnok" and "the town of Ravnok". */
export const sharePlace = (a: ClaimView, b: ClaimView): boolean =>
  a.places.some((place) => b.places.some((other) => place === other || sameName(place, other)));

const sameName = (one: string, other: string): boolean => {
  const name = lastName(one);
  return name !== null && name === lastName(other);
};

/** The last name of a wording: what stands before it says what or whose the place is. */
const lastName = (place: string): string | null => place.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu)?.at(-1) ?? null;

/** A wording that holds a name; scripts without capitals cannot say, so theirs pass. */
export const isNamed = (place: string): boolean => /[\p{Lu}\p{Lo}]/u.test(place);

/** Where one is not given, nothing stands against it. */
export const timesMeet = (a: string | null, b: string | null): boolean => {
  const [first, second] = [a, b].map((edtf) => (edtf === null ? null : dayRange(edtf)));
  return first === null || second === null || first === undefined || second === undefined || rangesOverlap(first, second);
};
