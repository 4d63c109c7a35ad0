import type { Clause, Phrase } from "../../../passage.ts";
import { nounEntry, type TriggerEntry, verbEntry } from "./lexicon/triggers.ts";
import { LEANING } from "./lexicon/verbs.ts";
import { lemmaOf, lowerOf, type Scene, spanOf } from "./scene.ts";

/** The word that carries the claim, with what the lexicon says of it. */
export type Trigger = Phrase & { readonly entry: TriggerEntry | null };

/**
 * The verb; the infinitive it leans on ("managed to leave"); the noun it carries ("carried out an attack", "has control of"); behind a copula the word that says
 * what is the case ("is dead", "are under the control of").
 */
export const triggerOf = (scene: Scene, clause: Clause): Trigger => {
  const lemma = lemmaOf(scene.passage, clause.verb.main);
  const leant = LEANING.has(lemma) ? leantOn(scene, clause) : null;
  if (leant !== null) return triggerOf(scene, leant);
  const entry = verbEntry(lemma);
  if (lemma === "be") return predicate(scene, clause) ?? at(scene, clause.verb.main, null);
  if (entry === null || entry.marks.has("light")) return carried(scene, clause) ?? at(scene, clause.verb.main, entry);
  return at(scene, clause.verb.main, entry);
};

const leantOn = (scene: Scene, clause: Clause): Clause | null => {
  const next = scene.passage.clauses[clause.index + 1];
  const adjacent = next !== undefined && next.sentence === clause.sentence && next.first <= clause.verb.until + 1;
  return adjacent && (next.link === "infinitive" || next.link === "participial") ? next : null;
};

const carried = (scene: Scene, clause: Clause): Trigger | null => {
  const phrase = clause.verb.passive ? clause.subject : clause.object;
  if (phrase === null || !LIGHT.has(lemmaOf(scene.passage, clause.verb.main))) return null;
  // the head, or where a date has slipped into the phrase ("staged demonstrations Saturday") the nearest noun before it
  for (let i = Math.max(phrase.head, phrase.first); i >= phrase.first; i -= 1) {
    const noun = nounAt(scene, i);
    if (noun !== null) return at(scene, i, noun);
    if (!scene.timesOf(clause.sentence).some((time) => time.start <= (scene.passage.tokens[i]?.start ?? 0) && (scene.passage.tokens[i]?.end ?? 0) <= time.end))
      break;
  }
  return null;
};

/** What the lexicon says of the noun at a token, with the word before it. */
export const nounAt = (scene: Scene, token: number): TriggerEntry | null => nounEntry(lemmaOf(scene.passage, token), lowerOf(scene.passage, token - 1));

const LIGHT = new Set([
  "conduct",
  "carry",
  "perform",
  "wage",
  "mount",
  "launch",
  "make",
  "take",
  "commit",
  "stage",
  "stag", // what the lemmatizer makes of "staged"
  "start",
  "resume",
  "begin",
  "continue",
  "impose",
  "lay",
  "do",
  "have",
  "hold",
  "exercise",
  "execute",
  "undertake",
  "put",
]);

/** "is dead", "are under the control of", "was the third attack": the first word behind the copula that the lexicon knows. */
const predicate = (scene: Scene, clause: Clause): Trigger | null => {
  for (const token of scene.passage.tokens.slice(clause.verb.until, clause.until)) {
    const entry =
      token.tag === "NOUN" || token.tag === "ADJ"
        ? (nounAt(scene, token.index) ?? nounEntry(token.lower))
        : token.tag === "VERB"
          ? verbEntry(token.lemma)
          : null;
    if (entry !== null) return at(scene, token.index, entry);
  }
  const word = scene.passage.tokens.slice(clause.verb.until, clause.until).find((token) => /^(?:ADJ|NOUN|PROPN|VERB|NUM)$/.test(token.tag));
  return word === undefined ? null : at(scene, word.index, null);
};

const at = (scene: Scene, token: number, entry: TriggerEntry | null): Trigger => ({
  first: token,
  until: token + 1,
  ...spanOf(scene.passage, token, token + 1),
  entry,
});
