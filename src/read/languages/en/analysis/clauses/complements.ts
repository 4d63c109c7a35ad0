import type { Clause, NounPhrase, Sentence, Token, VerbGroup } from "../../../../passage.ts";
import { type Draft, isGoverned, rangeIndex, TIME_WORD } from "./site.ts";

/** Objects, obliques and the "by" phrase of each clause, from what stands between its verb and the next clause. */
export const giveComplements = (tokens: readonly Token[], sentence: Sentence, drafts: readonly Draft[], phrases: readonly NounPhrase[]): void => {
  drafts.forEach((clause, i) => {
    const next = drafts[i + 1];
    const until = Math.min(next === undefined ? sentence.until : (next.marker ?? next.verb.first), closingComma(tokens, sentence, clause, phrases));
    // A participle's or relative clause's noun is this verb's object all the same ("hit the convoy carrying food").
    const nextSubject = next?.subjectBasis === "own" && next.link !== "participial" && next.link !== "relative" ? next.subject : null;
    const after = phrases.filter((phrase) => phrase.first >= clause.verb.until && phrase.until <= until && phrase !== nextSubject && phrase !== clause.subject);
    const first = after[0];
    if (first !== undefined && !clause.verb.passive && takesAsObject(tokens, clause.verb, first)) clause.object = first;
    const governed = after.filter((phrase) => isGoverned(tokens, phrase));
    clause.obliques = governed.map((phrase) => ({ preposition: phrase.first - 1, phrase }));
    if (clause.verb.passive || (clause.link === "participial" && clause.verb.form === "finite"))
      clause.by = governed.find((phrase) => tokens[phrase.first - 1]?.lower === "by") ?? null;
  });
};

/** "captured or killed 80 men": the object stands behind the last verb and belongs to both. */
export const shareObjects = (drafts: readonly Draft[]): void => {
  for (let i = drafts.length - 2; i >= 0; i -= 1) {
    const [clause, next] = [drafts[i], drafts[i + 1]];
    if (clause === undefined || next === undefined || clause.object !== null || clause.verb.passive) continue;
    if (next.link === "coordinate" && next.marker === clause.verb.until && next.verb.first === next.marker + 1) clause.object = next.object;
  }
};

const PARTICLE = new Set(["out", "up", "down", "off", "over", "back", "away", "apart", "forward", "through"]);

const takesAsObject = (tokens: readonly Token[], verb: VerbGroup, phrase: NounPhrase): boolean =>
  !measuresTime(tokens, phrase) &&
  tokens.slice(verb.until, phrase.first).every((token) => token.tag === "ADV" || /^["“‘]$/.test(token.text) || PARTICLE.has(token.lower));

// "came two days after", "left a week ago"
const measuresTime = (tokens: readonly Token[], phrase: NounPhrase): boolean =>
  TIME_WORD.test(tokens[phrase.head]?.lower ?? "") && /^(?:after|before|ago|later|earlier)$/.test(tokens[phrase.until]?.lower ?? "");

/** ", where nine people were killed, and …": a relative clause that a comma opens ends at the next comma outside a list; other clauses where the sentence does. */
export const closingComma = (tokens: readonly Token[], sentence: Sentence, clause: Draft, phrases: readonly NounPhrase[]): number => {
  if (clause.link !== "relative" || clause.marker === null || tokens[clause.marker - 1]?.text !== ",") return sentence.until;
  const closes = (token: Token): boolean => token.text === "," && !phrases.some((phrase) => phrase.first < token.index && token.index < phrase.until);
  const comma = rangeIndex(tokens, clause.verb.until, sentence.until, closes);
  return comma < 0 ? sentence.until : comma;
};

export const extent = (tokens: readonly Token[], clause: Draft, next: Draft | undefined, most: number): Pick<Clause, "first" | "until" | "start" | "end"> => {
  const ownSubject =
    clause.subjectBasis === "own" && clause.subject !== null && clause.subject.first < clause.verb.first ? clause.subject.first : clause.verb.first;
  const first = ownSubject;
  const nextSubject = next?.subjectBasis === "own" && next.subject !== null && next.subject.first >= clause.verb.until ? next.subject.first : null;
  let until = next === undefined ? most : Math.min(next.marker ?? next.verb.first, nextSubject ?? next.verb.first, most);
  const opened = rangeIndex(tokens, clause.verb.until, until, (token) => token.lower === "that" && token.tag === "SCONJ");
  if (opened >= 0) until = opened;
  while (until > clause.verb.until && /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[until - 1]?.tag ?? "") && tokens[until - 1]?.text !== "%") until -= 1;
  return { first, until, start: tokens[first]?.start ?? clause.start, end: tokens[until - 1]?.end ?? clause.end };
};
