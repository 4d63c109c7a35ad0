import type { Quantity, Span, TimeExpression } from "../../../../model/index.ts";
import { firstIndex } from "../../../../text/index.ts";
import type { Passage, Token } from "../../../passage.ts";
import { boundAround } from "./bounds.ts";
import { isNoCount } from "./notCounts.ts";
import { findNumerals, type Numeral } from "./numerals.ts";
import { type RangeFound, rangeOf } from "./ranges.ts";
import type { QuantityRuleName } from "./rules.ts";
import { isMeasured, unitOf } from "./unit.ts";
import { findVagueAmounts } from "./vague.ts";

export { QUANTITY_RULES, type QuantityRule } from "./rules.ts";

/** An amount with the name of the rule that read it. */
export interface FoundQuantity extends Quantity {
  readonly rule: QuantityRuleName;
}

/**
 * Every number or vague amount of things in a passage, in text order. The span is the phrase with its bound ("at least 12", "tens of thousands"), without what
 * is counted. Not taken: times, names ("98th Division", "Route 60"), ages, phone numbers, ordinals, weapons' sizes, and "a" as one. Percentages, money and
 * distances have "%", the currency and the measure as their unit. The bounds are those of the claim guideline.
 */
export const findQuantities = (passage: Passage, times: readonly TimeExpression[]): readonly FoundQuantity[] => {
  const text = withoutTimes(passage.text, times);
  const near = neighbours(passage.tokens);
  const unitAt = (start: number, end: number): string | null => unitOf(text, { start, end }, passage.tokens, near.after(end)?.index ?? passage.tokens.length);
  const numerals = findNumerals(text).filter(
    (numeral) => !isNoCount(text, numeral, near.before(numeral.start), near.after(numeral.end)) && !inName(passage, numeral),
  );
  const numbers = joinLimits(text, readNumbers(text, numerals, unitAt));
  const vague = findVagueAmounts(text).map(({ start, end, ...amount }) => ({
    ...withMore(text, { start, end }),
    ...amount,
    unit: unitAt(start, end),
  }));
  return longestOf([...numbers, ...vague]);
};

/** "several hundred" holds "hundred", "two dozens" holds "dozens": the longer wording is the amount. */
const longestOf = (all: readonly FoundQuantity[]): readonly FoundQuantity[] => {
  const byStart = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundQuantity[] = [];
  for (const quantity of byStart) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= quantity.start) kept.push(quantity);
    else if (quantity.end - quantity.start > last.end - last.start) kept[kept.length - 1] = quantity;
  }
  return kept;
};

// A stretch of private-use characters is neither number nor word to any rule, and keeps every offset.
const BLANK = "\uE000";
const withoutTimes = (text: string, times: readonly Span[]): string => {
  let blanked = "";
  let upTo = 0;
  for (const { start, end } of [...times].sort((a, b) => a.start - b.start)) {
    if (end <= upTo) continue;
    const from = Math.max(start, upTo);
    blanked += text.slice(upTo, from) + BLANK.repeat(end - from);
    upTo = end;
  }
  return blanked + text.slice(upTo);
};

interface Neighbours {
  /** The last token that ends at or before an offset. */
  before(offset: number): Token | undefined;
  /** The first token that begins at or after an offset. */
  after(offset: number): Token | undefined;
}

const neighbours = (tokens: readonly Token[]): Neighbours => {
  const firstFrom = (offset: number): number => firstIndex(tokens, ({ start }) => start >= offset);
  return { before: (offset) => tokens[firstFrom(offset) - 1], after: (offset) => tokens[firstFrom(offset)] };
};

/** Names that the case lists may hold numbers: "the 7 June Battalion". */
const inName = ({ text, names }: Passage, { start, end }: Span): boolean =>
  names.names.some(({ words }) => {
    if (!/\p{N}|one|two|three|four|five|six|seven|eight|nine|ten/iu.test(words)) return false;
    const at = text.indexOf(words, Math.max(0, start - words.length));
    return at >= 0 && at <= start && end <= at + words.length;
  });

type UnitAt = (start: number, end: number) => string | null;

const readNumbers = (text: string, numerals: readonly Numeral[], unitAt: UnitAt): readonly FoundQuantity[] => {
  const found: FoundQuantity[] = [];
  for (let i = 0; i < numerals.length; i += 1) {
    const [numeral, second] = [numerals[i], numerals[i + 1]];
    if (numeral === undefined) break;
    const range = second === undefined ? null : rangeOf(text, numeral, second);
    if (range === null || second === undefined) found.push(readNumber(text, numeral, unitAt));
    else {
      found.push(readRange(text, range, second.end, unitAt));
      i += 1;
    }
  }
  return found;
};

const readRange = (text: string, { start: first, min, max }: RangeFound, end: number, unitAt: UnitAt): FoundQuantity => {
  const bound = boundAround(text, first, end);
  const about = bound?.means.rule === "about" ? bound.before : 0;
  const start = withSymbol(text, first - about);
  return { start, end, min, max, exactness: about > 0 ? "approximate" : "exact", unit: unitAt(start, end), rule: "range" };
};

const readNumber = (text: string, { start: first, end: last, value }: Numeral, unitAt: UnitAt): FoundQuantity => {
  const bound = value === null ? null : boundAround(text, first, last);
  const start = withSymbol(text, first - (bound?.before ?? 0));
  const end = last + (bound?.after ?? 0);
  const unit = unitAt(start, end);
  if (value === null) return { start, end, min: null, max: null, exactness: "vague", unit, rule: "two-readings" };
  if (bound === null) return { start, end, min: value, max: value, exactness: "exact", unit, rule: "exact" };
  const next = isMeasured(unit) || !Number.isInteger(value) ? 0 : 1;
  return { start, end, ...bound.means.bounds(value, next), unit, rule: bound.means.rule };
};

// "$5 million": the sign of the currency belongs to the phrase.
const withSymbol = (text: string, start: number): number => start - (/(?:US)?[$€£¥₪]\s?$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0);

// "dozens more"
const withMore = (text: string, { start, end }: Span): Span => {
  const more = /^\s+(?:more|others)(?!\p{L})(?!\s+than\b)/iu.exec(text.slice(end, end + 12));
  return { start, end: end + (more?.[0].length ?? 0) };
};

/** "at least 20 and at most 25" is one amount with two limits. */
const joinLimits = (text: string, found: readonly FoundQuantity[]): readonly FoundQuantity[] => {
  const joined: FoundQuantity[] = [];
  for (const quantity of found) {
    const last = joined.at(-1);
    const limits = last !== undefined && /^,?\s+(?:and|but)\s+$/.test(text.slice(last.end, quantity.start)) ? limitsOf(last, quantity) : null;
    if (last !== undefined && limits !== null) joined[joined.length - 1] = { ...quantity, ...limits, start: last.start, exactness: "exact", rule: "range" };
    else joined.push(quantity);
  }
  return joined;
};

const limitsOf = (a: FoundQuantity, b: FoundQuantity): { readonly min: number; readonly max: number } | null => {
  const min = a.exactness === "at-least" ? a.min : b.exactness === "at-least" ? b.min : null;
  const max = a.exactness === "at-most" ? a.max : b.exactness === "at-most" ? b.max : null;
  return min !== null && max !== null && a.exactness !== b.exactness && min <= max ? { min, max } : null;
};
