import type { Span, TimeExpression } from "../../../../model/index.ts";
import { MONTHS, WEEKDAYS } from "../calendarWords.ts";
import { firstIndex } from "../../../../text/index.ts";
import type { FoundAttribution } from "../../../findings.ts";
import type { Clause, NounPhrase, Passage, Token } from "../../../passage.ts";
import type { FoundQuantity } from "../quantities/index.ts";
import type { Dateline } from "../times/index.ts";
import { placeNamesOf } from "./placeNames.ts";

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
  readonly timesOf: (sentence: number) => readonly TimeExpression[];
  readonly quantitiesOf: (sentence: number) => readonly FoundQuantity[];
  /** Names that the text uses as places, lower case. */
  readonly placeNames: ReadonlySet<string>;
  /** The attribution that the token is a cue of, null where it is none. */
  readonly cueAt: (token: Token) => number | null;
  /** Whether the token belongs to a reporting clause: a cue or a source. */
  readonly isSpeech: (token: Token) => boolean;
  /** The first token that ends behind the offset. */
  readonly tokenFrom: (offset: number) => Token | undefined;
  /** Attributions whose content holds the offset, innermost first. */
  readonly holding: (offset: number) => readonly number[];
}

export const setScene = (passage: Passage, given: Given): Scene => {
  const sentenceAt = (span: Span): number => firstFrom(passage.tokens, span.start)?.sentence ?? 0;
  const cues = tokensUnder(
    passage,
    given.attributions.map(({ cues: spans }) => spans),
  );
  const sources = tokensUnder(
    passage,
    given.attributions.map(({ sources: spans }) => spans),
  );
  return {
    ...given,
    passage,
    clausesOf: bySentence(passage.clauses, (clause) => clause.sentence),
    phrasesOf: bySentence(passage.nounPhrases, (phrase) => passage.tokens[phrase.first]?.sentence ?? 0),
    timesOf: bySentence(given.times, sentenceAt),
    quantitiesOf: bySentence(given.quantities, sentenceAt),
    placeNames: placeNamesOf(passage),
    cueAt: (token) => cues.get(token.index) ?? null,
    isSpeech: (token) => cues.has(token.index) || sources.has(token.index),
    tokenFrom: (offset) => firstFrom(passage.tokens, offset),
    holding: holders(passage, given.attributions),
  };
};

/** Which attribution's spans lie over a token; the first where several do. */
const tokensUnder = (passage: Passage, spans: readonly (readonly Span[])[]): ReadonlyMap<number, number> => {
  const under = new Map<number, number>();
  spans.forEach((list, index) => {
    for (const span of list)
      for (let at = firstFrom(passage.tokens, span.start); at !== undefined && at.start < span.end; at = passage.tokens[at.index + 1])
        if (!under.has(at.index)) under.set(at.index, index);
  });
  return under;
};

/** Contents are looked up by the sentence of their offset, the shortest first. */
const holders = (passage: Passage, attributions: Given["attributions"]): Scene["holding"] => {
  const contents = attributions
    .flatMap((attribution, index) => attribution.contents.map(({ start, end }) => ({ start, end, index, size: sizeOf(attribution.contents) })))
    .sort((a, b) => a.size - b.size || b.index - a.index);
  const over = new Map<number, (typeof contents)[number][]>();
  for (const content of contents) {
    const last = firstFrom(passage.tokens, content.end - 1)?.sentence ?? 0;
    for (let sentence = firstFrom(passage.tokens, content.start)?.sentence ?? 0; sentence <= last; sentence += 1)
      over.set(sentence, [...(over.get(sentence) ?? []), content]);
  }
  return (offset) => {
    const near = over.get(firstFrom(passage.tokens, offset)?.sentence ?? -1) ?? [];
    return [...new Set(near.filter((content) => content.start <= offset && offset < content.end).map((content) => content.index))];
  };
};

const firstFrom = (tokens: readonly Token[], offset: number): Token | undefined => tokens[firstIndex(tokens, ({ end }) => end > offset)];

const bySentence = <T>(items: readonly T[], sentenceOf: (item: T) => number): ((sentence: number) => readonly T[]) => {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const known = map.get(sentenceOf(item));
    if (known === undefined) map.set(sentenceOf(item), [item]);
    else known.push(item);
  }
  return (sentence) => map.get(sentence) ?? [];
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
  scene
    .timesOf(scene.passage.tokens[phrase.first]?.sentence ?? 0)
    .some((time) => overlap(time, phrase) && time.end - time.start >= (phrase.end - phrase.start) / 2) || TIME_HEAD.test(lowerOf(scene.passage, phrase.head));

const TIME_HEAD = new RegExp(
  `^(?:${MONTHS}|${WEEKDAYS}|today|yesterday|tomorrow|tonight|dawn|dusk|noon|midnight|morning|afternoon|evening|night|day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|time|(?:19|20)\\d\\d)$`,
);
