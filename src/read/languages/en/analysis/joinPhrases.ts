import { MONTHS, WEEKDAYS } from "../calendarWords.ts";
import type { NounPhrase, Token, VerbGroup } from "../../../passage.ts";
import { phrase } from "./nounPhrases.ts";

/** Joins what belongs to one thing: "of" complements, coordinated phrases, appositions. The first phrase's head stays the head. */
export const joinPhrases = (tokens: readonly Token[], base: readonly NounPhrase[], verbs: readonly VerbGroup[]): readonly NounPhrase[] => {
  const withOf = joinAll(tokens, base, (left, right) => joinsByPreposition(tokens, left, right));
  const withLists = joinLists(tokens, withOf, verbs);
  return joinAppositions(tokens, withLists, verbs);
};

type Joins = (left: NounPhrase, right: NounPhrase) => boolean;

const joinAll = (tokens: readonly Token[], phrases: readonly NounPhrase[], joins: Joins): readonly NounPhrase[] => {
  const joined: NounPhrase[] = [];
  for (const right of phrases) {
    const left = joined.at(-1);
    if (left !== undefined && joins(left, right)) joined[joined.length - 1] = phrase(tokens, left.first, right.until, left.head);
    else joined.push(right);
  }
  return joined;
};

const isName = (token: Token | undefined): boolean => token?.tag === "PROPN";

const joinsByPreposition = (tokens: readonly Token[], left: NounPhrase, right: NounPhrase): boolean => {
  const between = tokens[left.until];
  if (between === undefined || right.first !== left.until + 1 || between.tag === "PUNCT") return false;
  const noun = tokens[left.head]?.tag;
  if (between.lower === "of") return noun !== "PRON" || /^(?:all|some|most|none|many|each|both|one|those|several)$/.test(tokens[left.head]?.lower ?? "");
  // names of offices and bodies: "Minister for the Interior", "Council on Relief"
  return (
    /^(?:for|on|to|and)$/.test(between.lower) &&
    isName(tokens[left.until - 1]) &&
    isName(tokens[right.until - 1]) &&
    isOffice(tokens, left) &&
    between.lower !== "and"
  );
};

const OFFICE =
  /^(?:minist(?:er|ry)|secretary|council|office|commission(?:er)?|committee|observatory|centre|center|envoy|ambassador|representative|commissioner|agency|network|department|union|movement|front)$/;
const isOffice = (tokens: readonly Token[], phrase_: NounPhrase): boolean =>
  tokens.slice(phrase_.first, phrase_.until).some((token) => OFFICE.test(token.lower) && token.tag === "PROPN");

const isComma = (token: Token | undefined): boolean => token?.text === ",";
const isCoordinator = (token: Token | undefined): boolean => token?.tag === "CCONJ" && /^(?:and|or|&|nor)$/.test(token.lower);

/** "A and B", "A, B and C". A joint subject or a joint object is one phrase; "struck the depot and rebels fled" is two. */
const joinLists = (tokens: readonly Token[], phrases: readonly NounPhrase[], verbs: readonly VerbGroup[]): readonly NounPhrase[] => {
  const joined: NounPhrase[] = [];
  let at = 0;
  while (at < phrases.length) {
    const left = phrases[at];
    if (left === undefined) break;
    const last = listEnd(tokens, phrases, at);
    const right = phrases[last];
    if (last > at && right !== undefined && !splitsClauses(left, right, verbs, tokens)) {
      joined.push(phrase(tokens, left.first, right.until, left.head));
      at = last + 1;
    } else {
      joined.push(left);
      at += 1;
    }
  }
  return joined;
};

/** More than this is a table, not a list in a sentence. */
const LONGEST_LIST = 30;

const listEnd = (tokens: readonly Token[], phrases: readonly NounPhrase[], from: number): number => {
  for (let i = from; i + 1 < Math.min(phrases.length, from + LONGEST_LIST); i += 1) {
    const here = phrases[i];
    const next = phrases[i + 1];
    if (here === undefined || next === undefined || tokens[here.head]?.tag === "PRON" || tokens[next.head]?.tag === "PRON") return from;
    const gap = tokens.slice(here.until, next.first);
    if (gap.length === 1 && isCoordinator(gap[0])) return i + 1;
    if (gap.length === 2 && isComma(gap[0]) && isCoordinator(gap[1]) && i > from) return i + 1;
    if (!(gap.length === 1 && isComma(gap[0]))) return from;
  }
  return from;
};

const splitsClauses = (left: NounPhrase, right: NounPhrase, verbs: readonly VerbGroup[], tokens: readonly Token[]): boolean => {
  const verbFollows = verbs.some((verb) => verb.first === right.until && verb.form === "finite");
  if (!verbFollows) return false;
  const before = verbs.findLast((verb) => verb.until <= left.first);
  return before !== undefined && !tokens.slice(before.until, left.first).some((token) => token.tag === "SCONJ" || isComma(token) || token.lower === "that");
};

/** "Col. Oro, the spokesman of the brigade,": two phrases between commas that name one thing. */
const joinAppositions = (tokens: readonly Token[], phrases: readonly NounPhrase[], verbs: readonly VerbGroup[]): readonly NounPhrase[] => {
  const joined: NounPhrase[] = [];
  phrases.forEach((right, i) => {
    const left = joined.at(-1);
    if (left !== undefined && right.first < left.until) return;
    const until = left === undefined ? null : appositionEnd(tokens, { left, right, rest: phrases.slice(i + 1, i + 4), verbs });
    if (left !== undefined && until !== null) joined[joined.length - 1] = phrase(tokens, left.first, until, left.head);
    else joined.push(right);
  });
  return joined;
};

interface Pair {
  readonly left: NounPhrase;
  readonly right: NounPhrase;
  /** The phrases that follow. */
  readonly rest: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
}

/** Where an apposition ends, with what a preposition adds to it ("a spokesman for the brigade"); null where the two phrases do not name one thing. */
const appositionEnd = (tokens: readonly Token[], { left, right, rest, verbs }: Pair): number | null => {
  if (right.first !== left.until + 1 || !isComma(tokens[left.until])) return null;
  const leftName = isName(tokens[left.head]);
  const rightName = isName(tokens[right.head]);
  const opensWithArticle = /^(?:a|an|the|its|his|her|their)$/.test(tokens[right.first]?.lower ?? "");
  const describes =
    (leftName && (opensWithArticle || tokens[right.head]?.tag === "NOUN")) || (!leftName && rightName && !/^\d/.test(tokens[right.first]?.text ?? ""));
  if (!describes || tokens[left.head]?.tag === "PRON" || tokens[right.head]?.tag === "NUM") return null;
  if (isDate(tokens, left) || isDate(tokens, right) || opensClause(tokens, left)) return null;
  const until = leftName && opensWithArticle ? withPrepositions(tokens, right.until, rest) : right.until;
  const closing = tokens[until];
  const next = rest.find((phrase_) => phrase_.first >= until);
  const listGoesOn =
    isComma(closing) &&
    (isCoordinator(tokens[until + 1]) || (next !== undefined && next.first === until + 1 && !verbs.some((verb) => verb.first === next.until)));
  return (closing === undefined || /^[,;.—–]$/.test(closing.text)) && !listGoesOn ? until : null;
};

const withPrepositions = (tokens: readonly Token[], from: number, rest: readonly NounPhrase[]): number =>
  rest.reduce((until, next) => (next.first === until + 1 && tokens[until]?.tag === "ADP" ? next.until : until), from);

// "On Friday, rebels …", "In Kesh, the army …": the phrase before the comma belongs to a preposition that opens the sentence.
const opensClause = (tokens: readonly Token[], left: NounPhrase): boolean => {
  const before = tokens[left.first - 1];
  return (
    before !== undefined &&
    before.tag === "ADP" &&
    (tokens[left.first - 2] === undefined || tokens[left.first - 2]?.tag === "PUNCT" || tokens[left.first - 2]?.sentence !== before.sentence)
  );
};

const DATE_WORD = new RegExp(`^(?:${MONTHS}|${WEEKDAYS}|today|yesterday|tomorrow|year|years|month|week|day)$`);
const isDate = (tokens: readonly Token[], phrase_: NounPhrase): boolean => DATE_WORD.test(tokens[phrase_.head]?.lower ?? "");
