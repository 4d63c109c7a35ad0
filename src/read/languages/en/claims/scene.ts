import type { Span, TimeExpression } from "../../../../model/index.ts";
import type { FoundAttribution } from "../../../findings.ts";
import type { Clause, NounPhrase, Passage, Token } from "../../../passage.ts";
import type { FoundQuantity } from "../quantities/index.ts";
import type { Dateline } from "../times/index.ts";
import { placeNamesOf } from "./places.ts";

/** What other finders found in the passage. */
export interface Given {
  readonly attributions: readonly FoundAttribution[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly FoundQuantity[];
  /** The head of the text, its closing dash included. */
  readonly dateline: Pick<Dateline, "start" | "end" | "date"> | null;
}

/** A passage with what is known about it, arranged for the questions that claims ask. */
export interface Scene extends Given {
  readonly passage: Passage;
  readonly clausesOf: (sentence: number) => readonly Clause[];
  readonly phrasesOf: (sentence: number) => readonly NounPhrase[];
  /** Names that the text uses as places, lower case. */
  readonly placeNames: ReadonlySet<string>;
  /** The attribution that the token is a cue of, null where it is none. */
  readonly cueAt: (token: Token) => number | null;
  /** The first token that ends behind the offset. */
  readonly tokenFrom: (offset: number) => Token | undefined;
  /** Attributions whose content holds the offset, innermost first. */
  readonly holding: (offset: number) => readonly number[];
}

export const setScene = (passage: Passage, given: Given): Scene => {
  const clauses = bySentence(passage.clauses, (clause) => clause.sentence);
  const phrases = bySentence(passage.nounPhrases, (phrase) => passage.tokens[phrase.first]?.sentence ?? 0);
  const cues = given.attributions.flatMap((attribution, index) => attribution.cues.map((cue) => ({ ...cue, index })));
  const contents = given.attributions
    .flatMap((attribution, index) => attribution.contents.map((content) => ({ ...content, index, size: sizeOf(attribution.contents) })))
    .sort((a, b) => a.size - b.size || b.index - a.index);
  return {
    ...given,
    passage,
    clausesOf: (sentence) => clauses.get(sentence) ?? [],
    placeNames: placeNamesOf(passage.nounPhrases, { passage }),
    phrasesOf: (sentence) => phrases.get(sentence) ?? [],
    cueAt: (token) => cues.find((cue) => overlap(cue, token))?.index ?? null,
    tokenFrom: (offset) => firstFrom(passage.tokens, offset),
    holding: (offset) => [...new Set(contents.filter((content) => content.start <= offset && offset < content.end).map((content) => content.index))],
  };
};

const firstFrom = (tokens: readonly Token[], offset: number): Token | undefined => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return tokens[low];
};

const bySentence = <T>(items: readonly T[], sentenceOf: (item: T) => number): ReadonlyMap<number, readonly T[]> => {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const known = map.get(sentenceOf(item));
    if (known === undefined) map.set(sentenceOf(item), [item]);
    else known.push(item);
  }
  return map;
};

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The span of the tokens `[first, until)`. */
export const spanOf = (passage: Passage, first: number, until: number): Span => ({
  start: passage.tokens[first]?.start ?? 0,
  end: passage.tokens[until - 1]?.end ?? 0,
});

export const lemmaOf = (passage: Passage, token: number | null): string => (token === null ? "" : (passage.tokens[token]?.lemma.toLowerCase() ?? ""));
export const lowerOf = (passage: Passage, token: number | null): string => (token === null ? "" : (passage.tokens[token]?.lower ?? ""));
export const wordsOf = (passage: Passage, span: Span): string => passage.text.slice(span.start, span.end);

/** Whether the noun phrase is a time, by what the time finder found or by its head. */
export const isTime = (scene: Scene, phrase: NounPhrase): boolean =>
  scene.times.some((time) => overlap(time, phrase) && time.end - time.start >= (phrase.end - phrase.start) / 2) ||
  TIME_HEAD.test(lowerOf(scene.passage, phrase.head));

const TIME_HEAD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|dawn|dusk|noon|midnight|morning|afternoon|evening|night|day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|time|(?:19|20)\d\d)$/;
