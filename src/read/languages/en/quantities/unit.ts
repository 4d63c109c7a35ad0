import type { Span } from "../../../../model/index.ts";
import type { Token } from "../../../passage.ts";

/** Short forms of measures, in full. */
const MEASURES: ReadonlyMap<string, string> = new Map([
  ["km", "kilometre"],
  ["kilometer", "kilometre"],
  ["m", "metre"],
  ["meter", "metre"],
  ["cm", "centimetre"],
  ["mi", "mile"],
  ["kg", "kilogram"],
  ["kilo", "kilogram"],
  ["ha", "hectare"],
  ["sq", "square"],
  ["ft", "foot"],
]);
const FULL = new Set([
  ...MEASURES.values(),
  "tonne",
  "ton",
  "mile",
  "yard",
  "foot",
  "inch",
  "litre",
  "liter",
  "gallon",
  "acre",
  "gram",
  "barrel",
  "megawatt",
  "degree",
]);
const CURRENCY =
  /^(?:dollars?|euros?|pounds?|francs?|crowns?|roubles?|rubles?|liras?|dinars?|shekels?|rials?|riyals?|dirhams?|yen|yuan|rupees?|pesos?|thalers?|cents?|usd|eur|gbp)$/;

/** Whether things of this unit are measured, so that "more than 5" includes 5.1. */
export const isMeasured = (unit: string | null): boolean => unit !== null && (unit === "%" || FULL.has(unit) || CURRENCY.test(unit) || /^[$€£¥₪]$/u.test(unit));

/** What is counted: the head noun behind the amount, singular; "%", a currency or a measure; null where the text names nothing. */
export const unitOf = (text: string, { start, end }: Span, tokens: readonly Token[], next: number): string | null => {
  const symbol = /[$€£¥₪]/u.exec(text.slice(start, end));
  if (symbol !== null) return symbol[0];
  if (/^\s?(?:%|per ?cent(?:age points?)?\b|pct\b)/i.test(text.slice(end, end + 20))) return "%";
  return nounBehind(tokens, next);
};

const nounBehind = (tokens: readonly Token[], next: number): string | null => {
  let at = next;
  const sentence = tokens[next]?.sentence;
  if (/^(?:more|other|others|additional|further)$/.test(tokens[at]?.lower ?? "") && tokens[at]?.lower !== "others") at += 1;
  if (tokens[at]?.lower === "of") {
    at += 1;
    while (/^(?:DET|NUM)$/.test(tokens[at]?.tag ?? "") || /^(?:his|her|its|their|our|my|your)$/.test(tokens[at]?.lower ?? "")) at += 1;
  }
  let head: Token | null = null;
  for (; tokens[at]?.sentence === sentence; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^(?:ADJ|NOUN|PROPN|X)$/.test(token.tag)) {
      if (token !== undefined && head === null && isModifier(token, tokens[at + 1])) continue;
      break;
    }
    if (token.tag !== "ADJ") head = token;
    if (token.tag === "NOUN" && token.lower !== token.lemma) break;
  }
  return head === null ? null : singular(head);
};

// "12 wounded soldiers", "three heavily armed men", "200-strong force".
const isModifier = (token: Token, after: Token | undefined): boolean =>
  (token.tag === "VERB" && /(?:ed|ing|en)$/.test(token.lower) && /^(?:NOUN|ADJ|PROPN)$/.test(after?.tag ?? "")) ||
  (token.tag === "ADV" && /^(?:ADJ|VERB)$/.test(after?.tag ?? ""));

const singular = (token: Token): string => {
  const lemma = token.tag === "PROPN" ? token.lower.replace(/(?<=[^s])s$/, "") : token.lemma;
  return MEASURES.get(lemma) ?? lemma;
};
