import type { Stance } from "../../../../../model/index.ts";

/** Verbs that say something only with their noun: "expressed concern that", "claimed responsibility for", "has no plans to". */
export interface CuePhrase {
  readonly verbs: RegExp;
  readonly nouns: RegExp;
  readonly stance: Stance;
}

export const CUE_PHRASES: readonly CuePhrase[] = [
  {
    verbs: /^(?:express|voice|raise|share|reiterate|convey|have|find|take|register|feel|echo)$/,
    nouns:
      /^(?:concerns?|worr(?:y|ies)|regrets?|satisfaction|disappointment|optimism|pride|anger|sympathy|condolences|frustration|outrage|alarm|dismay|gratitude|interest|support|solidarity|confidence|faith|trust|belief|conviction|view|views|opinion|impression|feeling|sense|criticisms?|objections?|complaints?)$/,
    stance: "affirms",
  },
  { verbs: /^(?:express|voice|raise|have|cast)$/, nouns: /^(?:doubts?|skepticism|scepticism|reservations|misgivings|uncertainty)$/, stance: "doubts" },
  {
    verbs: /^(?:express|voice|have|harbour|harbor|share|state|declare)$/,
    nouns: /^(?:hopes?|desire|wish|willingness|intention|readiness|plans?|ambitions?|determination)$/,
    stance: "wants",
  },
  {
    verbs: /^(?:make|issue|repeat|renew|sign|table|send)$/,
    nouns: /^(?:threats?|promises?|pledges?|demands?|requests?|appeals?|calls?|plea|pleas|offers?|vows?|commitments?)$/,
    stance: "wants",
  },
  { verbs: /^(?:make|take|reach)$/, nouns: /^(?:decision)$/, stance: "wants" },
  { verbs: /^(?:claim|accept|admit|assume|take)$/, nouns: /^(?:responsibility|credit|blame)$/, stance: "affirms" },
  { verbs: /^(?:deny|reject|disclaim)$/, nouns: /^(?:responsibility|involvement|knowledge)$/, stance: "denies" },
  {
    verbs: /^(?:make|level|repeat|spread|circulate|publish|issue)$/,
    nouns: /^(?:claims?|allegations?|accusations?|charges?|rumou?rs?|warnings?|reports?|statements?|assertions?|predictions?)$/,
    stance: "affirms",
  },
  { verbs: /^(?:draw|call)$/, nouns: /^(?:attention)$/, stance: "affirms" },
  { verbs: /^(?:take)$/, nouns: /^(?:note|notice)$/, stance: "unknown" },
  { verbs: /^(?:take)$/, nouns: /^(?:issue)$/, stance: "denies" },
  { verbs: /^(?:have)$/, nouns: /^(?:knowledge|evidence|proof|information|indications?|reports|word)$/, stance: "affirms" },
];

/** "is of the view that", "is under the impression that". */
export const MIND_NOUN = /^(?:view|opinion|impression|belief|mind|conviction)$/;

/** "It is unclear whether", "it turned out that": what is known, with nobody who knows it. */
export const KNOWN_ADJECTIVE: Readonly<Record<string, Stance>> = {
  unclear: "unknown",
  unknown: "unknown",
  uncertain: "unknown",
  untrue: "denies",
  false: "denies",
  doubtful: "doubts",
};
export const EMERGES = /^(?:emerged?|emerges|transpired?|transpires|turns|turned)$/;
