import { firstIndex } from "../../../../text/index.ts";
import type { Clause, NounPhrase, Passage, Quotation, Token } from "../../../passage.ts";
import { isOverlong } from "../limits.ts";
import { type Range, range } from "./draft.ts";
import { cueVerb } from "./lexicon/verbs.ts";

/** A passage with the look-ups that the finders share. */
export interface Site {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** The quotation that a token stands inside, its marks left out; null where none. */
  readonly quotedBy: (token: number) => Quotation | null;
  /** The quotation that opens with this token. */
  readonly quotationAt: (token: number) => Quotation | null;
  /** The quotation that ends with this token. */
  readonly quotationEndingAt: (token: number) => Quotation | null;
  /** The noun phrase that starts here, also inside a longer one behind its preposition ("the words of | its secretary"), or behind a verb that a tagger took for a noun. */
  /** The noun phrase that a token stands in. */
  readonly phraseAround: (token: number) => NounPhrase | null;
  readonly phraseEndingAt: (until: number) => NounPhrase | null;
  readonly phraseAt: (token: number) => NounPhrase | null;
  /** The clause whose verb group starts here. */
  readonly clauseOfVerb: (token: number) => Clause | null;
  readonly clausesIn: (sentence: number) => readonly Clause[];
  /** The stretch that an attribution with its cue here lives in: its sentence, or what the quotation or the brackets around it hold of that. */
  readonly stretchOf: (token: number) => Range;
}

export const openSite = (passage: Passage): Site => {
  const { tokens, quotations, nounPhrases, clauses } = passage;
  const inside = new Map<number, Quotation>();
  for (const quotation of quotations)
    for (let i = quotation.first + 1; i < (quotation.closed ? quotation.until - 1 : quotation.until); i += 1) inside.set(i, quotation);
  const openings = new Map(quotations.map((quotation) => [quotation.first, quotation]));
  const endings = new Map(quotations.map((quotation) => [quotation.until - 1, quotation]));
  const phrases = new Map(nounPhrases.map((phrase) => [phrase.first, phrase]));
  const ends = new Map(nounPhrases.map((phrase) => [phrase.until, phrase]));
  const verbs = new Map(clauses.map((clause) => [clause.verb.first, clause]));
  const clausesBySentence = groupBySentence(passage);
  const quotedBy = (token: number): Quotation | null => inside.get(token) ?? null;
  return {
    passage,
    tokens,
    quotedBy,
    quotationAt: (token) => openings.get(token) ?? null,
    quotationEndingAt: (token) => endings.get(token) ?? null,
    phraseAround: (token) => around(nounPhrases, token),
    phraseEndingAt: (until) => ends.get(until) ?? null,
    phraseAt: (token) => phrases.get(token) ?? innerPhrase(tokens, nounPhrases, token),
    clauseOfVerb: (token) => verbs.get(token) ?? null,
    clausesIn: (sentence) => clausesBySentence.get(sentence) ?? [],
    stretchOf: (token) => stretchAround(passage, token, quotedBy(token)),
  };
};

const innerPhrase = (tokens: readonly Token[], phrases: readonly NounPhrase[], first: number): NounPhrase | null => {
  const link = tokens[first - 1];
  const verbTakenForNoun = link?.tag === "NOUN" && cueVerb(link.lemma, link.lower) !== null;
  if (link?.tag !== "ADP" && !verbTakenForNoun) return null;
  const outer = around(phrases, first);
  return outer === null ? null : { ...outer, first, start: tokens[first]?.start ?? outer.start };
};

/** Phrases stand in text order and do not meet. */
const around = (phrases: readonly NounPhrase[], token: number): NounPhrase | null => {
  const phrase = phrases[firstIndex(phrases, ({ first }) => first > token) - 1];
  return phrase === undefined || token >= phrase.until ? null : phrase;
};

/** The clauses of each sentence; none for one too long to be a sentence. */
const groupBySentence = ({ clauses, sentences }: Passage): ReadonlyMap<number, readonly Clause[]> => {
  const groups = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const sentence = sentences[clause.sentence];
    if (sentence === undefined || isOverlong(sentence)) continue;
    const group = groups.get(clause.sentence);
    if (group === undefined) groups.set(clause.sentence, [clause]);
    else group.push(clause);
  }
  return groups;
};

/** Tokens on each side that an attribution may reach: beyond that a sentence is no sentence. */
const FARTHEST = 400;

const stretchAround = (passage: Passage, token: number, quotation: Quotation | null): Range => {
  const sentence = passage.sentences[passage.tokens[token]?.sentence ?? -1];
  let first = Math.max(sentence?.first ?? token, token - FARTHEST);
  let until = Math.min(sentence?.until ?? token + 1, token + FARTHEST);
  if (quotation !== null) {
    first = Math.max(first, quotation.first + 1);
    until = Math.min(until, quotation.closed ? quotation.until - 1 : quotation.until);
  }
  const brackets = bracketsAround(passage.tokens, token, first, until);
  return brackets ?? range(first, until);
};

const bracketsAround = (tokens: readonly Token[], token: number, first: number, until: number): Range | null => {
  let open = token;
  while (open >= first && !/^[()]$/.test(tokens[open]?.text ?? "")) open -= 1;
  let close = token;
  while (close < until && !/^[()]$/.test(tokens[close]?.text ?? "")) close += 1;
  return open >= first && close < until && tokens[open]?.text === "(" && tokens[close]?.text === ")" ? range(open + 1, close) : null;
};
