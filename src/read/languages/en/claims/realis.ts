import type { ClaimKind, Realis } from "../../../../model/index.ts";
import type { Draft } from "./draft.ts";
import { STATIVE } from "./lexicon/verbs.ts";
import { lemmaOf, lowerOf, type Scene, wordsOf } from "./scene.ts";

/** Whether it happened, is to happen, may happen, did not happen or keeps happening, as worded. */
export const realisOf = (scene: Scene, draft: Draft, kind: ClaimKind): Realis => {
  if (kind === "denial") return "negated";
  if (isNegated(scene, draft)) return "negated";
  if (kind === "threat" || kind === "intention") return "future";
  if (draft.form !== "clause" || draft.clause === null)
    return /\b(?:planned|imminent|future|upcoming|forthcoming|coming)\b/i.test(wordsOf(scene.passage, draft.quote)) ? "future" : "actual";
  const { verb } = draft.clause;
  if (verb.modal === "will" || verb.tense === "future") return "future";
  if (verb.modal === "would") return scene.holding(verb.start).length > 0 ? "future" : "hypothetical";
  if (verb.modal === "may" || verb.modal === "might" || verb.modal === "could") return "hypothetical";
  if (/^(?:if|unless|whether)$/.test(lowerOf(scene.passage, draft.clause.marker))) return "hypothetical";
  return isHabit(scene, draft) ? "habitual" : "actual";
};

const NOBODY = /^["“‘«]?(?:no|none|nobody|neither|nothing|no one|not|hardly|without)\b/i;
const UNDONE = /\b(?:ha(?:s|ve) yet to|refus(?:ed|es|ing) to|fail(?:ed|s|ing) to|no longer|not a single|never)\b/i;

/** Whether the wording says that it did not happen, or that nobody and nothing was concerned. */
export const isNegated = (scene: Scene, draft: Draft): boolean => {
  const { clause } = draft;
  const wording = wordsOf(scene.passage, draft.quote);
  if (NOBODY.test(wording)) return true;
  if (draft.form === "nominal" || clause === null) return false;
  if (clause.verb.negated || UNDONE.test(wording)) return true;
  return (
    [clause.subject, clause.object].some((phrase) => phrase !== null && /^(?:no|none|nobody|nothing|neither)\b/i.test(wordsOf(scene.passage, phrase))) ||
    /^(?:no|neither|nor)$/.test(lowerOf(scene.passage, clause.verb.until))
  );
};

/** Present tense of a verb that tells of acts, "regularly", "every night", "used to". */
const isHabit = (scene: Scene, draft: Draft): boolean => {
  const clause = draft.clause;
  if (clause === null) return false;
  const wording = wordsOf(scene.passage, draft.quote);
  if (
    /\b(?:regularly|routinely|usually|often|always|every (?:day|night|week|month|year|morning|evening)|each (?:day|night|week|month|year)|used to|sometimes|typically|daily|weekly|continually)\b/i.test(
      wording,
    )
  )
    return true;
  const { verb } = clause;
  const lemma = lemmaOf(scene.passage, verb.main);
  return (
    verb.tense === "present" &&
    !verb.perfect &&
    !verb.progressive &&
    !verb.passive &&
    verb.form === "finite" &&
    verb.modal === null &&
    !STATIVE.has(lemma) &&
    draft.entry?.kind === "event" &&
    !isHeading(scene, draft)
  );
};

/** Headlines tell the past in the present tense. */
const isHeading = (scene: Scene, draft: Draft): boolean => scene.passage.sentences[draft.clause?.sentence ?? 0]?.kind === "heading";
