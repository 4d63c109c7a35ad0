import type { Clause, Token, VerbGroup } from "../../../../passage.ts";
import { INVARIABLE } from "../verbGroups.ts";
import { type Draft, isGoverned, isTimeAdverbial, RELATIVE_WORD, type Site, takesClause } from "./site.ts";

/** The last word before the verb that opens its clause: subordinator, relative word, coordinator. Nothing before the last verb counts. */
export const markerIn = (site: Site, gapFirst: number): number | null => {
  for (let i = site.verb.first - 1; i >= gapFirst; i -= 1) {
    const token = site.tokens[i];
    if (token === undefined) break;
    if (isSubordinator(site, token) || (RELATIVE_WORD.has(token.lower) && token.tag !== "DET")) return i;
    if (token.tag === "CCONJ" && !site.phrases.some((phrase) => phrase.first <= i && i < phrase.until)) return i;
    if (token.text === ";" || token.text === ":") return null;
  }
  return null;
};

// After a preposition-like "after", "before", "since" a clause follows only where a subject stands between it and the verb, or an -ing form.
const AMBIGUOUS = new Set(["after", "before", "since", "until", "as", "than", "for"]);

const SUBORDINATOR = new Set([
  "that",
  "if",
  "whether",
  "because",
  "although",
  "though",
  "while",
  "when",
  "whenever",
  "where",
  "unless",
  "whereas",
  "once",
  "lest",
  "so",
  "how",
  "why",
  "what",
]);

const isSubordinator = (site: Site, token: Token): boolean => {
  if (SUBORDINATOR.has(token.lower))
    return token.tag === "SCONJ" || token.tag === "ADV" || token.tag === "PRON" || (token.lower === "that" && token.tag !== "DET");
  if (!AMBIGUOUS.has(token.lower)) return token.tag === "SCONJ";
  if (token.lower === "for") return site.verb.form === "infinitive";
  if (site.before === undefined && hasSubjectBefore(site, token)) return false;
  const between = site.phrases.find((phrase) => phrase.first === token.index + 1);
  return (
    (between !== undefined && noBreak(site.tokens, between.until, site.verb.first)) || (site.verb.first === token.index + 1 && site.verb.form === "participle")
  );
};

// "The attack after the raid killed 3": the first verb already has its noun, so what stands between only says when.
const hasSubjectBefore = (site: Site, token: Token): boolean =>
  site.phrases.some((phrase) => phrase.until === token.index && !isGoverned(site.tokens, phrase) && !isTimeAdverbial(site.tokens, phrase));

const noBreak = (tokens: readonly Token[], from: number, until: number): boolean =>
  tokens
    .slice(from, until)
    .every((token) => token.tag !== "PUNCT" && token.tag !== "VERB" && token.tag !== "AUX" && token.tag !== "CCONJ" && token.tag !== "SCONJ");

export const linkOf = (site: Site, marker: number | null): Clause["link"] => {
  const token = marker === null ? undefined : site.tokens[marker];
  if (site.verb.form === "infinitive") return "infinitive";
  if (token !== undefined && token.tag !== "CCONJ") {
    if (isReduced(site) && runsIntoFiniteVerb(site)) return "participial";
    const before = site.tokens[token.index - 1];
    const afterVerb = site.before !== undefined && site.before.until === token.index;
    // "a statement that accused …": without a subject of its own the clause says something of the noun before it
    if (token.lower === "that" && site.verb.first === token.index + 1 && nounEnds(site, token.index)) return "relative";
    if (token.lower === "that" && site.before !== undefined && takesClause(site.tokens, site.before)) return "complement";
    if (token.lower === "that" && (afterVerb || before?.tag === "VERB" || before?.text === "," || isContentNoun(before)))
      return afterVerb || !nounEnds(site, token.index) || isContentNoun(before) ? "complement" : "relative";
    if (RELATIVE_WORD.has(token.lower) && (nounEnds(site, token.index) || before?.text === "," || before?.tag === "ADP")) return "relative";
    return /^(?:that|whether|what|how|why)$/.test(token.lower) ? "complement" : "adverbial";
  }
  if (site.verb.form === "participle") return "participial";
  if (token !== undefined && site.before !== undefined) return "coordinate";
  if (isReduced(site) && (site.before !== undefined || site.next?.form === "finite")) return "participial";
  return site.before === undefined ? "root" : "complement";
};

const CONTENT_NOUN =
  /^(?:claims?|reports?|allegations?|accusations?|statements?|assertions?|fact|news|rumou?rs?|suggestions?|announcements?|denials?|belief|fears?|hopes?|evidence|warnings?|indications?|proof|idea)$/;

const isContentNoun = (token: Token | undefined): boolean => token !== undefined && CONTENT_NOUN.test(token.lower);

const nounEnds = (site: Site, at: number): boolean =>
  site.phrases.some((phrase) => phrase.until === at || (phrase.until === at - 1 && site.tokens[at - 1]?.text === ","));

// "the convoy hit on Friday was …", "a man shot near the gate": a past participle right behind its noun, with another finite verb to come or a verb before.
export const isReduced = (site: Site): boolean => {
  const main = site.tokens[site.verb.main];
  const behindNoun = site.phrases.some((phrase) => phrase.until === site.verb.first);
  const bare =
    site.verb.until - site.verb.first === 1 &&
    main?.tag === "VERB" &&
    (INVARIABLE.has(main.lower) || (/(?:ed|en|wn|[^e]t|un|id|ght)$/.test(main.lower) && main.lower !== main.lemma));
  if (!behindNoun || !bare || takesClause(site.tokens, site.verb)) return false;
  // "He said rebels fled": behind a verb of saying the noun is the speaker's next subject.
  const justSaid =
    site.before !== undefined &&
    takesClause(site.tokens, site.before) &&
    site.phrases.some((phrase) => phrase.first === site.before?.until && phrase.until === site.verb.first);
  if (justSaid) return false;
  if (opensItsClause(site) && !runsIntoFiniteVerb(site)) return false;
  const follows = site.tokens[site.verb.until];
  return follows?.tag === "ADP" || follows?.tag === "PUNCT" || follows === undefined;
};

// ", the city starved": the noun before the verb stands at the head of its clause, so it can only be the subject.
const opensItsClause = (site: Site): boolean => {
  const noun = site.phrases.find((phrase) => phrase.until === site.verb.first);
  const before = noun === undefined ? undefined : site.tokens[noun.first - 1];
  return (
    noun !== undefined &&
    (before === undefined || before.sentence !== site.sentence.index || before.tag === "PUNCT" || before.tag === "SCONJ" || before.tag === "CCONJ")
  );
};

/** Whether the next verb is finite and has nobody of its own before it, so that it needs the phrase before this one. */
const runsIntoFiniteVerb = (site: Site): boolean => {
  if (site.next?.form !== "finite") return false;
  const between = site.tokens.slice(site.verb.until, site.next.first);
  const free = site.phrases.some(
    (phrase) =>
      phrase.first >= site.verb.until && phrase.until <= (site.next?.first ?? 0) && !isGoverned(site.tokens, phrase) && !isTimeAdverbial(site.tokens, phrase),
  );
  return !free && !between.some((token) => token.tag === "CCONJ" || token.tag === "SCONJ" || RELATIVE_WORD.has(token.lower));
};

export const parentOf = (site: Site, link: Clause["link"]): number | null => {
  if (link === "root" || site.drafts.length === 0) return null;
  if (link !== "coordinate") return site.offset + site.drafts.length - 1;
  return (coordinationPartner(site) ?? site.drafts.at(-1))?.index ?? null;
};

/** The clause that "and" goes on from: the last that stands by itself, on the same side of every quotation mark. */
export const coordinationPartner = (site: Site): Draft | undefined =>
  site.drafts.findLast((clause) => clause.link !== "relative" && clause.link !== "participial" && clause.link !== "infinitive" && sameVoice(site, clause.verb));

const sameVoice = (site: Site, verb: VerbGroup): boolean =>
  site.tokens.slice(verb.until, site.verb.first).filter((token) => /^["“”«»]$/.test(token.text)).length % 2 === 0;
