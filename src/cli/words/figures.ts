import type { Figure, Span } from "../../model/index.ts";
import { safeWords } from "../terminal/safe.ts";

/**
 * A figure as worded, since no bound is rounded away: "12 killed", "at least eight killed", "dozens killed". Exact numbers are in digits. A part follows its
 * whole: "4 of them", "4 of them injured".
 */
export const figureWords = (figure: Figure, wording: string | null, whole: Figure | null = null): string => {
  const isNumber = figure.exactness === "exact" && figure.min !== null && figure.min === figure.max;
  const amount = isNumber || wording === null ? boundWords(figure) : withinSentence(safeWords(wording));
  const counted = figure.partOf === null ? amount : `${amount} of them`;
  const isNamed = figure.what === "other" || figure.what === whole?.what || amount.toLowerCase().includes(figure.what);
  return isNamed ? counted : `${counted} ${figure.what}`;
};

/** "At least eight" began its sentence; here it begins none. */
const withinSentence = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** The bounds as data: "12", "≥ 8", "≤ 30", "30–35". */
export const boundWords = ({ min, max }: Pick<Figure, "min" | "max">): string => {
  if (min === null && max === null) return "no bound";
  if (min === null) return `≤ ${max}`;
  if (max === null) return `≥ ${min}`;
  return min === max ? String(min) : `${min}–${max}`;
};

interface Quoted {
  readonly claim: Span;
  readonly quote: string;
  readonly sentence: string;
}

/** The wording of a span in or near a claim, found through its quote and its sentence; null where it stands further away. */
export const wordingNear = ({ claim, quote, sentence }: Quoted, span: Span): string | null => {
  const before = sentence.indexOf(quote);
  const start = span.start - claim.start + Math.max(before, 0);
  const around = before < 0 ? quote : sentence;
  const end = start + span.end - span.start;
  return start < 0 || end > around.length ? null : around.slice(start, end);
};
