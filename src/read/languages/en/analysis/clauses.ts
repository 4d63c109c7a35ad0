import type { Clause, NounPhrase, Sentence, Token, VerbGroup } from "../../../passage.ts";
import { INVARIABLE } from "./verbGroups.ts";

type Draft = { -readonly [K in keyof Clause]: Clause[K] };

/** The clauses of one sentence: each verb group with subject, object, obliques and how it hangs on the others. `offset`: how many clauses came before. */
export const findClauses = (
  tokens: readonly Token[],
  sentence: Sentence,
  verbs: readonly VerbGroup[],
  phrases: readonly NounPhrase[],
  offset: number,
): readonly Clause[] => {
  const drafts: Draft[] = [];
  verbs.forEach((verb, i) => drafts.push(draft({ tokens, sentence, verb, before: verbs[i - 1], next: verbs[i + 1], phrases, drafts, offset })));
  giveComplements(tokens, sentence, drafts, phrases);
  return drafts.map((clause, i) => ({ ...clause, ...extent(tokens, clause, drafts[i + 1], closingComma(tokens, sentence, clause, phrases)) }));
};

interface Site {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly verb: VerbGroup;
  readonly before: VerbGroup | undefined;
  readonly next: VerbGroup | undefined;
  readonly phrases: readonly NounPhrase[];
  readonly drafts: readonly Draft[];
  readonly offset: number;
}

const draft = (site: Site): Draft => {
  const { verb, sentence } = site;
  const gapFirst = site.before?.until ?? sentence.first;
  const own = markerIn(site, gapFirst);
  // "when a drone operated by the army hit …": the subordinator stands before the participle, but opens the clause of the verb that follows.
  const marker = own ?? (waitingSubject(site) === null ? null : (site.drafts.findLast((clause) => clause.link === "participial")?.marker ?? null));
  const link = linkOf(site, marker);
  const subject = subjectOf(site, gapFirst, marker, link);
  const parent = parentOf(site, link);
  return {
    index: site.offset + site.drafts.length,
    sentence: sentence.index,
    verb,
    ...subject,
    object: null,
    obliques: [],
    by: null,
    marker,
    link,
    parent,
    first: verb.first,
    until: verb.until,
    start: verb.start,
    end: verb.end,
  };
};

const RELATIVE_WORD = new Set(["who", "whom", "which", "whose", "where", "that"]);

/** The last word before the verb that opens its clause: subordinator, relative word, coordinator. Nothing before the last verb counts. */
const markerIn = (site: Site, gapFirst: number): number | null => {
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
  const between = site.phrases.find((phrase) => phrase.first === token.index + 1);
  return (
    (between !== undefined && noBreak(site.tokens, between.until, site.verb.first)) || (site.verb.first === token.index + 1 && site.verb.form === "participle")
  );
};

const noBreak = (tokens: readonly Token[], from: number, until: number): boolean =>
  tokens
    .slice(from, until)
    .every((token) => token.tag !== "PUNCT" && token.tag !== "VERB" && token.tag !== "AUX" && token.tag !== "CCONJ" && token.tag !== "SCONJ");

const linkOf = (site: Site, marker: number | null): Clause["link"] => {
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
const isReduced = (site: Site): boolean => {
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

const parentOf = (site: Site, link: Clause["link"]): number | null => {
  if (link === "root" || site.drafts.length === 0) return null;
  if (link !== "coordinate") return site.offset + site.drafts.length - 1;
  const partner = [...site.drafts].reverse().find((clause) => clause.link !== "relative" && clause.link !== "participial" && clause.link !== "infinitive");
  return (partner ?? site.drafts.at(-1))?.index ?? null;
};

type Subject = Pick<Clause, "subject" | "subjectBasis">;
const NOBODY: Subject = { subject: null, subjectBasis: null };

const subjectOf = (site: Site, gapFirst: number, marker: number | null, link: Clause["link"]): Subject => {
  if (link === "infinitive" || link === "participial") return sharedSubject(site, link);
  const from = marker === null ? gapFirst : marker + 1;
  const inverted = invertedSubject(site);
  if (inverted !== null) return { subject: inverted, subjectBasis: "own" };
  const own = firstFreePhrase(site, Math.max(from, gapFirst), { afterVerb: marker === null && site.before !== undefined, marker });
  if (link === "relative") {
    const before = site.phrases.filter((phrase) => phrase.until <= (marker ?? site.verb.first));
    // "a statement on Friday that accused …": a day accuses nobody
    const antecedent = before.findLast((phrase) => !TIME_WORD.test(site.tokens[phrase.head]?.lower ?? "")) ?? before.at(-1) ?? null;
    return own === null ? { subject: antecedent, subjectBasis: antecedent === null ? null : "antecedent" } : { subject: own, subjectBasis: "own" };
  }
  if (own !== null) return { subject: own, subjectBasis: "own" };
  const waiting = waitingSubject(site);
  if (waiting !== null && (marker === null || marker < gapFirst)) return { subject: waiting, subjectBasis: "own" };
  return link === "coordinate" || site.before !== undefined ? sharedSubject(site, link) : NOBODY;
};

/** The first noun phrase in `[from, verb)` that no preposition governs; after a verb without a marker, only one that the verb before does not take as its object. */
const firstFreePhrase = (
  site: Site,
  from: number,
  { afterVerb, marker }: { readonly afterVerb: boolean; readonly marker: number | null },
): NounPhrase | null => {
  const inGap = site.phrases.filter((phrase) => phrase.first >= from && phrase.until <= site.verb.first);
  // "after shells hit a market": what opens the clause governs nothing in it
  const free = inGap.filter((phrase) => (phrase.first - 1 === marker || !isGoverned(site.tokens, phrase)) && !isTimeAdverbial(site.tokens, phrase));
  const candidates = free.filter((phrase) => !endsBeforeParticiple(site, phrase));
  if (!afterVerb) return candidates.at(0) ?? null;
  const nearest = candidates.at(-1) ?? null;
  if (nearest === null || site.before === undefined) return null;
  // "He said rebels fled": the phrase touches both verbs. Behind a comma it can only be the next verb's.
  const comma = site.tokens.slice(site.before.until, nearest.first).some((token) => token.tag === "PUNCT");
  return comma || takesClause(site.tokens, site.before) || candidates.length > 1 ? nearest : waitingSubject(site) === null ? nearest : null;
};

const TAKES_CLAUSE =
  /^(?:say|think|believe|claim|announce|report|state|know|hope|fear|add|confirm|deny|insist|warn|note|allege|suggest|assert|tell|show|mean|estimate|expect|suspect|reveal|explain|argue|declare|maintain|admit|stress|hear|see|find|learn|indicate|agree|feel|understand|acknowledge|conclude|boast|write|tweet|predict|promise|vow|swear|repeat|emphasize|emphasise|recall|remember|guess|wish|assume|doubt|complain|reply|ensure)$/;
const takesClause = (tokens: readonly Token[], verb: VerbGroup): boolean => TAKES_CLAUSE.test(tokens[verb.main]?.lemma ?? "");

const isGoverned = (tokens: readonly Token[], phrase: NounPhrase): boolean => {
  const before = tokens[phrase.first - 1];
  return before !== undefined && before.sentence === tokens[phrase.first]?.sentence && (before.tag === "ADP" || /^(?:to|than|as|like)$/.test(before.lower));
};

const TIME_WORD =
  /^(?:today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|day|morning|evening|night|hours?|minutes?|days|weeks|months|years|ago)$/;
const isTimeAdverbial = (tokens: readonly Token[], phrase: NounPhrase): boolean => {
  const head = tokens[phrase.head]?.lower ?? "";
  if (/^(?:1[5-9]|20)\d\d$/.test(head) && phrase.until - phrase.first === 1) return true;
  if (!TIME_WORD.test(head)) return false;
  const next = tokens[phrase.until];
  return (
    next === undefined ||
    next.tag === "PUNCT" ||
    next.tag === "DET" ||
    next.tag === "PROPN" ||
    next.tag === "NOUN" ||
    next.tag === "PRON" ||
    next.tag === "ADP" ||
    next.lower === "ago" ||
    (next.tag === "VERB" && phrase.until - phrase.first <= 2 && !/^(?:was|were|is)$/.test(next.lower) && (tokens[phrase.head]?.lower ?? "").endsWith("day"))
  );
};

const endsBeforeParticiple = (site: Site, phrase: NounPhrase): boolean =>
  site.drafts.some((clause) => clause.link === "participial" && clause.subject === phrase && clause.subjectBasis === "own");

/** A phrase that has waited for its verb while a relative clause or participle stood between ("the men who fled said …"). */
const waitingSubject = (site: Site): NounPhrase | null => {
  const last = site.drafts.at(-1);
  if (last === undefined || (last.link !== "relative" && last.link !== "participial" && last.link !== "infinitive")) return null;
  const opener = [...site.drafts].reverse().find((clause) => clause.link !== "infinitive");
  const phrase = opener?.subject ?? null;
  if (phrase === null || opener === undefined || phrase.until > opener.verb.first) return null;
  const used = site.drafts.some(
    (clause) => clause.subject === phrase && clause.link !== "relative" && clause.link !== "participial" && clause.link !== "infinitive",
  );
  return used || isGoverned(site.tokens, phrase) ? null : phrase;
};

/** "…," said Col. Oro: a verb of saying whose subject stands behind it. */
const invertedSubject = (site: Site): NounPhrase | null => {
  if (!takesClause(site.tokens, site.verb) || site.verb.form !== "finite") return null;
  const before = site.tokens[site.verb.first - 1];
  if (before === undefined || before.sentence !== site.sentence.index || before.tag !== "PUNCT") return null;
  // "…,” Col. Oro, a spokesman, told reporters": who speaks stands between the marks.
  if (!/["”’»]/.test(before.text) && site.phrases.some((phrase) => standsAlone(site, phrase))) return null;
  return site.phrases.find((phrase) => phrase.first === site.verb.until) ?? null;
};

/** A phrase in front of the verb that a comma or quotation mark sets off from whatever came before. */
const standsAlone = (site: Site, phrase: NounPhrase): boolean =>
  phrase.until <= site.verb.first &&
  phrase.first > (site.before?.until ?? site.sentence.first) &&
  !isGoverned(site.tokens, phrase) &&
  !isTimeAdverbial(site.tokens, phrase) &&
  site.tokens[phrase.first - 1]?.tag === "PUNCT";

const sharedSubject = (site: Site, link: Clause["link"]): Subject => {
  const behind = site.phrases.find(
    (phrase) => phrase.until === site.verb.first || (phrase.until === site.verb.first - 1 && site.tokens[site.verb.first - 1]?.tag === "ADV"),
  );
  if (link === "participial" && behind !== undefined && (isReduced(site) || (site.before === undefined && site.next !== undefined)))
    return { subject: behind, subjectBasis: "own" };
  const governing = site.drafts.at(-1);
  if (link === "infinitive" && governing !== undefined && behind !== undefined && behind.first >= governing.verb.until && !isGoverned(site.tokens, behind))
    return { subject: behind, subjectBasis: "shared" };
  const giver =
    link === "coordinate"
      ? [...site.drafts].reverse().find((clause) => clause.link !== "relative" && clause.link !== "participial" && clause.link !== "infinitive")
      : governing;
  const subject = (giver ?? governing)?.subject ?? null;
  return { subject, subjectBasis: subject === null ? null : "shared" };
};

/** Objects, obliques and the "by" phrase of each clause, from what stands between its verb and the next clause. */
const giveComplements = (tokens: readonly Token[], sentence: Sentence, drafts: readonly Draft[], phrases: readonly NounPhrase[]): void => {
  drafts.forEach((clause, i) => {
    const next = drafts[i + 1];
    const until = Math.min(next === undefined ? sentence.until : (next.marker ?? next.verb.first), closingComma(tokens, sentence, clause, phrases));
    // A participle's or relative clause's noun is this verb's object all the same ("hit the convoy carrying food").
    const nextSubject = next?.subjectBasis === "own" && next.link !== "participial" && next.link !== "relative" ? next.subject : null;
    const after = phrases.filter((phrase) => phrase.first >= clause.verb.until && phrase.until <= until && phrase !== nextSubject && phrase !== clause.subject);
    const first = after[0];
    if (first !== undefined && !clause.verb.passive && takesAsObject(tokens, clause.verb, first)) clause.object = first;
    const governed = after.filter((phrase) => isGoverned(tokens, phrase));
    clause.obliques = governed.map((phrase) => ({ preposition: phrase.first - 1, phrase }));
    if (clause.verb.passive || (clause.link === "participial" && clause.verb.form === "finite"))
      clause.by = governed.find((phrase) => tokens[phrase.first - 1]?.lower === "by") ?? null;
  });
};

const PARTICLE = new Set(["out", "up", "down", "off", "over", "back", "away", "apart", "forward", "through"]);
const takesAsObject = (tokens: readonly Token[], verb: VerbGroup, phrase: NounPhrase): boolean =>
  tokens.slice(verb.until, phrase.first).every((token) => token.tag === "ADV" || /^["“‘]$/.test(token.text) || PARTICLE.has(token.lower));

/** ", where nine people were killed, and …": a relative clause that a comma opens ends at the next comma outside a list; other clauses where the sentence does. */
const closingComma = (tokens: readonly Token[], sentence: Sentence, clause: Draft, phrases: readonly NounPhrase[]): number => {
  if (clause.link !== "relative" || clause.marker === null || tokens[clause.marker - 1]?.text !== ",") return sentence.until;
  const closes = (token: Token): boolean => token.text === "," && !phrases.some((phrase) => phrase.first < token.index && token.index < phrase.until);
  const comma = rangeIndex(tokens, clause.verb.until, sentence.until, closes);
  return comma < 0 ? sentence.until : comma;
};

const extent = (tokens: readonly Token[], clause: Draft, next: Draft | undefined, most: number): Pick<Clause, "first" | "until" | "start" | "end"> => {
  const ownSubject =
    clause.subjectBasis === "own" && clause.subject !== null && clause.subject.first < clause.verb.first ? clause.subject.first : clause.verb.first;
  const first = ownSubject;
  const nextSubject = next?.subjectBasis === "own" && next.subject !== null && next.subject.first >= clause.verb.until ? next.subject.first : null;
  let until = next === undefined ? most : Math.min(next.marker ?? next.verb.first, nextSubject ?? next.verb.first, most);
  const opened = rangeIndex(tokens, clause.verb.until, until, (token) => token.lower === "that" && token.tag === "SCONJ");
  if (opened >= 0) until = opened;
  while (until > clause.verb.until && /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[until - 1]?.tag ?? "") && tokens[until - 1]?.text !== "%") until -= 1;
  return { first, until, start: tokens[first]?.start ?? clause.start, end: tokens[until - 1]?.end ?? clause.end };
};

const rangeIndex = (tokens: readonly Token[], from: number, until: number, fits: (token: Token) => boolean): number => {
  for (let i = from; i < until; i += 1) if (tokens[i] !== undefined && fits(tokens[i] as Token)) return i;
  return -1;
};
