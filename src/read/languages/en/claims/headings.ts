import type { Sentence } from "../../../passage.ts";
import type { Scene } from "./scene.ts";

/** Whether a heading only says what the text says again below: half of its words stand in one of the sentences of its text, or it is a label of a few words. */
export const isRepeated = (scene: Scene, sentence: Sentence): boolean => {
  if (sentence.kind !== "heading") return false;
  const words = contentOf(scene, sentence);
  if (words.size < 3) return true;
  return scene.passage.sentences.slice(sentence.index + 1, sentence.index + 1 + REACH).some((later) => {
    const said = contentOf(scene, later);
    return [...words].filter((word) => said.has(word)).length >= words.size * SHARE;
  });
};

/** Sentences below a heading that may say it again, and the share of its words that they must hold. */
const REACH = 30;
const SHARE = 0.4;

const contentOf = (scene: Scene, sentence: Sentence): ReadonlySet<string> =>
  new Set(
    scene.passage.tokens
      .slice(sentence.first, sentence.until)
      .filter((token) => /^(?:NOUN|PROPN|VERB|NUM|ADJ)$/.test(token.tag))
      .map((token) => token.lemma.toLowerCase()),
  );
