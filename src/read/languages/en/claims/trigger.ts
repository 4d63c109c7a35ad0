import type { Clause, Phrase } from "../../../passage.ts";
import { nounEntry, type TriggerEntry, verbEntry } from "./lexicon/triggers.ts";
import { LEANING } from "./lexicon/verbs.ts";
import { lemmaOf, type Scene, spanOf } from "./scene.ts";

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
  const head = clause.verb.passive ? clause.subject?.head : clause.object?.head;
  const noun = head === undefined ? null : nounEntry(lemmaOf(scene.passage, head));
  return head === undefined || noun === null || !LIGHT.has(lemmaOf(scene.passage, clause.verb.main)) ? null : at(scene, head, noun);
};

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
        ? (nounEntry(token.lemma.toLowerCase()) ?? nounEntry(token.lower))
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
