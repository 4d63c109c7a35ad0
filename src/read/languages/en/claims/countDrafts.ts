import { type Draft, phraseOf } from "./draft.ts";
import { nounEntry, verbEntry } from "./lexicon/triggers.ts";
import { inside, type Scene, spanOf } from "./scene.ts";

const HARMED = /^(?:killed|dead|wounded|injured|missing|captured|arrested|detained|displaced)$/;

/** "…, 30 injured", "12 dead and 4 missing": a number with what befell them and no verb of its own; not where a clause claims just that. */
export const countDrafts = (scene: Scene, sentence: number, taken: readonly Draft[]): readonly Draft[] => {
  const range = scene.passage.sentences[sentence];
  if (range === undefined) return [];
  return scene.quantitiesOf(sentence).flatMap((quantity) => {
    if (!inside(quantity, range)) return [];
    const first = scene.tokenFrom(quantity.start);
    if (first === undefined) return [];
    const harm = scene.passage.tokens
      .slice(first.index, Math.min(first.index + 7, range.until))
      .find((token) => token.start >= quantity.start && HARMED.test(token.lower));
    if (harm === undefined) return [];
    const between = scene.passage.tokens.slice(first.index, harm.index);
    if (
      between.some((token) => /^(?:VERB|AUX|PUNCT|CCONJ|ADP)$/.test(token.tag) && token.lower !== "of" && token.end > quantity.end) ||
      followsAuxiliary(scene, harm.index)
    )
      return [];
    if (taken.some((draft) => draft.trigger.first === harm.index)) return [];
    const quote = phraseOf(first.index, harm.index + 1, spanOf(scene.passage, first.index, harm.index + 1));
    const entry = nounEntry(harm.lower) ?? verbEntry(harm.lemma);
    const trigger = phraseOf(harm.index, harm.index + 1, spanOf(scene.passage, harm.index, harm.index + 1));
    return [{ form: "count", quote, trigger, entry, clause: null, kind: null, cue: null } satisfies Draft];
  });
};

const followsAuxiliary = (scene: Scene, at: number): boolean => scene.passage.tokens[at - 1]?.tag === "AUX";
