import type { Span } from "../../../../model/index.ts";
import type { NounPhrase } from "../../../passage.ts";
import type { Draft } from "./draft.ts";
import { doerBefore } from "./modifiers.ts";
import { isTime, lowerOf, overlap, type Scene, spanOf } from "./scene.ts";

/** Who shelled whom in "the army's shelling of Kesh", "the shelling of Kesh by the army", "army shelling". */
export const nominalRoles = (scene: Scene, draft: Draft): { readonly agent: Span | null; readonly target: Span | null; readonly instrument: null } => {
  const { passage } = scene;
  const inQuote = scene
    .phrasesOf(passage.tokens[draft.trigger.first]?.sentence ?? 0)
    .filter((phrase) => phrase.first > draft.trigger.first && phrase.until <= draft.quote.until);
  const governed = (prepositions: RegExp): NounPhrase | null =>
    inQuote.find((phrase) => prepositions.test(lowerOf(passage, phrase.first - 1)) && !isTime(scene, phrase)) ?? null;
  const of = complementOf(scene, draft);
  const by = governed(/^by$/);
  const owner = ownerOf(scene, draft);
  const on = governed(/^(?:on|against|at)$/);
  const violent = draft.entry?.marks.has("hostile") === true || draft.entry?.marks.has("attack") === true;
  return {
    agent: (by === null ? null : { start: by.start, end: by.end }) ?? owner ?? (violent ? doerBefore(scene, draft.quote.first, draft.trigger.first) : null),
    target: on ?? of,
    instrument: null,
  };
};

/** "of Kesh" inside the trigger's own noun phrase. */
export const complementOf = (scene: Scene, draft: Draft): Span | null => {
  const { passage } = scene;
  const phrase = scene
    .phrasesOf(passage.tokens[draft.trigger.first]?.sentence ?? 0)
    .find((one) => one.first <= draft.trigger.first && draft.trigger.first < one.until);
  if (phrase === undefined || lowerOf(passage, draft.trigger.first + 1) !== "of" || phrase.until <= draft.trigger.first + 2) return null;
  return spanOf(passage, draft.trigger.first + 2, phrase.until);
};

/** "the army's shelling", "their withdrawal". */
const ownerOf = (scene: Scene, draft: Draft): Span | null => {
  const { tokens } = scene.passage;
  for (let i = draft.quote.first; i < draft.trigger.first; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (/^(?:their|its|his|her|our|my)$/.test(token.lower)) return spanOf(scene.passage, i, i + 1);
    if (/^['’]s?$/.test(token.lower) && i > draft.quote.first && !isTimeWord(scene, i - 1)) return spanOf(scene.passage, draft.quote.first, i);
  }
  return null;
};

const isTimeWord = (scene: Scene, token: number): boolean => {
  const word = scene.passage.tokens[token];
  return word !== undefined && scene.timesOf(word.sentence).some((time) => overlap(time, word));
};
