import type { ClaimKind } from "../../../../model/index.ts";
import type { FoundAttribution } from "../../../findings.ts";
import type { Clause } from "../../../passage.ts";
import { ASKING, BLAMING, CONCEDING, DENYING, PLANNING, RETRACTING } from "./lexicon/verbs.ts";
import { inside, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** The attribution that the clause's verb is a cue of; null where the clause reports nothing. */
export const cueOf = (scene: Scene, clause: Clause): number | null => {
  const main = scene.passage.tokens[clause.verb.main];
  return main === undefined ? null : scene.cueAt(main);
};

/**
 * What a reporting clause claims by itself; null where it only reports. "said", "believes" and their kin never do; a denial, concession, blame or demand does
 * where what it is about has no verb of its own ("denied any part in it"), and blame always does.
 */
export const claimOfSpeech = (scene: Scene, clause: Clause, attribution: FoundAttribution): ClaimKind | null => {
  const lemma = lemmaOf(scene.passage, clause.verb.main);
  if (isOwnAct(scene, clause)) return null;
  if (BLAMING.has(lemma) && lemma !== "allege" && lemma !== "denounce") return "accusation";
  const told = hasClause(scene, clause, attribution);
  if (takesResponsibility(scene, clause)) return "responsibility";
  if (DENYING.has(lemma) || (attribution.stance === "denies" && CALLING.has(lemma))) return told ? null : isNegated(scene, clause) ? "statement" : "denial";
  if (CONCEDING.has(lemma)) return told ? null : isNegated(scene, clause) ? "statement" : "confirmation";
  if (RETRACTING.has(lemma)) return told ? null : "retraction";
  if (attribution.stance === "wants") return askedOrPlanned(lemma, told);
  if (attribution.stance === "unknown" && clause.verb.negated) return "statement";
  if (attribution.stance === "denies") return told ? null : "statement";
  return !told && NAMING.has(lemma) ? "statement" : null;
};

const isNegated = (scene: Scene, clause: Clause): boolean =>
  clause.verb.negated || /^(?:no|none|nobody|neither)$/.test(lowerOf(scene.passage, clause.subject?.first ?? null));

/** "called it nonsense", "described that as a fantasy". */
const CALLING = new Set(["call", "describe", "term", "brand", "label", "trash"]);

const NAMING = new Set(["call", "describe", "name", "label", "publish", "post", "announce", "release", "refuse", "decline", "document", "record", "list"]);

const askedOrPlanned = (lemma: string, told: boolean): ClaimKind | null => {
  if (PLANNING.has(lemma)) return told ? null : "intention";
  return ASKING.has(lemma) ? "statement" : null;
};

/** "we urge", "I thank": done by being said. */
const isOwnAct = (scene: Scene, clause: Clause): boolean =>
  /^(?:i|we)$/.test(lowerOf(scene.passage, clause.subject?.head ?? null)) && clause.verb.tense === "present" && !clause.verb.negated;

/** Whether what is said has a verb that can make the claim. */
const hasClause = (scene: Scene, clause: Clause, attribution: FoundAttribution): boolean =>
  scene
    .clausesOf(clause.sentence)
    .some(
      (other) =>
        other !== clause &&
        (other.verb.form === "finite" || other.verb.form === "infinitive") &&
        attribution.contents.some((content) => inside(other.verb, content)),
    );

/** "claimed responsibility for", "claimed the attack", also where no attribution was found. */
export const takesResponsibility = (scene: Scene, clause: Clause): boolean => {
  const lemma = lemmaOf(scene.passage, clause.verb.main);
  const object = lemmaOf(scene.passage, clause.object?.head ?? null);
  if (/^(?:claim|assume|accept|take|acknowledge)$/.test(lemma) && /^(?:responsibility|credit|authorship)$/.test(object)) return true;
  return lemma === "claim" && /^(?:attack|action|strike|raid|bombing|ambush|operation|killing|assassination|explosion|blast)$/.test(object);
};
