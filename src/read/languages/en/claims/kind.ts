import type { ClaimKind } from "../../../../model/index.ts";
import type { NounPhrase } from "../../../passage.ts";
import { cueLemma } from "./chain.ts";
import type { Draft } from "./draft.ts";
import { BLAMING, CONCEDING, LEANING, PLANNING, RETRACTING, STATIVE } from "./lexicon/verbs.ts";
import { isNegated } from "./realis.ts";
import type { Roles } from "./roles.ts";
import { lemmaOf, lowerOf, type Scene, wordsOf } from "./scene.ts";

export interface KindQuestion {
  readonly draft: Draft;
  readonly roles: Roles;
  readonly chain: readonly number[];
  /** Whether the claim counts things over a stretch of time. */
  readonly tally: boolean;
}

type Answer = (scene: Scene, question: KindQuestion) => ClaimKind | null;

/** What sort of claim it is: the first answer in the list that fits, else `statement`. The order matters: a denial of a threat is a denial. */
export const kindOf = (scene: Scene, question: KindQuestion): ClaimKind => {
  for (const answer of ANSWERS) {
    const kind = answer(scene, question);
    if (kind !== null) return kind;
  }
  return "statement";
};

const bySpeech: Answer = (_, { draft }) => draft.kind;

const byStance: Answer = (scene, { chain }) => (scene.attributions[chain[0] ?? -1]?.stance === "denies" ? "denial" : null);

/** A negated act of one's own side that would be held against it. */
const ownDenial: Answer = (_, { draft, roles, chain }) => {
  const verb = draft.form === "clause" || draft.kind === "statement" ? draft.clause?.verb : undefined;
  if (verb === undefined || !verb.negated || verb.modal === "will" || verb.modal === "would") return null;
  const hostile = draft.entry?.marks.has("hostile") === true;
  return roles.own && (hostile || chain.length > 0) && verb.tense === "past" ? "denial" : null;
};

const byConcession: Answer = (scene, { chain, draft }) =>
  CONCEDING.has(cueLemma(scene, chain[0])) && draft.clause?.verb.modal !== "will" ? "confirmation" : null;

const byBlame: Answer = (scene, { chain, draft, roles }) => {
  if (BLAMING.has(cueLemma(scene, chain[0])) && roles.agent !== null) return "accusation";
  return /\b(?:war crimes?|crimes? against humanity|responsible for|is behind|are behind|to blame|was behind|were behind)\b/i.test(
    wordsOf(scene.passage, draft.quote),
  )
    ? "accusation"
    : null;
};

/** "The statement of 6 June was wrong and is withdrawn": what was said is taken back, not a thing or a place. */
const byRetraction: Answer = (scene, { draft }) => {
  const clause = draft.form === "clause" ? draft.clause : null;
  if (clause === null || clause.verb.negated) return null;
  const lemma = lemmaOf(scene.passage, clause.verb.main);
  const takenBack = clause.verb.passive ? clause.subject : clause.object;
  if (RETRACTING.has(lemma)) return isSaying(scene, takenBack) ? "retraction" : null;
  const rest = scene.passage.text.slice(clause.verb.end, draft.quote.end);
  return lemma === "be" && isSaying(scene, clause.subject) && /^\s+(?:wrong|false|incorrect|mistaken|untrue|inaccurate|in error)\b/i.test(rest)
    ? "retraction"
    : null;
};

const SAYING = /^(?:statement|claim|report|figure|account|story|allegation|number|toll|assertion|sentence|paragraph|article|communiqué|letter|list|denial)s?$/;
const isSaying = (scene: Scene, phrase: NounPhrase | null): boolean => phrase !== null && SAYING.test(lowerOf(scene.passage, phrase.head));

const byTally: Answer = (_, { tally }) => (tally ? "running-total" : null);

const byFuture: Answer = (scene, { draft, roles, chain }) => {
  const verb = draft.clause?.verb;
  if (draft.form !== "clause" || verb === undefined) return null;
  const lemma = lemmaOf(scene.passage, verb.main);
  const cue = cueLemma(scene, chain[0]);
  const plans = verb.form === "infinitive" || PLANNING.has(lemma) || (verb.progressive && lemma === "go" && lowerOf(scene.passage, verb.until) === "to");
  const later = verb.modal === "will" || verb.modal === "would" || plans;
  if (!later) return null;
  const harmful = draft.entry?.marks.has("hostile") === true || /^(?:respond|answer|avenge|punish|pay|strike|silence|crush)$/.test(lemma);
  if (roles.agent !== null && (/^(?:warn|threaten|vow|swear)$/.test(cue) || harmful) && (roles.own || chain.length > 0) && harmful) return "threat";
  if (cue === "threaten") return "threat";
  return plans || (!STATIVE.has(lemma) && (roles.agent !== null || verb.passive)) ? "intention" : null;
};

/** What did not happen is no event: it is the case that nothing did. */
const byAbsence: Answer = (scene, { draft }) => (draft.form !== "nominal" && isNegated(scene, draft) ? "statement" : null);

const byLexicon: Answer = (_, { draft }) => draft.entry?.kind ?? null;

/** Behind a copula: who belongs to whom, who holds what. */
const byPredicate: Answer = (scene, { draft }) => {
  const clause = draft.form === "clause" ? draft.clause : null;
  if (clause === null || lemmaOf(scene.passage, clause.verb.main) !== "be") return null;
  const rest = scene.passage.text.slice(clause.verb.end, draft.quote.end);
  if (
    /\b(?:member|commander|leader|fighter|deputy|chief|head|spokesman|spokeswoman|part|wing|branch|arm|facilitator|affiliate|ally|organi[sz]er)s?\b.{0,12}\b(?:of|for|in|to)\b/i.test(
      rest,
    )
  )
    return "membership";
  return /\b(?:under (?:the |our |their |full )*control|in (?:the )?(?:hands|custody)|besieged|cut off|surrounded|closed|displaced|damaged|destroyed)\b/i.test(
    rest,
  )
    ? "effect"
    : null;
};

/** A verb the lexicon does not know: a past act is an event, the rest is a statement. */
const byTense: Answer = (scene, { draft }) => {
  const clause = draft.clause;
  if (draft.form !== "clause" || clause === null) return null;
  const lemma = lemmaOf(scene.passage, clause.verb.main);
  if (STATIVE.has(lemma) || (LEANING.has(lemma) && clause.verb.tense === "present")) return "statement";
  const past = clause.verb.tense === "past" || clause.verb.perfect || clause.verb.passive || clause.verb.progressive || clause.verb.form === "participle";
  return past && !clause.verb.negated && clause.verb.modal === null ? "event" : "statement";
};

const ANSWERS: readonly Answer[] = [
  byRetraction,
  ownDenial,
  bySpeech,
  byStance,
  byBlame,
  byConcession,
  byTally,
  byFuture,
  byAbsence,
  byPredicate,
  byLexicon,
  byTense,
];
