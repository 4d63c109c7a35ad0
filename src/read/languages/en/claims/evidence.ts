import type { Evidence } from "../../../../model/index.ts";
import { cueLemma } from "./chain.ts";
import type { Draft } from "./draft.ts";
import { type Scene, wordsOf } from "./scene.ts";

/** What the innermost speaker offers: own eyes, a document or recording, others' word, a conclusion; `unstated` where nothing is said of it. */
export const evidenceOf = (scene: Scene, draft: Draft, chain: readonly number[]): Evidence => {
  const speaker = scene.attributions[chain[0] ?? -1];
  const lemma = cueLemma(scene, chain[0]);
  const sentence = scene.passage.sentences[scene.passage.tokens[draft.trigger.first]?.sentence ?? 0];
  const around = sentence === undefined ? "" : wordsOf(scene.passage, sentence);
  if (
    /^(?:see|witness|watch|hear|observe|film)$/.test(lemma) ||
    speaker?.sources.some((source) => /\b(?:(?:eye)?witness(?:es)?|residents?|survivors?)\b/i.test(wordsOf(scene.passage, source)))
  )
    return "witnessed";
  if (/\b(?:this reporter|i saw|we saw|with (?:my|our) own eyes)\b/i.test(around)) return "witnessed";
  if (
    speaker?.sourceKind === "document" ||
    /^(?:show|film|document)$/.test(lemma) ||
    /\b(?:satellite (?:images?|imagery)|footage|videos?|photo(?:graph)?s?|documents?) (?:show|confirm|reviewed|seen|obtained)/i.test(around)
  )
    return "document";
  if (
    /^(?:believe|think|suspect|assess|estimate|conclude|infer|assume|reckon|deduce)$/.test(lemma) ||
    /\b(?:apparently|presumably|evidently)\b/i.test(wordsOf(scene.passage, draft.quote))
  )
    return "inferred";
  return chain.length > 1 || speaker?.sources.length === 0 || /^(?:hear|learn)$/.test(lemma) ? "reported" : "unstated";
};
