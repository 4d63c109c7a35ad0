import type { NounPhrase, Token } from "../../../passage.ts";
import { type Range, range } from "./draft.ts";
import { CARRIES_ON, MEDIUM_WORD, NOUN_PREPOSITION, TIME_WORD } from "./lexicon/words.ts";
import type { Site } from "./site.ts";

/** A speaker who stands before the verb, with the apposition, relative clause or place between the two ("A source in the ministry, who asked …, said"). */
export const sourceBefore = (site: Site, phrase: NounPhrase, verbFirst: number): Range => {
  const { tokens } = site;
  let until = verbFirst;
  while (until > phrase.until && isBetweenAdverb(tokens[until - 1])) until -= 1;
  if (/^(?:it|him|her|them)sel(?:f|ves)$/.test(tokens[phrase.until]?.lower ?? "")) return range(phrase.first, phrase.until + 1);
  const gap = tokens[phrase.until];
  if (until <= phrase.until || gap === undefined) return range(phrase.first, phrase.until);
  const last = tokens[until - 1];
  if (gap.text === "," && last?.text === ",")
    return opensApposition(site, phrase.until + 1) ? range(phrase.first, until - 1) : range(phrase.first, phrase.until);
  if (gap.text === "(" && last?.text === ")") return range(phrase.first, until);
  if (gap.text === "," || last?.text === ",") return range(phrase.first, phrase.until);
  if (/^(?:who|which|that|whose)$/.test(gap.lower) || gap.tag === "VERB") return range(phrase.first, until);
  return hangsOnNoun(site, phrase.until) ? range(phrase.first, until) : range(phrase.first, phrase.until);
};

const isBetweenAdverb = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === "ADV" || /^(?:also|both|all|itself|himself|herself|themselves)$/.test(token.lower)) && !/self|selves/.test(token.lower);

/** A speaker behind the verb ("… said Col. Oro, the spokesman of the brigade, on Friday"), as far as apposition and relative clause run. */
export const sourceAfter = (site: Site, phrase: NounPhrase, until: number): Range => {
  const { tokens } = site;
  let end = phrase.until;
  for (let grown = true; grown && end < until; ) {
    grown = false;
    const next = growth(site, end, until);
    if (next > end) {
      end = next;
      grown = true;
    }
  }
  while (end > phrase.until && tokens[end - 1]?.tag === "PUNCT" && !/^[)"”’»]$/.test(tokens[end - 1]?.text ?? "")) end -= 1;
  return range(phrase.first, end);
};

// Tokenizers cut the stop from some of these.
const ABBREVIATION = /^(?:\p{Lu}(?:\.\p{Lu})*|Adm|Gen|Col|Lt|Maj|Capt|Cpt|Sgt|Brig|Cmdr|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|St|Jr|Sr)$/u;

const growth = (site: Site, end: number, until: number): number => {
  const { tokens } = site;
  const token = tokens[end];
  if (token === undefined) return end;
  if (token.text === "(") return closingBracket(tokens, end, until);
  if (token.text === "." && ABBREVIATION.test(tokens[end - 1]?.text ?? "")) return Math.min(site.phraseAt(end + 1)?.until ?? end, until);
  if (hangsOnNoun(site, end)) return Math.min(site.phraseAt(end + 1)?.until ?? end, until);
  if (/^(?:who|whose)$/.test(token.lower)) return toComma(site, end, until);
  if (token.tag === "VERB" && !CARRIES_ON.test(token.lower) && /(?:ed|en|ing|wn|nt)$/.test(token.lower)) return toComma(site, end, until);
  if (token.text === "," && opensApposition(site, end + 1)) return toComma(site, end + 1, until);
  return end;
};

const closingBracket = (tokens: readonly Token[], from: number, until: number): number => {
  for (let i = from; i < until; i += 1) if (tokens[i]?.text === ")") return i + 1;
  return from;
};

const toComma = (site: Site, from: number, until: number): number => {
  for (let i = from; i < until; i += 1) if (/^[,;:–—]$/.test(site.tokens[i]?.text ?? "") || site.quotationAt(i) !== null) return i;
  return until;
};

/** "the head of …", "a spokesman for …", "who leads …" behind a comma; not "in a statement", "adding that", "on Friday". */
const opensApposition = (site: Site, at: number): boolean => {
  const token = site.tokens[at];
  if (token === undefined || CARRIES_ON.test(token.lower) || TIME_WORD.test(token.lower)) return false;
  if (/^(?:who|whose|whom|which|a|an|the|its|his|her|their|one|another|himself|herself|then|now|former|acting)$/.test(token.lower)) return true;
  if (/^\d+$/.test(token.text)) return true;
  const phrase = site.phraseAt(at);
  return phrase !== null && (token.tag === "NOUN" || token.tag === "ADJ" || token.tag === "PROPN") && !TIME_WORD.test(site.tokens[phrase.head]?.lower ?? "");
};

const hangsOnNoun = (site: Site, at: number): boolean => {
  const token = site.tokens[at];
  const phrase = site.phraseAt(at + 1);
  if (token === undefined || phrase === null || !NOUN_PREPOSITION.test(token.lower) || site.phraseAround(at) !== null) return false;
  const words = site.tokens.slice(phrase.first, phrase.until);
  const head = site.tokens[phrase.head]?.lower ?? "";
  return !MEDIUM_WORD.test(head) && !words.some(({ lower }) => TIME_WORD.test(lower) || /^(?:19|20)\d\d$/.test(lower));
};

/** Where what may stand between cue and content ends: adverbs, "on Friday", "in a statement", "late Thursday". */
export const skipAside = (site: Site, from: number, until: number): number => {
  let at = from;
  for (let next = asideEnd(site, at, until); next > at; next = asideEnd(site, at, until)) at = next;
  return at;
};

const asideEnd = (site: Site, at: number, until: number): number => {
  const token = site.tokens[at];
  if (token === undefined || at >= until) return at;
  if (token.text === "," && site.tokens[at + 1]?.tag === "ADV" && site.tokens[at + 2]?.text === ",") return Math.min(at + 3, until);
  if (token.tag === "ADV" && !/^(?:how|why|where|when|not|so|more|less|only|just|at|about)$/.test(token.lower)) return at + 1;
  if (TIME_WORD.test(token.lower) && site.tokens[at + 1]?.tag !== "AUX") return at + 1;
  const phrase = site.phraseAt(at);
  if (phrase !== null && TIME_WORD.test(site.tokens[phrase.head]?.lower ?? "") && !/^(?:'s|’s)$/.test(site.tokens[phrase.until]?.lower ?? ""))
    return Math.min(phrase.until, until);
  const governed = site.phraseAt(at + 1);
  if (token.tag === "ADP" && governed !== null && isAsideObject(site, token, governed)) return Math.min(governed.until, until);
  if (token.tag === "ADP" && /^\d/.test(site.tokens[at + 1]?.text ?? "") && /^(?:on|in|at)$/.test(token.lower)) return Math.min(at + 2, until);
  return at;
};

const isAsideObject = (site: Site, preposition: Token, phrase: NounPhrase): boolean => {
  const words = site.tokens.slice(phrase.first, phrase.until);
  if (words.some(({ lower }) => TIME_WORD.test(lower))) return /^(?:on|in|at|during|after|before|since|by|late|early|until)$/.test(preposition.lower);
  return /^(?:in|at|on|to|through|via|by|during|over|with|from|under)$/.test(preposition.lower) && words.some(({ lower }) => MEDIUM_WORD.test(lower));
};
