import type { Numeral } from "./numerals.ts";

/** Two numbers that the wording joins to one amount, and where its words begin. */
export interface RangeFound {
  readonly start: number;
  readonly min: number;
  readonly max: number;
}

const JOINERS = /^(?:\s?[-–—‐‑~]\s?|\s+(?:to|or|through)\s+)$/;
const AND = /^\s+and\s+$/;
/** Verbs after which "from 14 to 21" tells of two figures, an old one and a new one. */
const CHANGES =
  /\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|jump\w*|climb\w*|increas\w*|decreas\w*|dropp?\w*|revis\w*|lower\w*|rais\w*|chang\w*|went|go(?:es|ne|ing)?|up|down|cut|reduc\w*|swell\w*|swollen|correct\w*)\b[^.;!?]{0,60}$/i;

/** Reads two neighbouring numbers as one amount from the one to the other: "15 to 20", "between 15 and 20", "12 or 13", "30-40"; null where they are two amounts. */
export const rangeOf = (text: string, first: Numeral, second: Numeral): RangeFound | null => {
  if (first.value === null || second.value === null) return null;
  const between = text.slice(first.end, second.start);
  const head = text.slice(Math.max(0, first.start - 90), first.start);
  const opener = /(?<!\p{L})(between|(?:anywhere )?from)\s+$/iu.exec(head);
  const and = AND.test(between) && opener?.[1]?.toLowerCase() === "between";
  if (!and && !JOINERS.test(between)) return null;
  const from = opener?.[1]?.toLowerCase().endsWith("from") ?? false;
  if (from && CHANGES.test(head.slice(0, opener?.index))) return null;
  const min = scaledLike(first, second);
  if (min >= second.value) return null;
  return { start: opener === null ? first.start : first.start - head.length + opener.index, min, max: second.value };
};

// "2 to 3 million", "two or three hundred": the first number takes the second's scale.
const scaledLike = (first: Numeral, second: Numeral): number => {
  const value = first.value ?? 0;
  const coefficient = (second.value ?? 0) / second.scale;
  return second.scale >= 100 && first.scale === 1 && value < coefficient && value < 1000 ? value * second.scale : value;
};
