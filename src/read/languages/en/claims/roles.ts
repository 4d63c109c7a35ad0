import type { Span } from "../../../../model/index.ts";
import type { FoundClaim } from "../../../findings.ts";
import type { Clause, NounPhrase } from "../../../passage.ts";
import type { Draft } from "./draft.ts";
import { behindDateline } from "./dateline.ts";
import { doerOfAct } from "./modifiers.ts";
import { complementOf, nominalRoles } from "./nominalRoles.ts";
import { isOwnSide } from "./ownSide.ts";
import { isTime, lemmaOf, lowerOf, overlap, type Scene, spanOf, wordsOf } from "./scene.ts";

export interface Roles {
  readonly agent: Span | null;
  readonly target: Span | null;
  readonly instrument: Span | null;
  /** Whether the agent is of the side of whoever says so. */
  readonly own: boolean;
}

type Worded = Omit<Roles, "own">;

/** Who did it, to whom or what, and with what, each as worded. What the text does not say is null. */
export const rolesOf = (scene: Scene, draft: Draft, chain: readonly number[]): Roles => {
  const roles = wordedRoles(scene, draft);
  return {
    ...roles,
    own: isOwnSide(scene, roles.agent, chain),
    agent: speakerFor(scene, roles.agent, chain) ?? roles.agent,
    target: speakerFor(scene, firstPersonOnly(scene, roles.target), chain) ?? roles.target,
  };
};

/** "We", "I", and a pronoun in the speaker's own words stand for the speaker: the nearest full wording. */
const speakerFor = (scene: Scene, wording: Span | null, chain: readonly number[]): Span | null => {
  if (wording === null || !/^(?:i|we|us|me|it|they|he|she)$/i.test(wordsOf(scene.passage, wording))) return null;
  const speaker = scene.attributions[chain[0] ?? -1];
  const source = speaker?.sources[0];
  return source !== undefined && isOwnSide(scene, wording, chain) && !/^(?:i|we|it|they|he|she|who|which)$/i.test(wordsOf(scene.passage, source))
    ? source
    : null;
};

const firstPersonOnly = (scene: Scene, wording: Span | null): Span | null =>
  wording !== null && /^(?:me|us)$/i.test(wordsOf(scene.passage, wording)) ? wording : null;

const wordedRoles = (scene: Scene, draft: Draft): Worded => {
  if (draft.form === "nominal") return nominalRoles(scene, draft);
  if (draft.form === "appositive")
    return { agent: spanOf(scene.passage, draft.quote.first, draft.trigger.first - 1), target: after(scene, draft), instrument: null };
  if (draft.form === "count" || draft.clause === null) return { agent: null, target: { start: draft.quote.start, end: draft.quote.end }, instrument: null };
  if (draft.kind === "accusation") return accusedRoles(scene, draft.clause);
  const { agent, target } = clauseRoles(scene, draft, draft.clause);
  return {
    agent: (agent !== null && "head" in agent ? doerOfAct(scene, agent) : null) ?? plain(scene, isWhen(scene, agent) ? null : agent),
    target: plain(scene, isWhen(scene, target) ? null : target),
    instrument: instrumentOf(scene, draft.clause),
  };
};

type Pair = { readonly agent: NounPhrase | Span | null; readonly target: NounPhrase | Span | null };

const clauseRoles = (scene: Scene, draft: Draft, clause: Clause): Pair => {
  const { object, by } = clause;
  const subject = subjectOf(scene, clause);
  const lemma = lemmaOf(scene.passage, clause.verb.main);
  const acted = clause.verb.passive || (clause.link === "participial" && clause.verb.form === "finite");
  if (isExistential(scene, clause))
    return draft.entry === null && !clause.verb.negated ? { agent: behind(scene, clause), target: null } : { agent: null, target: complementOf(scene, draft) };
  if (/^(?:be|remain|become)$/.test(lemma)) return copulaRoles(scene, draft, clause);
  const carries = draft.trigger.first === (clause.object ?? subject)?.head;
  if (acted) return { agent: by, target: carries ? carriedTarget(scene, draft, clause) : subject };
  if (carries) return { agent: subject, target: carriedTarget(scene, draft, clause) };
  if (draft.entry?.marks.has("undergoer") === true || befalls(scene, draft, clause)) return { agent: null, target: subject };
  if (draft.kind === "responsibility")
    return { agent: subject, target: clause.obliques.find(({ preposition }) => lowerOf(scene.passage, preposition) === "for")?.phrase ?? object };
  return { agent: subject, target: object ?? aimedAt(scene, draft, clause) ?? leantObject(scene, clause) };
};

/** "30 injured", "two houses destroyed": a participle without its auxiliary, since such verbs need an object. */
const befalls = (scene: Scene, draft: Draft, clause: Clause): boolean => {
  const marks = draft.entry?.marks;
  const needsObject = marks !== undefined && ["killed", "injured", "captured", "targets", "displaced"].some((mark) => marks.has(mark));
  return (
    needsObject &&
    clause.object === null &&
    clause.verb.form === "finite" &&
    clause.verb.tense === "past" &&
    clause.verb.until - clause.verb.first === 1 &&
    !/^(?:on|at|against|with|upon)$/.test(lowerOf(scene.passage, clause.verb.until))
  );
};

const isExistential = (scene: Scene, clause: Clause): boolean =>
  lowerOf(scene.passage, clause.subject?.head ?? null) === "there" || lowerOf(scene.passage, clause.verb.first - 1) === "there";

/** "…, setting off a fire that could be seen for miles and killing eight": the second participle has the subject of the first. */
const subjectOf = (scene: Scene, clause: Clause): NounPhrase | null => {
  if (clause.verb.form !== "participle" || scene.passage.tokens[clause.verb.first - 1]?.tag !== "CCONJ") return clause.subject;
  const first = scene
    .clausesOf(clause.sentence)
    .findLast((other) => other.index < clause.index && other.verb.form === "participle" && other.link === "participial");
  return first?.subject ?? clause.subject;
};

/** "is a member of the brigade": whom somebody belongs to; "was liberated", "are dead": who it befell. */
const copulaRoles = (scene: Scene, draft: Draft, clause: Clause): Pair => {
  const { subject } = clause;
  const trigger = scene.passage.tokens[draft.trigger.first];
  const befell = draft.entry !== null && trigger !== undefined && /(?:ed|en|wn)$/.test(trigger.lower) && !draft.entry.marks.has("state");
  if (befell) return { agent: clause.by ?? byPhrase(scene, clause), target: subject };
  if (draft.entry?.marks.has("undergoer") === true) return { agent: null, target: subject };
  return { agent: subject, target: MEMBER.test(lowerOf(scene.passage, draft.trigger.first)) ? wholeOf(scene, draft) : null };
};

const MEMBER =
  /^(?:members?|commanders?|leaders?|fighters?|deput(?:y|ies)|chiefs?|heads?|spokes(?:man|woman|person)|part|wing|branch|arm|facilitators?|affiliates?|ally|allies|associated|linked|affiliated|officers?)$/;

/** The body that a member, leader or wing is of: behind "of", "in", "with", else the name before the noun ("a Front leader"). */
const wholeOf = (scene: Scene, draft: Draft): Span | null => {
  const within = scene
    .phrasesOf(scene.passage.tokens[draft.trigger.first]?.sentence ?? 0)
    .find(
      (phrase) =>
        phrase.first > draft.trigger.first && phrase.until <= draft.quote.until && /^(?:of|in|with|to|for)$/.test(lowerOf(scene.passage, phrase.first - 1)),
    );
  if (within !== undefined) return within;
  const of = complementOf(scene, draft);
  const name = scene.passage.tokens[draft.trigger.first - 1];
  return of ?? (name?.tag === "PROPN" ? { start: name.start, end: name.end } : null);
};

const byPhrase = (scene: Scene, clause: Clause): NounPhrase | null =>
  clause.obliques.find(({ preposition }) => lowerOf(scene.passage, preposition) === "by")?.phrase ?? null;

/** "there was a raid": what there is. */
const behind = (scene: Scene, clause: Clause): NounPhrase | null =>
  clause.object ?? scene.phrasesOf(clause.sentence).find((phrase) => phrase.first >= clause.verb.until && phrase.until <= clause.until) ?? null;

/** "carried out an attack on the port": the port, not the attack. */
const carriedTarget = (scene: Scene, draft: Draft, clause: Clause): Span | null => {
  const oblique = clause.obliques.find(
    ({ preposition, phrase }) =>
      preposition > draft.trigger.first && /^(?:on|against|at|of|over)$/.test(lowerOf(scene.passage, preposition)) && !isTime(scene, phrase),
  );
  return oblique?.phrase ?? complementOf(scene, draft);
};

/** "fired on the village", "clashed with rebels", "went to the site": right behind the verb, else the first that such a preposition governs. */
const aimedAt = (scene: Scene, draft: Draft, clause: Clause): NounPhrase | null => {
  const aimed = clause.obliques.filter(({ phrase }) => !isTime(scene, phrase));
  const adjacent = aimed.find(
    ({ preposition }) => preposition === clause.verb.until && (draft.form === "cue" || AIMING.test(lowerOf(scene.passage, preposition))),
  );
  return (adjacent ?? aimed.find(({ preposition }) => /^(?:with|against)$/.test(lowerOf(scene.passage, preposition))))?.phrase ?? null;
};

const AIMING = /^(?:on|at|against|with|to|towards?|into|upon|over)$/;

const leantObject = (scene: Scene, clause: Clause): NounPhrase | null => {
  const next = scene.passage.clauses[clause.index + 1];
  return next !== undefined &&
    next.sentence === clause.sentence &&
    (next.link === "infinitive" || next.link === "participial") &&
    next.first <= clause.verb.until + 1
    ? next.object
    : null;
};

const instrumentOf = (scene: Scene, clause: Clause): Span | null => {
  const oblique = clause.obliques.find(
    ({ preposition, phrase }) => /^(?:with|using)$/.test(lowerOf(scene.passage, preposition)) && WEAPON.test(lowerOf(scene.passage, phrase.head)),
  );
  return oblique === undefined ? null : span(oblique.phrase);
};

const WEAPON =
  /(?:missile|rocket|bomb|shell|mortar|grenade|mine|drone|rifle|gun|cannon|artillery|howitzer|torpedo|explosive|gas|weapon|barrel|knife|knives|machete)s?$/;

/** "accused X of Y", "blamed X for Y", "attributed Y to X": the agent is who is blamed. */
const accusedRoles = (scene: Scene, clause: Clause): Worded => {
  const lemma = lemmaOf(scene.passage, clause.verb.main);
  const inner = scene
    .clausesOf(clause.sentence)
    .find((other) => other.parent === clause.index && other.index > clause.index && (other.link === "participial" || other.link === "infinitive"));
  const to = clause.obliques.find(({ preposition }) => /^(?:to|on)$/.test(lowerOf(scene.passage, preposition)));
  const what = clause.obliques.find(({ preposition }) => /^(?:of|for)$/.test(lowerOf(scene.passage, preposition)));
  const turned = (lemma === "attribute" || lemma === "blame") && to !== undefined;
  const blamed = clause.verb.passive ? clause.subject : turned ? to.phrase : clause.object;
  const target = inner?.object ?? (turned ? clause.object : what?.phrase) ?? null;
  return { agent: plain(scene, blamed), target: plain(scene, target), instrument: null };
};

const isWhen = (scene: Scene, span: Span | null): boolean =>
  span !== null &&
  scene.timesOf(scene.tokenFrom(span.start)?.sentence ?? 0).some((time) => overlap(time, span) && time.end - time.start >= (span.end - span.start) / 2);

const after = (scene: Scene, draft: Draft): Span => spanOf(scene.passage, draft.trigger.until, draft.quote.until);

const span = ({ start, end }: Span): Span => ({ start, end });

/** A phrase as a span; a possessive ending and words that only count stay out. */
const plain = (scene: Scene, whole: NounPhrase | Span | null): Span | null => {
  const phrase = whole === null ? null : behindDateline(scene, whole);
  if (phrase === null || phrase.start >= phrase.end) return null;
  const wording = scene.passage.text.slice(phrase.start, phrase.end);
  const cut = wording.replace(/['’]s?$/u, "").trimEnd();
  return cut === "" ? null : { start: phrase.start, end: phrase.start + cut.length };
};

/** The roles as the reading lists them: victims are targets that were killed, injured or carried off. */
export const actorsOf = (roles: Roles, draft: Draft): FoundClaim["actors"] => {
  const marks = draft.entry?.marks;
  const victim = marks !== undefined && ["killed", "injured", "captured", "missing", "displaced"].some((mark) => marks.has(mark));
  return [
    ...(roles.agent === null ? [] : [{ role: "agent" as const, span: roles.agent }]),
    ...(roles.target === null ? [] : [{ role: victim ? ("victim" as const) : ("target" as const), span: roles.target }]),
    ...(roles.instrument === null ? [] : [{ role: "instrument" as const, span: roles.instrument }]),
  ];
};
