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
    const until = partEnd(scene, harm.index + 1);
    const quote = phraseOf(first.index, until, spanOf(scene.passage, first.index, until));
    const entry = nounEntry(harm.lower) ?? verbEntry(harm.lemma);
    const trigger = phraseOf(harm.index, harm.index + 1, spanOf(scene.passage, harm.index, harm.index + 1));
    return [{ form: "count", quote, trigger, entry, clause: null, kind: null, cue: null } satisfies Draft];
  });
};

/** "…, three of them children", "…, including two women": a part of those counted stays with them. */
const partEnd = (scene: Scene, from: number): number => {
  const { text, tokens } = scene.passage;
  const start = tokens[from - 1]?.end ?? 0;
  const part = /^,? (?:(?:including|among them) [^,.;]{3,60}|\S+(?: \S+)? of (?:them|whom) [\p{L}-]+)/u.exec(text.slice(start, start + 80));
  if (part === null || tokens[from]?.sentence !== tokens[from - 1]?.sentence) return from;
  const last = scene.tokenFrom(start + part[0].length - 1);
  return last === undefined || last.sentence !== tokens[from - 1]?.sentence ? from : last.index + 1;
};

const followsAuxiliary = (scene: Scene, at: number): boolean => scene.passage.tokens[at - 1]?.tag === "AUX";
