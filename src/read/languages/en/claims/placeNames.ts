import { MONTHS, WEEKDAYS } from "../calendarWords.ts";
import type { NounPhrase, Passage } from "../../../passage.ts";
import { kindOfNoun } from "../mentions/lexicon.ts";

/** Last words, lower case, of the names that stand behind "in", "at", "near" … at least as often as they do something. */
export const placeNamesOf = (passage: Passage): ReadonlySet<string> => {
  const located = new Map<string, number>();
  const add = (word: string, by: number): void => {
    located.set(word, (located.get(word) ?? 0) + by);
  };
  const wordOf = (token: number): string => passage.tokens[token]?.lower ?? "";
  for (const phrase of passage.nounPhrases) if (isNamedPlace(passage, phrase)) add(wordOf(phrase.head), 1);
  for (const { subject } of passage.clauses) if (subject !== null && located.has(wordOf(subject.head))) add(wordOf(subject.head), -1);
  return new Set([...located].flatMap(([word, count]) => (count >= 0 ? [word] : [])));
};

const isNamedPlace = (passage: Passage, phrase: NounPhrase): boolean => {
  const head = passage.tokens[phrase.head];
  const before = passage.tokens[phrase.first - 1];
  if (head?.tag !== "PROPN" || before === undefined || TIME.test(head.lower)) return false;
  const kind = kindOfNoun(head.lemma.toLowerCase());
  return /^(?:in|at|near|around|outside|inside|throughout)$/.test(before.lower) && (kind === null || kind === "place" || kind === "facility");
};

const TIME = new RegExp(`^(?:${MONTHS}|${WEEKDAYS})$`);
