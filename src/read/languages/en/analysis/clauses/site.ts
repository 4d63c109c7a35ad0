import type { Clause, NounPhrase, Sentence, Token, VerbGroup } from "../../../../passage.ts";

export type Draft = { -readonly [K in keyof Clause]: Clause[K] };

export interface Site {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly verb: VerbGroup;
  readonly before: VerbGroup | undefined;
  readonly next: VerbGroup | undefined;
  readonly phrases: readonly NounPhrase[];
  readonly drafts: readonly Draft[];
  readonly offset: number;
}

export const RELATIVE_WORD = new Set(["who", "whom", "which", "whose", "where", "that"]);

export const TIME_WORD =
  /^(?:today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|day|morning|evening|night|hours?|minutes?|days|weeks|months|years|ago)$/;

export const isTimeAdverbial = (tokens: readonly Token[], phrase: NounPhrase): boolean => {
  const head = tokens[phrase.head]?.lower ?? "";
  if (/^(?:1[5-9]|20)\d\d$/.test(head) && phrase.until - phrase.first === 1) return true;
  if (!TIME_WORD.test(head)) return false;
  const next = tokens[phrase.until];
  return (
    next === undefined ||
    next.tag === "PUNCT" ||
    next.tag === "DET" ||
    next.tag === "PROPN" ||
    next.tag === "NOUN" ||
    next.tag === "PRON" ||
    next.tag === "ADP" ||
    next.lower === "ago" ||
    (next.tag === "VERB" && phrase.until - phrase.first <= 2 && !/^(?:was|were|is)$/.test(next.lower) && (tokens[phrase.head]?.lower ?? "").endsWith("day"))
  );
};

export const isGoverned = (tokens: readonly Token[], phrase: NounPhrase): boolean => {
  const before = tokens[phrase.first - 1];
  return before !== undefined && before.sentence === tokens[phrase.first]?.sentence && (before.tag === "ADP" || /^(?:to|than|as|like)$/.test(before.lower));
};

const TAKES_CLAUSE =
  /^(?:say|think|believe|claim|announce|report|state|know|hope|fear|add|confirm|deny|insist|warn|note|allege|suggest|assert|tell|show|mean|estimate|expect|suspect|reveal|explain|argue|declare|maintain|admit|stress|hear|see|find|learn|indicate|agree|feel|understand|acknowledge|conclude|boast|write|tweet|predict|promise|vow|swear|repeat|emphasize|emphasise|recall|remember|guess|wish|assume|doubt|complain|reply|ensure)$/;

export const takesClause = (tokens: readonly Token[], verb: VerbGroup): boolean => TAKES_CLAUSE.test(tokens[verb.main]?.lemma ?? "");

export const rangeIndex = (tokens: readonly Token[], from: number, until: number, fits: (token: Token) => boolean): number => {
  for (let i = from; i < until; i += 1) if (tokens[i] !== undefined && fits(tokens[i] as Token)) return i;
  return -1;
};
