import type { Span } from "../../../../model/index.ts";
import { MONTHS, SHORT_MONTHS, WEEKDAYS } from "../calendarWords.ts";
import type { Passage, Token } from "../../../passage.ts";
import { kindOfNoun } from "./lexicon.ts";

/** A run of capitalized words that names something, with the tokens it covers. */
export interface Name extends Span {
  readonly first: number;
  readonly until: number;
}

const LINK = /^(?:of|for|al|el|de|du|la|bin|ibn|abu|and|the|-|&)$/i;

/** Names in the text: runs of proper nouns, with the small words that link them ("Ministry of the Interior", "Tal al-Oren"). */
export const findNames = (passage: Passage): readonly Name[] => {
  const names: Name[] = [];
  const { tokens } = passage;
  let at = 0;
  while (at < tokens.length) {
    if (!startsName(passage, at)) {
      at += 1;
      continue;
    }
    const until = nameEnd(passage, at);
    const start = tokens[at];
    const last = tokens[until - 1];
    if (start !== undefined && last !== undefined) names.push({ first: at, until, start: start.start, end: last.end });
    at = until;
  }
  return names;
};

const isCapitalized = (token: Token): boolean => /^\p{Lu}|^\p{Lo}/u.test(token.text);
const isNameWord = (token: Token): boolean =>
  (token.tag === "PROPN" && (isCapitalized(token) || token.text.includes(" "))) ||
  (token.tag === "X" && isCapitalized(token)) ||
  (/^[A-Z]{2,}s?$/.test(token.text) && token.tag === "NOUN");
const CALENDAR = new RegExp(`^(?:${MONTHS}|${SHORT_MONTHS}|${WEEKDAYS}|mon|tue|wed|thu|fri|sat|sun)\\.?$`);

const startsName = (passage: Passage, at: number): boolean => {
  const token = passage.tokens[at];
  if (token === undefined || !isNameWord(token) || CALENDAR.test(token.lower) || /^\d/.test(token.text)) return false;
  // "Fighters of …": the first word of a sentence is capitalized anyway
  const opensSentence = passage.sentences[token.sentence]?.first === at;
  return token.listed || !(opensSentence && kindOfNoun(token.lower) !== null && passage.tokens[at + 1]?.tag !== "PROPN");
};

const nameEnd = (passage: Passage, first: number): number => {
  const { tokens } = passage;
  let until = first + 1;
  while (until < tokens.length && tokens[until]?.sentence === tokens[first]?.sentence) {
    const token = tokens[until] as Token;
    if (goesOn(passage, token)) {
      until += 1;
      continue;
    }
    const linked = linkLength(passage, until);
    if (linked === 0) break;
    until += linked;
  }
  return until;
};

const goesOn = (passage: Passage, token: Token): boolean => {
  const before = passage.tokens[token.index - 1];
  if (before?.lower.endsWith(".") === false && /^[.,;]$/.test(before.text)) return false;
  return (
    (isNameWord(token) && !CALENDAR.test(token.lower)) ||
    (token.tag === "NOUN" && isCapitalized(token) && before !== undefined && isCapitalized(before)) ||
    (token.tag === "ADJ" && isCapitalized(token) && isNameWord(passage.tokens[token.index + 1] ?? token))
  );
};

/** How many tokens a link takes that leads to another name word: "of", "of the", "-", "al -". */
const linkLength = (passage: Passage, at: number): number => {
  const { tokens } = passage;
  for (const length of [1, 2]) {
    const links = tokens.slice(at, at + length);
    const next = tokens[at + length];
    if (next === undefined || links.some((token) => token.sentence !== next.sentence || !LINK.test(token.text))) continue;
    if (links.some((token) => token.lower === "and" || token.lower === "&") && !bindsByAnd(passage, at)) return 0;
    if (isNameWord(next) && isCapitalized(next) && !CALENDAR.test(next.lower)) return length + 1;
  }
  return 0;
};

// "Ministry of Women and Children": "and" stays inside only behind "of" or "for" in the same name; "Kesh and Oron" are two.
const bindsByAnd = (passage: Passage, at: number): boolean =>
  /^(?:of|for)$/.test(passage.tokens[at - 2]?.lower ?? "") && /^(?:ministry|department|office|committee|council)$/.test(passage.tokens[at - 3]?.lower ?? "");
