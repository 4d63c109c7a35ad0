import type { MentionForm, MentionKind, Span } from "../../../../model/index.ts";
import { firstIndex } from "../../../../text/index.ts";
import type { FoundMention } from "../../../findings.ts";
import type { NounPhrase, Passage, Token } from "../../../passage.ts";
import { type Candidate, groupEntities } from "./entities.ts";
import { kindOfDescription, kindOfName, type Use } from "./kinds.ts";
import { kindOfNoun } from "./lexicon.ts";
import { findNames, type Name } from "./names.ts";
import { antecedentOf } from "./pronouns.ts";

/** A wording that an attribution or a claim points at. */
export interface Wanted extends Span {
  readonly use: Use;
  /** What the finder already read it as standing for. */
  readonly antecedent: Span | null;
}

/**
 * Every name in the text, and every wording that something points at, once each, in text order. Names inside a wanted wording that are its head are the same
 * mention; others stand by themselves. Every wanted span is in the result exactly as asked for.
 */
export const findMentions = (passage: Passage, wanted: readonly Wanted[]): readonly FoundMention[] => {
  const names = findNames(passage);
  const asked = unique([...wanted, ...descriptions(passage, wanted)]).map((one) => ({
    use: one.use,
    candidate: describe(passage, names, one),
    antecedent: one.antecedent,
  }));
  const loose = names
    .filter((name) => !asked.some(({ candidate }) => candidate.head.start === name.start && candidate.head.end === name.end))
    .map((name) => ({ use: "none" as const, candidate: nameCandidate(passage, name, name, "none"), antecedent: null }));
  const all = [...asked, ...loose].sort((a, b) => a.candidate.start - b.candidate.start || a.candidate.end - b.candidate.end);
  const listed = all.map((one) => one.candidate);
  const isSubject = (i: number): boolean => all[i]?.use === "agent" || all[i]?.use === "source";
  const resolved = all.map(({ candidate, antecedent }, i) => ({ ...candidate, standsFor: standsFor(listed, candidate, antecedent, i, isSubject) }));
  const entities = groupEntities(resolved, passage.text);
  return shareKinds(resolved, entities);
};

/** Noun phrases whose head names a kind of actor, place or thing, though nothing points at them: who reads the text on may need them. */
const descriptions = (passage: Passage, wanted: readonly Wanted[]): readonly Wanted[] =>
  passage.nounPhrases
    .filter((phrase) => kindOfNoun(passage.tokens[phrase.head]?.lemma ?? "") !== null && passage.tokens[phrase.head]?.tag === "NOUN")
    .filter((phrase) => !wanted.some((one) => one.start < phrase.end && phrase.start < one.end))
    .map(({ start, end }) => ({ start, end, use: "none", antecedent: null }));

const unique = (wanted: readonly Wanted[]): readonly Wanted[] => {
  const bySpan = new Map<string, Wanted>();
  for (const one of wanted) {
    const key = `${one.start}-${one.end}`;
    const known = bySpan.get(key);
    bySpan.set(key, known === undefined ? one : { ...known, use: known.use === "none" ? one.use : known.use, antecedent: known.antecedent ?? one.antecedent });
  }
  return [...bySpan.values()];
};

const standsFor = (all: readonly Candidate[], candidate: Candidate, antecedent: Span | null, at: number, isSubject: (i: number) => boolean): number | null => {
  if (antecedent !== null) {
    const known = all.findIndex((other, i) => i < at && other.start < antecedent.end && antecedent.start < other.end && other.form !== "pronoun");
    if (known >= 0) return known;
  }
  return candidate.form === "pronoun" ? antecedentOf(all, at, isSubject) : null;
};

const PRONOUN =
  /^(?:i|we|you|he|she|it|they|me|us|him|her|them|who|which|that|this|these|those|one|himself|herself|itself|themselves|ourselves|myself|someone|somebody|anyone|everyone|nobody|others|some|many|all|both)$/;

const PRONOUN_KIND: Readonly<Record<string, MentionKind>> = {
  i: "person",
  he: "person",
  she: "person",
  him: "person",
  her: "person",
  me: "person",
  who: "person",
  we: "group",
  us: "group",
};

const describe = (passage: Passage, names: readonly Name[], wanted: Wanted): Candidate => {
  const inside = tokensIn(passage, wanted);
  const phrase = phraseAt(passage, wanted);
  const headToken = passage.tokens[phrase?.head ?? -1] ?? inside.findLast((token) => token.tag === "NOUN" || token.tag === "PROPN") ?? inside.at(-1);
  const name = names.find(
    (one) => headToken !== undefined && one.first <= headToken.index && headToken.index < one.until && one.start >= wanted.start && one.end <= wanted.end,
  );
  if (name !== undefined) return nameCandidate(passage, wanted, name, wanted.use);
  const wording = passage.text.slice(wanted.start, wanted.end);
  if (headToken === undefined || PRONOUN.test(wording.toLowerCase()))
    return { ...plain(wanted, wanted, "pronoun", wording, wording.toLowerCase()), kind: PRONOUN_KIND[wording.toLowerCase()] ?? "unknown" };
  const head = { start: Math.max(headToken.start, wanted.start), end: Math.min(headToken.end, wanted.end) };
  return {
    ...plain(wanted, head, "description", wording, headToken.lower),
    kind: kindOfDescription(headToken.lemma, wanted.use),
    plural: headToken.lower !== headToken.lemma || /^(?:people|police|troops|forces|authorities)$/.test(headToken.lower),
  };
};

const plain = (span: Span, head: Span, form: MentionForm, wording: string, key: string): Candidate => ({
  start: span.start,
  end: span.end,
  head: { start: head.start, end: head.end },
  kind: "unknown",
  form,
  wording,
  key,
  plural: false,
  listed: false,
  standsFor: null,
});

const nameCandidate = (passage: Passage, span: Span, name: Name, use: Use): Candidate => {
  const key = passage.text
    .slice(name.start, name.end)
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replace(/\s+/g, " ");
  return {
    ...plain(span, name, "name", passage.text.slice(span.start, span.end), key),
    kind: kindOfName(passage, name, use),
    listed: passage.tokens.slice(name.first, name.until).some((token) => token.listed),
  };
};

const tokensIn = (passage: Passage, span: Span): readonly Token[] => {
  let at = firstIndex(passage.tokens, ({ end }) => end > span.start);
  const inside: Token[] = [];
  for (let token = passage.tokens[at]; token !== undefined && token.start < span.end; at += 1, token = passage.tokens[at]) inside.push(token);
  return inside;
};

const phraseAt = (passage: Passage, span: Span): NounPhrase | undefined =>
  passage.nounPhrases.find((phrase) => phrase.start === span.start && phrase.end === span.end) ??
  passage.nounPhrases.find((phrase) => phrase.start >= span.start && phrase.end <= span.end);

/** Mentions of one thing have one kind: the first that any of them shows. */
const shareKinds = (candidates: readonly Candidate[], entities: readonly number[]): readonly FoundMention[] => {
  const kinds = new Map<number, FoundMention["kind"]>();
  candidates.forEach((candidate, i) => {
    const entity = entities[i] ?? i;
    if (candidate.kind !== "unknown" && !kinds.has(entity)) kinds.set(entity, candidate.kind);
  });
  return candidates.map(({ start, end, head, kind, form }, i) => ({
    start,
    end,
    head,
    form,
    entity: entities[i] ?? i,
    kind: kinds.get(entities[i] ?? i) ?? kind,
  }));
};
