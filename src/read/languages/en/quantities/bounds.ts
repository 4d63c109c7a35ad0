import type { Exactness } from "../../../../model/index.ts";
import type { QuantityRuleName } from "./rules.ts";

/** What the words around a number make of it. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly exactness: Exactness;
}

/** A rule that turns a number into bounds by the words before it or behind it. `next` is one more where things are counted, nothing where they are measured. */
export interface BoundRule {
  readonly rule: QuantityRuleName;
  readonly bounds: (value: number, next: number) => Bounds;
}

const atLeast = (min: number): Bounds => ({ min, max: null, exactness: "at-least" });
const atMost = (max: number): Bounds => ({ min: null, max, exactness: "at-most" });
const approximately = (value: number): Bounds => ({ min: value, max: value, exactness: "approximate" });

const AT_LEAST: BoundRule = { rule: "at-least", bounds: (value) => atLeast(value) };
const MORE_THAN: BoundRule = { rule: "more-than", bounds: (value, next) => atLeast(value + next) };
const AT_MOST: BoundRule = { rule: "at-most", bounds: (value) => atMost(value) };
const FEWER_THAN: BoundRule = { rule: "fewer-than", bounds: (value, next) => atMost(value - next) };
const ABOUT: BoundRule = { rule: "about", bounds: (value) => approximately(value) };
const NEARLY: BoundRule = { rule: "nearly", bounds: (value) => ({ min: null, max: value, exactness: "approximate" }) };

// Behind a bound, words that leave the number as it is: "at least another 12", "a maximum of about 30".
const BETWEEN = "(?:\\s+(?:another|an additional|a further|a total of|all of|some|about|around))?\\s+(?:[$€£¥₪]\\s?|(?:US|USD|EUR)\\s?\\$?\\s?)?$";
const before = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${BETWEEN}`, "iu");

/** In order; the first that stands before the number counts. */
const BEFORE: readonly { readonly words: RegExp; readonly means: BoundRule }[] = [
  {
    words: before(
      "at least|at the very least|at a minimum|(?:no|not) (?:fewer|less) than|a minimum of|upwards? of|as few as|(?:equal to or|(?:greater|more|larger|bigger|higher) (?:than )?or equal (?:than|to)|equal to or (?:more|greater) than)",
    ),
    means: AT_LEAST,
  },
  {
    words: before(
      "(?:no|not) more than|up to|as (?:many|much|high) as|at (?:the )?most|(?:less|fewer|smaller|lower) (?:than )?or equal (?:than|to)|a maximum of",
    ),
    means: AT_MOST,
  },
  {
    words: before(
      "(?:well |far |much |slightly |just |a little )?(?:more|greater|larger|higher|bigger) than|(?:well |just |slightly |a little )?(?:over|above)|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)",
    ),
    means: MORE_THAN,
  },
  {
    words: before("(?:far |slightly |just |a little )?(?:fewer|less|smaller|lower) than|(?:well |just |slightly |a little )?(?:under|below)"),
    means: FEWER_THAN,
  },
  { words: before("nearly|almost|close to|nearing|approaching|just short of|virtually|not quite"), means: NEARLY },
  {
    words: before(
      "about|around|some|roughly|approximately|approx\\.?|circa|ca\\.|an estimated|estimated(?: at)?|possibly|perhaps|maybe|something like|in the region of|(?:in|of|on) the order of",
    ),
    means: ABOUT,
  },
];

const AFTER: readonly { readonly words: RegExp; readonly means: BoundRule }[] = [
  { words: /^(?:\+(?![\p{N}])|[-‐‑ ]plus(?!\p{L})|,? (?:or|and) (?:more|greater|over|above|higher)(?: than)?(?! \p{N})(?!\p{L}))/iu, means: AT_LEAST },
  { words: /^,? or (?:fewer|less|under)(?: than)?(?! \p{N})(?!\p{L})/iu, means: AT_MOST },
  { words: /^,? or so(?!\p{L})/iu, means: ABOUT },
];

const SIGNS: Readonly<Record<string, BoundRule>> = { ">=": AT_LEAST, "≥": AT_LEAST, "<=": AT_MOST, "≤": AT_MOST, ">": MORE_THAN, "<": FEWER_THAN };

export interface BoundFound {
  readonly means: BoundRule;
  /** How far the wording reaches before the number, and behind it, in UTF-16 units. */
  readonly before: number;
  readonly after: number;
}

/** How far back a bound may begin: the longest wording and its filler, twice over. */
const LOOK_BACK = 70;

/** The bound that stands around a number at `[start, end)`; null where it stands bare. */
export const boundAround = (text: string, start: number, end: number): BoundFound | null => {
  const tail = text.slice(end, end + LOOK_BACK);
  for (const { words, means } of AFTER) {
    const match = words.exec(tail);
    if (match !== null) return { means, before: 0, after: match[0].length };
  }
  const head = text.slice(Math.max(0, start - LOOK_BACK), start);
  for (const { words, means } of BEFORE) {
    const match = words.exec(head);
    if (match !== null && !isOtherWord(head, match)) return { means, before: head.length - match.index, after: 0 };
  }
  const sign = /(?<![<>=≤≥])(>=|≥|<=|≤|>|<)\s?$/u.exec(head);
  if (sign !== null) return { means: SIGNS[sign[1] ?? ""] ?? ABOUT, before: sign[0].length, after: 0 };
  if (/(?<![\p{L}\p{N}~])~\s?$/u.test(head)) return { means: ABOUT, before: head.length - head.lastIndexOf("~"), after: 0 };
  return null;
};

// "the fighting around 12 villages", "two more than 12", "over 12 days", "a bridge under 12 houses": as far as words alone can tell, only the first two are
// something else.
const isOtherWord = (head: string, match: RegExpExecArray): boolean => {
  const lead = head.slice(0, match.index);
  return (
    /^(?:around|about)/i.test(match[0]) &&
    /\b(?:talk|talks|told|speak|spoke|know|knows|think|worried|asked|report|reports|positions|fighting|clashes)\s$/i.test(lead)
  );
};
