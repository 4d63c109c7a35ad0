import type { FoundAttribution } from "../../../findings.ts";
import type { Draft } from "./draft.ts";
import { MINDING } from "./lexicon/verbs.ts";
import { lemmaOf, type Scene, wordsOf } from "./scene.ts";

/**
 * Who says it, innermost first. Plans, questions and silence carry no claim of what they are about, so they are no links; nor is "I think" inside the same person's
 * words. The speaker of a claim made by a reporting verb ("denied targeting civilians") is its first link where the verb states something of the speaker's own side.
 */
export const chainOf = (scene: Scene, draft: Draft): readonly number[] => {
  const holding = scene.holding(draft.trigger.start).filter((index) => carries(scene, index));
  const outer = holding.filter((index, i) => !(i < holding.length - 1 && isFirstPerson(scene, scene.attributions[index])));
  const speaks = draft.cue !== null && (speaksForItself(draft) || (isPromise(draft) && !MINDING.has(cueLemma(scene, draft.cue))));
  return draft.cue !== null && speaks && !outer.includes(draft.cue) ? [draft.cue, ...outer] : outer;
};

// A demand that somebody else reports is a statement of whoever reports it; a denial or a blame is the speaker's own.
const speaksForItself = (draft: Draft): boolean =>
  draft.kind === "denial" || draft.kind === "accusation" || draft.kind === "responsibility" || draft.kind === "confirmation";

const isPromise = (draft: Draft): boolean => draft.kind === "intention" || draft.kind === "threat";

const carries = (scene: Scene, index: number): boolean => {
  const attribution = scene.attributions[index];
  if (attribution === undefined || attribution.stance === "asks" || attribution.stance === "unknown") return false;
  return attribution.stance !== "wants" || !MINDING.has(cueLemma(scene, index));
};

const isFirstPerson = (scene: Scene, attribution: FoundAttribution | undefined): boolean =>
  attribution?.sources.some((source) => /^(?:i|we|my|our)$/i.test(wordsOf(scene.passage, source))) === true;

/** The lemma of the attribution's verb or noun, "" where there is none. */
export const cueLemma = (scene: Scene, attribution: number | undefined): string => {
  const cue = attribution === undefined ? undefined : scene.attributions[attribution]?.cues[0];
  if (cue === undefined) return "";
  let token = scene.tokenFrom(cue.start);
  while (token !== undefined && token.start < cue.end && token.tag !== "VERB" && token.tag !== "NOUN") token = scene.passage.tokens[token.index + 1];
  return token === undefined || token.start >= cue.end ? wordsOf(scene.passage, cue).toLowerCase() : lemmaOf(scene.passage, token.index);
};
