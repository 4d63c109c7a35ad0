import type { Span } from "../../../../model/index.ts";
import type { NounPhrase } from "../../../passage.ts";
import { kindOfNoun } from "../mentions/lexicon.ts";
import { nounEntry } from "./lexicon/triggers.ts";
import { inside, lemmaOf, lowerOf, type Scene, spanOf } from "./scene.ts";

/** Who is named before a noun of violence: "rebel fire", "Velian air strikes", "the army's shelling"; null where nobody is. Adjectives stay as worded. */
export const doerBefore = (scene: Scene, first: number, head: number): Span | null => {
  const { tokens } = scene.passage;
  for (let i = head - 1; i >= first; i -= 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const kind = token.tag === "NOUN" ? kindOfNoun(token.lemma.toLowerCase()) : null;
    const named = token.tag === "PROPN" || (token.tag === "ADJ" && /^\p{Lu}\p{Ll}/u.test(token.text) && i > first);
    if (!(named || kind === "group" || kind === "person" || kind === "organization") || isTimeToken(scene, i)) continue;
    let from = i;
    while (from > first && tokens[from - 1]?.tag === "PROPN") from -= 1;
    return spanOf(scene.passage, from, i + 1);
  }
  return null;
};

const isTimeToken = (scene: Scene, at: number): boolean => {
  const token = scene.passage.tokens[at];
  return token !== undefined && scene.timesOf(token.sentence).some((time) => inside(token, time));
};

/** The doer behind an act that stands where a doer would: "killed by rebel fire", "air strikes by the army hit …"; null where the phrase is no act or names nobody. */
export const doerOfAct = (scene: Scene, phrase: NounPhrase | null): Span | null => {
  if (phrase === null || nounEntry(lemmaOf(scene.passage, phrase.head))?.marks.has("attack") !== true) return null;
  const by = scene
    .phrasesOf(scene.passage.tokens[phrase.first]?.sentence ?? 0)
    .find((other) => other.first === phrase.until + 1 && lowerOf(scene.passage, phrase.until) === "by");
  return by === undefined ? doerBefore(scene, phrase.first, phrase.head) : { start: by.start, end: by.end };
};
