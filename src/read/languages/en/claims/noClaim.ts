import type { Clause } from "../../../passage.ts";
import { EVALUATIVE } from "./lexicon/evaluations.ts";
import { verbEntry } from "./lexicon/triggers.ts";
import { PERFORMATIVE, PLANNING } from "./lexicon/verbs.ts";
import { tellsHarm } from "./quote.ts";
import { isTime, lemmaOf, lowerOf, type Scene } from "./scene.ts";
import { cueOf } from "./speech.ts";

/**
 * Why a clause makes no claim, null where it may make one: questions, commands, norms ("must", "should"), performatives ("we condemn"), plain evaluation, wishes,
 * and what only leans on another clause. A list, in the order in which the reasons are tried.
 */
export const whyNoClaim = (scene: Scene, clause: Clause): string | null => REASONS.find(([, holds]) => holds(scene, clause))?.[0] ?? null;

type Holds = (scene: Scene, clause: Clause) => boolean;

const isQuestion: Holds = ({ passage }, clause) => {
  const sentence = passage.sentences[clause.sentence];
  return sentence !== undefined && /\?["”’»)]*$/u.test(passage.text.slice(sentence.start, sentence.end));
};

const isCommand: Holds = ({ passage }, clause) =>
  clause.subject === null &&
  clause.link === "root" &&
  clause.verb.form === "finite" &&
  clause.verb.tense === "present" &&
  !passage.tokens[clause.verb.main]?.lower.endsWith("s");

const isNorm: Holds = (_, clause) => clause.verb.modal === "must" || clause.verb.modal === "should" || clause.verb.modal === "shall";

const isPerformative: Holds = ({ passage }, clause) => {
  const who = lowerOf(passage, clause.subject?.head ?? null);
  const lemma = lemmaOf(passage, clause.verb.main);
  return /^(?:i|we)$/.test(who) && PERFORMATIVE.has(lemma) && !clause.verb.negated && clause.verb.modal !== "will" && clause.verb.tense === "present";
};

/** "you": the reader, or anybody. */
const addressesReader: Holds = ({ passage }, clause) => lowerOf(passage, clause.subject?.head ?? null) === "you";

const isEvaluation: Holds = (scene, clause) => {
  const { passage } = scene;
  if (lemmaOf(passage, clause.verb.main) !== "be") return false;
  const rest = passage.tokens.slice(clause.verb.until, clause.until).filter((token) => /^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(token.tag));
  return rest.length <= 3 && rest.some((token) => EVALUATIVE.has(token.lower)) && !rest.some((token) => token.tag === "NUM" || token.tag === "PROPN");
};

const isWish: Holds = (scene, clause) =>
  clause.verb.modal === "would" && scene.holding(clause.verb.start).length === 0 && clause.marker === null && clause.link === "root";

const isCondition: Holds = ({ passage }, clause) => /^(?:if|unless|whether|lest)$/.test(lowerOf(passage, clause.marker));

/** An infinitive tells something only as what somebody plans, or is said to do. */
const isBareInfinitive: Holds = (scene, clause) => {
  if (clause.verb.form !== "infinitive") return false;
  const parent = scene.passage.clauses[clause.parent ?? -1];
  if (parent === undefined) return true;
  const cue = cueOf(scene, parent);
  if (cue !== null) return !PLANNING.has(lemmaOf(scene.passage, parent.verb.main));
  return !tellsHarm(scene, clause);
};

/** A participle tells something of its own where it names a harm, an actor or a place, or stands apart behind a comma. */
const isBareParticiple: Holds = (scene, clause) => {
  if (clause.link !== "participial") return false;
  // "suspected of shelling the market": what somebody is held to have done
  const parent = scene.passage.clauses[clause.parent ?? -1];
  if (parent !== undefined && cueOf(scene, parent) !== null) return false;
  if (tellsHarm(scene, clause)) return false;
  const comma = scene.passage.tokens[clause.verb.first - 1]?.text === ",";
  const full = clause.object !== null || clause.by !== null || clause.obliques.some(({ phrase }) => isTime(scene, phrase)) || clause.obliques.length > 0;
  if (clause.verb.form === "finite")
    return clause.by === null && !clause.obliques.some(({ phrase }) => isTime(scene, phrase)) && verbEntry(lemmaOf(scene.passage, clause.verb.main)) === null;
  return !comma || !full;
};

/** A single word taken for a verb. */
const isFragment: Holds = ({ passage }, clause) => {
  const words = passage.tokens.slice(clause.first, clause.until).filter((token) => token.tag !== "PUNCT");
  return words.length < 2 || (clause.subject === null && words.length < 3 && clause.link !== "participial");
};

const isEmptyCopula: Holds = ({ passage }, clause) =>
  lemmaOf(passage, clause.verb.main) === "be" && clause.until === clause.verb.until && clause.link !== "relative" && !clause.verb.negated;

/** What somebody only asks about. */
const isAsked: Holds = (scene, clause) => scene.attributions[scene.holding(clause.verb.start)[0] ?? -1]?.stance === "asks";

/** "what happened", "how they counted": names something instead of telling it. */
const isIndirectQuestion: Holds = ({ passage }, clause) => /^(?:what|how|why|whom)$/.test(lowerOf(passage, clause.marker));

/** Why a source is not named, or may not speak: said of the source, not of the world. */
const isAnonymity: Holds = ({ passage }, clause) =>
  /\b(?:not to be (?:named|identified)|on condition of anonymity|requested anonymity|not (?:allowed|authori[sz]ed|permitted) to (?:brief|speak|talk))\b/i.test(
    passage.text.slice(clause.start, clause.end + 40),
  ) && clause.link !== "root";

const hangsAlone: Holds = (_, clause) => clause.link === "complement" && clause.subject === null && clause.verb.form === "finite";

const REASONS: readonly (readonly [string, Holds])[] = [
  ["question", isQuestion],
  ["command", isCommand],
  ["norm", isNorm],
  ["performative", isPerformative],
  ["reader", addressesReader],
  ["evaluation", isEvaluation],
  ["wish", isWish],
  ["condition", isCondition],
  ["asked", isAsked],
  ["anonymity", isAnonymity],
  ["indirect-question", isIndirectQuestion],
  ["alone", hangsAlone],
  ["infinitive", isBareInfinitive],
  ["participle", isBareParticiple],
  ["fragment", isFragment],
  ["nothing-said", isEmptyCopula],
];
