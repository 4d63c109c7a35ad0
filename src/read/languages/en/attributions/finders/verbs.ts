import type { Clause } from "../../../../passage.ts";
import { contentAround } from "../around.ts";
import { complementAfter } from "../complement.ts";
import { type Draft, type Range, range } from "../draft.ts";
import { type CueVerb, type Frame, cueVerb, stanceOf } from "../lexicon/verbs.ts";
import { reportingClauses } from "../reportingClauses.ts";
import type { Site } from "../site.ts";
import { skipAside, sourceAfter, sourceBefore } from "../sources.ts";

/** Somebody says, thinks, knows, asks or wants something: the verb in front of its content, behind it or in its midst. */
export const findVerbs = (site: Site): readonly Draft[] =>
  reportingClauses(site).flatMap((clause) => {
    const main = site.tokens[clause.verb.main];
    const verb = main === undefined ? null : cueVerb(main.lemma, main.lower);
    if (clause.verb.passive || isDescription(site, clause)) return [];
    const draft = verb === null ? readManner(site, clause) : readVerb(site, clause, verb);
    return draft === null ? [] : [draft];
  });

const readVerb = (site: Site, clause: Clause, verb: CueVerb): Draft | null => {
  const stretch = site.stretchOf(clause.verb.main);
  const speaks = verb.frames.has("clause") || verb.frames.has("quote");
  const inverted = speaks ? readInverted(site, clause, verb, stretch) : null;
  if (inverted !== null) return inverted;
  const source = sourceOf(site, clause, stretch);
  const behind = speaks ? readBehind(site, clause, verb, source, stretch) : null;
  if (behind !== null) return behind;
  const complement = complementAfter(site, verb, clause, clause.verb.until, stretch);
  if (complement === null || (isReduced(site, clause) && complement.frame !== "clause" && complement.frame !== "quote")) return null;
  return draftOf(site, clause, verb, {
    sources: source === null ? [] : [source],
    contents: complement.contents,
    more: complement.cues,
    frame: complement.frame,
  });
};

/** "a man called X", "the so-called court", "known as X": a participle that describes tells nobody's words. */
const isDescription = (site: Site, clause: Clause): boolean => {
  const { first, main, until } = clause.verb;
  const before = site.tokens[first - 1];
  if (before?.text === "-" && before.end === site.tokens[first]?.start) return true;
  return site.tokens[main]?.lower === "known" && until - first === 1;
};

/** A past participle right behind its noun ("the plan proposed for Kesh"). */
const isReduced = (site: Site, clause: Clause): boolean => clause.link === "participial" && !(site.tokens[clause.verb.main]?.lower.endsWith("ing") ?? false);

const MANNER: CueVerb = { frames: new Set(["quote"]), stance: "affirms", negated: "unknown" };

/** "“…,” she shrugged.": whatever the verb, behind speech that ends with its mark it tells who spoke. */
const readManner = (site: Site, clause: Clause): Draft | null => {
  const stretch = site.stretchOf(clause.verb.main);
  const source = clause.verb.form === "finite" ? sourceOf(site, clause, stretch) : null;
  const quotation = source === null ? null : site.quotationEndingAt(source.first - 1);
  if (source === null || quotation === null || !/^[,.!?…]$/.test(site.tokens[quotation.until - 2]?.text ?? "")) return null;
  return site.tokens[quotation.until - 1]?.sentence === site.tokens[source.first]?.sentence ? readBehind(site, clause, MANNER, source, stretch) : null;
};

interface Parts {
  readonly sources: readonly Range[];
  readonly contents: readonly Range[];
  readonly more: readonly Range[];
  readonly frame: Frame;
}

const draftOf = (site: Site, clause: Clause, verb: CueVerb, { sources, contents, more, frame }: Parts): Draft | null => {
  if (contents.length === 0) return null;
  const main = site.tokens[clause.verb.main];
  const stance = stanceOf(main?.lemma ?? "", main?.lower ?? "", frame) ?? verb;
  const cue = range(cueFirst(site, clause), clause.verb.until);
  const joined = more[0] !== undefined && more[0].first === cue.until ? [range(cue.first, more[0].until)] : [cue, ...more];
  return { sources, cues: joined, contents, stance: clause.verb.negated ? stance.negated : stance.stance, finder: "verb" };
};

// The "to" of an infinitive that reports belongs to it; adverbs in front of the group do not.
const cueFirst = (site: Site, clause: Clause): number => {
  let first = clause.verb.first;
  while (first < clause.verb.main && site.tokens[first]?.tag === "ADV" && !/^(?:not|n't|never)$/.test(site.tokens[first]?.lower ?? "")) first += 1;
  return first;
};

/** The speaker in front of the verb, cut at the quotation or bracket that the verb stands in; the relative word where a relative clause reports. */
const sourceOf = (site: Site, clause: Clause, stretch: Range): Range | null => {
  const { subject, subjectBasis, marker, verb } = clause;
  const near = speakerRightBefore(site, verb.first, stretch);
  if (near !== null) return near;
  if (verb.form === "participle" && subjectBasis !== "own") return speakerOfParticiple(site, clause, stretch);
  if (subjectBasis === "antecedent" && marker !== null && marker >= stretch.first) return range(marker, marker + 1);
  if (subject === null) return null;
  if (subject.first >= verb.until) return speakerBeforeRelative(site, clause) ?? sourceAfter(site, subject, stretch.until);
  if (subjectBasis === "shared") return range(subject.first, subject.until);
  return sourceBefore(site, subject, verb.first);
};

/** "…, the ministry said", "as its director admitted": a phrase between a comma, a mark or "as" and the verb can only be the verb's. */
const speakerRightBefore = (site: Site, verbFirst: number, stretch: Range): Range | null => {
  let end = verbFirst;
  while (site.tokens[end - 1]?.tag === "ADV" && end > stretch.first) end -= 1;
  const phrase = site.passage.nounPhrases.find((one) => one.until === end && one.first >= stretch.first);
  if (phrase === undefined) return null;
  const before = site.tokens[phrase.first - 1];
  const apart =
    before !== undefined && phrase.first > stretch.first && (before.text === "," || before.lower === "as" || site.quotationEndingAt(phrase.first - 1) !== null);
  return apart ? range(phrase.first, phrase.until) : null;
};

/** "He said A, adding B": the speaker of the verb before. */
const speakerOfParticiple = (site: Site, clause: Clause, stretch: Range): Range | null => {
  const governing = site.clausesIn(clause.sentence).findLast((other) => {
    const main = site.tokens[other.verb.main];
    return (
      other.verb.until <= clause.verb.first &&
      other.verb.first >= stretch.first &&
      other.verb.form === "finite" &&
      main !== undefined &&
      cueVerb(main.lemma, main.lower) !== null
    );
  });
  if (governing !== undefined) return sourceOf(site, governing, stretch);
  return clause.subject === null ? null : range(clause.subject.first, clause.subject.until);
};

/** "Col. Oro, who leads the brigade, said the road …": the phrase behind is another verb's; the speaker is what the relative clause hangs on. */
const speakerBeforeRelative = (site: Site, clause: Clause): Range | null => {
  const before = site.clausesIn(clause.sentence).findLast((other) => other.verb.until <= clause.verb.first);
  if (before?.link !== "relative" || before.subjectBasis !== "antecedent" || before.subject === null) return null;
  return sourceBefore(site, before.subject, clause.verb.first);
};

/** "…," said Col. Oro, the spokesman. */
const readInverted = (site: Site, clause: Clause, verb: CueVerb, stretch: Range): Draft | null => {
  const { first, until, form, modal } = clause.verb;
  const before = site.tokens[first - 1];
  if (first <= stretch.first || before === undefined || before.tag !== "PUNCT" || form !== "finite" || modal !== null || until - first > 2) return null;
  if (/^[(:]$/.test(before.text)) return null;
  const phrase = site.phraseAt(until);
  if (phrase === null || site.quotationAt(phrase.first) !== null) return null;
  if (before.text === "," && site.quotationEndingAt(first - 2) === null && followsSubject(site, clause, phrase.until)) return null;
  const source = sourceAfter(site, phrase, stretch.until);
  const report = range(first, skipAside(site, source.until, stretch.until));
  const contents = contentAround(site, report, stretch);
  return draftOf(site, clause, verb, { sources: [source], contents, more: [], frame: "clause" });
};

// "The ministry, which met on Friday, said rebels fled": the phrase behind is another verb's.
const followsSubject = (site: Site, clause: Clause, after: number): boolean =>
  site.clauseOfVerb(after) !== null ||
  site
    .clausesIn(clause.sentence)
    .some((other) => other.subject !== null && other.subjectBasis === "own" && other.subject.until === after && other.verb.first === after) ||
  (clause.subject !== null && clause.subject.first < clause.verb.first && clause.subjectBasis === "own");

/** "…, the ministry said.", "…, the ministry told reporters, …": nothing that could be a content behind it but what goes on. */
const readBehind = (site: Site, clause: Clause, verb: CueVerb, source: Range | null, stretch: Range): Draft | null => {
  if (source === null || !ownsVerb(site, clause, source) || clause.verb.form !== "finite") return null;
  const opener = site.tokens[source.first - 1]?.lower === "as" ? source.first - 1 : source.first;
  if (opener <= stretch.first) return null;
  const end = reportEnd(site, clause, verb, stretch);
  if (end === null || !standsApart(site, opener, end, stretch)) return null;
  const contents = contentAround(site, range(opener, end), stretch);
  const draft = draftOf(site, clause, verb, { sources: [source], contents, more: [], frame: "clause" });
  return draft === null || opener === source.first ? draft : { ...draft, cues: [range(opener, opener + 1), ...draft.cues] };
};

/** Whether a speaker stands in front of this very verb, not of one before. */
const ownsVerb = (site: Site, clause: Clause, source: Range): boolean => {
  if (source.first >= clause.verb.first) return false;
  if (clause.subjectBasis === "own") return true;
  return site.tokens.slice(source.until, clause.verb.first).every(({ tag }) => tag === "ADV");
};

/** Where the reporting clause ends: at a comma, a stop or the end, with only asides and whom it was told between; null where a content follows it directly. */
const reportEnd = (site: Site, clause: Clause, verb: CueVerb, stretch: Range): number | null => {
  let at = skipAside(site, clause.verb.until, stretch.until);
  const whom = site.phraseAt(at);
  if (verb.frames.has("addressee") && whom !== null) at = skipAside(site, whom.until, stretch.until);
  const token = site.tokens[at];
  if (at >= stretch.until || token === undefined) return stretch.until;
  return /^[,.;–—?!)-]$/.test(token.text) ? at : null;
};

/** Behind a quotation, a comma or a dash; without one, only where it closes the sentence and a clause stands before it. */
const standsApart = (site: Site, opener: number, end: number, stretch: Range): boolean => {
  const before = site.tokens[opener - 1];
  if (before === undefined) return false;
  if (site.quotationEndingAt(opener - 1) !== null || /^[–—-]$/.test(before.text)) return true;
  const follows = site.tokens[end];
  const behindComma = before.text === ",";
  if (behindComma && follows?.text === "," && site.quotationAt(end + 1) !== null)
    return speaksBefore(site, opener, stretch) || site.quotationEndingAt(opener - 2) !== null;
  if (behindComma) return true;
  const closes = follows === undefined || end >= stretch.until || /^[.;?!]$/.test(follows.text);
  return closes && before.tag !== "CCONJ" && before.tag !== "SCONJ" && before.tag !== "ADP" && speaksBefore(site, opener, stretch);
};

const speaksBefore = (site: Site, until: number, stretch: Range): boolean =>
  site
    .clausesIn(site.tokens[until]?.sentence ?? -1)
    .some((clause) => clause.verb.form === "finite" && clause.verb.first >= stretch.first && clause.verb.until <= until);
