import type { Span } from "../../../../model/index.ts";
import { parseDigits } from "./digits.ts";
import { SMALL, TENS } from "./numberWords.ts";

/** A number as written, in digits, in words or in both ("2.5 million", "two dozen", "half a million"). */
export interface Numeral extends Span {
  /** null where the wording has two readings ("1.200"). */
  readonly value: number | null;
  /** What the last scale word multiplies by: 1,000,000 in "2.5 million"; 1 where there is none. */
  readonly scale: number;
  readonly form: "digits" | "words";
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  tln: 1e12,
  lakh: 1e5,
  crore: 1e7,
};

const anyOf = (words: Readonly<Record<string, number>>): string => Object.keys(words).join("|");
const GAP = "(?:[^\\S\\n]{1,2}|[^\\S\\n]?\\n(?!\\s*\\n)|[-‐‑])";
const DIGITS = "\\p{Nd}+(?:[.,٬٫\u00a0\u202f' ]\\p{Nd}+)*";
const SCALE = `(?:${anyOf(SCALES)})s?(?![\\p{L}\\p{N}])`;
// One reading of every wording: at each place the longest run of number words, taken apart by `valueOfWords`.
const UP_TO_99 = `(?:(?:${anyOf(TENS)})(?:${GAP}(?:one|two|three|four|five|six|seven|eight|nine)(?![\\p{L}]))?|(?:${anyOf(SMALL)})(?!\\p{L}))(?!\\p{L})`;
const UP_TO_999 = `(?:(?:(?:a|${UP_TO_99})${GAP})?hundred(?!\\p{L})(?:${GAP}(?:and${GAP})?${UP_TO_99})?|${UP_TO_99})`;
const SCALED = `(?:(?:a${GAP})?${SCALE}|${UP_TO_999}(?:${GAP}${SCALE})+)`;
const WORDS = `(?:(?:${SCALED}${GAP}(?:and${GAP})?)*${UP_TO_999}(?:${GAP}${SCALE})*|a${GAP}${SCALE}(?:${GAP}${SCALE})*)`;
const DOZENS = `(?:half${GAP}a|a|${UP_TO_99}|\\p{Nd}+)${GAP}(?:dozens?|doz|dzs?)(?!\\p{L})`;
const FRACTIONS = `(?:half(?:${GAP}an?)?|(?:a${GAP})?quarter(?:${GAP}of${GAP}a)?|three${GAP}quarters${GAP}of${GAP}a|(?:${UP_TO_99}|a|\\p{Nd}+)${GAP}and${GAP}a${GAP}half)${GAP}(?:hundred${GAP})?${SCALE}`;
const FIGURES = `${DIGITS}(?:${GAP}?(?:hundred(?!\\p{L})|${SCALE})|k(?!\\p{L})|(?<=[$€£¥₪]\\s?\\p{Nd}[\\p{Nd}.,]*)[mb]n?(?!\\p{L}))?`;
const BEFORE = "(?<![\\p{L}\\p{N}_])(?<!\\p{N}[.,:/])";

const NUMERAL = new RegExp(`${BEFORE}(?:(?<dozens>${DOZENS})|(?<fraction>${FRACTIONS})|(?<words>${WORDS})|(?<figures>${FIGURES}))`, "giu");

/** Every number in a text, from left to right. Whether it counts things is for others to say. */
export const findNumerals = (text: string): readonly Numeral[] =>
  [...text.matchAll(NUMERAL)].flatMap((match) => {
    const { dozens, fraction, words, figures } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    if (dozens !== undefined) return [{ ...span, value: valueOfDozens(dozens), scale: 12, form: "words" as const }];
    if (fraction !== undefined) return [{ ...span, ...valueOfFraction(fraction), form: "words" as const }];
    if (words !== undefined) return [{ ...span, value: valueOfWords(words), scale: lastScale(words), form: "words" as const }];
    return figures === undefined ? [] : figuresOf(figures, span);
  });

const lexemes = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+|\p{Nd}+/gu) ?? []).map((word) => (SCALES[word] === undefined && word.endsWith("s") ? word.slice(0, -1) : word));

/** The value of number words in any order that English has: "two hundred and six thousand and one". */
const valueOfWords = (text: string): number => {
  let total = 0;
  let current = 0;
  for (const lexeme of lexemes(text)) {
    const small = SMALL[lexeme] ?? TENS[lexeme];
    const scale = SCALES[lexeme];
    if (small !== undefined) current += small;
    else if (lexeme === "hundred") current = (current === 0 ? 1 : current) * 100;
    else if (scale !== undefined) {
      total += (current === 0 ? 1 : current) * scale;
      current = 0;
    }
  }
  return total + current;
};

const lastScale = (text: string): number => {
  const last = lexemes(text).at(-1) ?? "";
  return last === "hundred" ? 100 : (SCALES[last] ?? 1);
};

const SCALE_LETTERS: Readonly<Record<string, number>> = { hundred: 100, k: 1e3, m: 1e6, b: 1e9 };
const scaleOf = (word: string): number => {
  const [lexeme = ""] = lexemes(word);
  return lexeme === "" ? 1 : (SCALES[lexeme] ?? SCALE_LETTERS[lexeme] ?? 1);
};

const valueOfDozens = (text: string): number => {
  const [first = "", second] = lexemes(text);
  if (first === "half") return 6;
  if (/^\p{Nd}/u.test(first)) return (parseDigits(first) ?? 1) * 12;
  return first === "a" ? 12 : valueOfWords(`${first} ${second ?? ""}`) * 12;
};

const valueOfFraction = (text: string): { readonly value: number; readonly scale: number } => {
  const parts = lexemes(text);
  const scale = SCALES[parts.at(-1) ?? ""] ?? 1;
  const hundred = parts.at(-2) === "hundred" ? 100 : 1;
  const half = parts.indexOf("half");
  const first = parts[0] ?? "";
  const whole = half <= 0 ? 0 : first === "a" ? 1 : (parseDigits(first) ?? valueOfWords(parts.slice(0, half).join(" ")));
  const part = half >= 0 ? 0.5 : first === "three" ? 0.75 : 0.25;
  return { value: (whole + part) * hundred * scale, scale };
};

const figuresOf = (text: string, span: Span): readonly Numeral[] => {
  const [, digits = "", scaleWord = ""] = /^([\p{Nd}.,٬٫'\s\u00a0\u202f]*\p{Nd})[^\p{L}\p{Nd}]*(\p{L}*)$/u.exec(text) ?? [];
  const scale = scaleOf(scaleWord);
  const value = parseDigits(digits);
  if (value !== undefined) return [{ ...span, value: value === null ? null : multiplied(value, scale), scale, form: "digits" }];
  // No one number: each run of digits stands for itself.
  return [...text.matchAll(/\p{Nd}+/gu)].map((run) => ({
    start: span.start + run.index,
    end: span.start + run.index + run[0].length,
    value: parseDigits(run[0]) ?? null,
    scale: 1,
    form: "digits",
  }));
};

// 2.3 million is 2300000, not 2299999.9999999995.
const multiplied = (value: number, scale: number): number => Number((value * scale).toPrecision(15));
