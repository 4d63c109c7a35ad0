import type { NounPhrase } from "../../../passage.ts";
import type { Draft } from "./draft.ts";
import { phraseOf } from "./draft.ts";
import { nounEntry } from "./lexicon/triggers.ts";
import { nounAt } from "./trigger.ts";
import { trim } from "./quote.ts";
import { isTime, lowerOf, overlap, type Scene, spanOf } from "./scene.ts";

/**
 * Nouns that tell of a happening by themselves: only those with a place, target, agent or time of their own ("the shelling of Kesh on Friday"), and not where a verb
 * of the sentence already claims the same ("carried out the attack").
 */
export const nominalDrafts = (scene: Scene, sentence: number, taken: readonly Draft[]): readonly Draft[] =>
  scene.phrasesOf(sentence).flatMap((phrase) => {
    const entry = nounAt(scene, phrase.head) ?? nounEntry(lowerOf(scene.passage, phrase.head));
    if (entry === null || scene.passage.tokens[phrase.head]?.tag !== "NOUN" || (entry.marks.has("undergoer") && !tellsLoss(scene, phrase))) return [];
    if (taken.some((draft) => draft.trigger.first === phrase.head) || isNamed(scene, phrase)) return [];
    const until = extentOf(scene, phrase);
    if (!hasOwn(scene, phrase, until)) return [];
    const quote = trim(scene, { first: phrase.first, until });
    if (taken.some((draft) => draft.quote.start === quote.start && draft.quote.end === quote.end)) return [];
    const trigger = phraseOf(phrase.head, phrase.head + 1, spanOf(scene.passage, phrase.head, phrase.head + 1));
    return [{ form: "nominal", quote, trigger, entry, clause: clauseAround(scene, sentence, phrase), kind: null, cue: null } satisfies Draft];
  });

const tellsLoss = (scene: Scene, phrase: NounPhrase): boolean =>
  /^(?:death|deaths|loss|losses|disappearance|fall|displacement)$/.test(lowerOf(scene.passage, phrase.head));

/** "Operation Alba": a name. */
const isNamed = (scene: Scene, phrase: NounPhrase): boolean => scene.passage.tokens[phrase.head + 1]?.tag === "PROPN" && phrase.until > phrase.head + 1;

const PREPOSITION = /^(?:of|on|in|at|against|by|near|around|inside|outside|between|to|from|into|over|with|during)$/;

/** The phrase with the prepositional phrases that follow it, up to the next verb. */
const extentOf = (scene: Scene, phrase: NounPhrase): number => {
  let until = phrase.until;
  for (const next of scene.phrasesOf(scene.passage.tokens[phrase.first]?.sentence ?? 0)) {
    if (next.first < until) continue;
    const preposition = scene.passage.tokens[until];
    const bare = next.first === until && isTime(scene, next);
    if (!bare && !(next.first === until + 1 && preposition !== undefined && PREPOSITION.test(preposition.lower))) break;
    until = next.until;
  }
  return until;
};

/** Whether the noun has a place, target, agent or time of its own. */
const hasOwn = (scene: Scene, phrase: NounPhrase, until: number): boolean => {
  const { tokens } = scene.passage;
  const span = spanOf(scene.passage, phrase.first, until);
  if (scene.timesOf(tokens[phrase.first]?.sentence ?? 0).some((time) => overlap(time, span) && time.kind !== "duration")) return true;
  const before = tokens.slice(phrase.first, phrase.head);
  if (before.some((token) => token.lower === "'s" || token.lower === "’s" || /^(?:their|its|his|her|our)$/.test(token.lower))) return true;
  return tokens.slice(phrase.head + 1, until).some((token) => PREPOSITION.test(token.lower) && token.tag === "ADP");
};

const clauseAround = (scene: Scene, sentence: number, phrase: NounPhrase): Draft["clause"] =>
  scene.clausesOf(sentence).find((clause) => clause.first <= phrase.first && phrase.until <= clause.until) ?? scene.clausesOf(sentence)[0] ?? null;
