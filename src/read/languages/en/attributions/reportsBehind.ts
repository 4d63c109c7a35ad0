import type { Clause } from "../../../passage.ts";
import { contentAround } from "./around.ts";
import { type Range, range } from "./draft.ts";
import type { Report } from "./report.ts";
import type { Site } from "./site.ts";
import { skipAside, sourceAfter } from "./sources.ts";

/** A reporting clause behind or amid its content. */
export interface Behind {
  readonly source: Range;
  readonly contents: readonly Range[];
  /** The "as" of "as its director admitted". */
  readonly opener: Range | null;
}

/** "…," said Col. Oro, the spokesman. */
export const inverted = (report: Report): Behind | null => {
  const { site, clause, stretch, until } = report;
  const { first, form, modal } = clause.verb;
  const before = site.tokens[first - 1];
  if (first > stretch.first && before !== undefined && before.tag !== "PUNCT") return unmarked(report);
  if (first <= stretch.first || before === undefined || form !== "finite" || modal !== null || until - first > 2) return null;
  if (/^[(:]$/.test(before.text)) return null;
  const phrase = site.phraseAt(until);
  if (phrase === null || site.quotationAt(phrase.first) !== null || isObjectPronoun(site, phrase.first)) return null;
  const quoted = site.quotationEndingAt(first - 1) !== null || site.quotationEndingAt(first - 2) !== null;
  if (!quoted && hasSpeakerBefore(report)) return null;
  if (!quoted && (opensNextClause(site, clause, phrase.until) || !tellsBefore(site, first, stretch))) return null;
  const source = sourceAfter(site, phrase, stretch.until);
  const told = range(first, skipAside(site, source.until, stretch.until));
  return { source, contents: contentAround(site, told, stretch), opener: null };
};

/** "“…,” Col. Oro, a spokesman, told reporters": who speaks stands before the verb, set off from what was said. */
const hasSpeakerBefore = ({ site, clause, stretch }: Report): boolean => {
  const { subject, subjectBasis, verb } = clause;
  return (
    subjectBasis === "own" &&
    subject !== null &&
    subject.first > stretch.first &&
    subject.until <= verb.first &&
    site.tokens[subject.first - 1]?.tag === "PUNCT"
  );
};

/** "Nine died in Kesh said the Observatory.": where commas were stripped, the speaker closes the sentence. */
const unmarked = ({ site, clause, stretch, until }: Report): Behind | null => {
  const phrase = site.phraseAt(until);
  const { first, form } = clause.verb;
  if (
    phrase === null ||
    phrase.first >= stretch.until ||
    form !== "finite" ||
    !/^(?:say|add)$/.test(site.tokens[clause.verb.main]?.lemma ?? "") ||
    until - first > 1
  )
    return null;
  const rest = site.tokens.slice(phrase.first, stretch.until);
  if (isObjectPronoun(site, phrase.first) || rest.some(({ tag }) => tag === "VERB" || tag === "AUX" || tag === "SCONJ") || !speaksBefore(site, first, stretch))
    return null;
  const source = sourceAfter(site, phrase, stretch.until);
  return skipAside(site, source.until, stretch.until) < stretch.until - 1
    ? null
    : { source, contents: contentAround(site, range(first, stretch.until), stretch), opener: null };
};

const isObjectPronoun = (site: Site, at: number): boolean => /^(?:us|them|him|me|her|himself|herself|themselves|it)$/.test(site.tokens[at]?.lower ?? "");

/** "…, said the road was open": the phrase behind is the subject of another verb. */
const opensNextClause = (site: Site, clause: Clause, after: number): boolean =>
  site.clauseOfVerb(after) !== null ||
  /^(?:that|to)$/.test(site.tokens[after]?.lower ?? "") ||
  site.clausesIn(clause.sentence).some(({ subject, subjectBasis, verb }) => subjectBasis === "own" && subject?.until === after && verb.first === after);

/** A clause of its own before, not only the speaker with a relative clause. */
const tellsBefore = (site: Site, until: number, stretch: Range): boolean => {
  const clauses = site
    .clausesIn(site.tokens[until]?.sentence ?? -1)
    .filter(({ verb }) => verb.first >= stretch.first && verb.until <= until && verb.form === "finite" && site.quotedBy(verb.main) === site.quotedBy(until));
  return clauses.some(({ link, subject, verb }) => {
    const touches = subject !== null && subject.until <= verb.first && !site.tokens.slice(subject.until, verb.first).some(({ text }) => text === ",");
    return touches && link !== "relative" && link !== "adverbial";
  });
};

/** "…, the ministry said.", "…, the ministry told reporters, …": nothing that could be a content behind it but what goes on. */
export const behind = (report: Report, source: Range): Behind | null => {
  const { site, clause, stretch } = report;
  if (!ownsVerb(site, clause, source) || clause.verb.form !== "finite") return null;
  const opener = site.tokens[source.first - 1]?.lower === "as" ? source.first - 1 : source.first;
  if (opener <= stretch.first) return null;
  const end = reportEnd(report, site.quotationEndingAt(opener - 1) !== null || opener < source.first);
  if (end === null || !standsApart(report, opener, end)) return null;
  const contents = contentAround(site, range(opener, end), stretch);
  return { source, contents, opener: opener === source.first ? null : range(opener, opener + 1) };
};

/** Whether a speaker stands in front of this very verb, not of one before. */
const ownsVerb = (site: Site, clause: Clause, source: Range): boolean => {
  if (source.first >= clause.verb.first) return false;
  if (clause.subjectBasis === "own") return true;
  return site.tokens.slice(source.until, clause.verb.first).every(({ tag }) => tag === "ADV");
};

/** Where the reporting clause ends: at a comma, a stop or the end, with only asides and whom it was told between; null where a content follows it directly. */
const reportEnd = ({ site, verb, stretch, until }: Report, lenient: boolean): number | null => {
  let at = skipAside(site, until, stretch.until);
  const whom = site.phraseAt(at);
  if (verb.frames.has("addressee") && whom !== null) at = skipAside(site, whom.until, stretch.until);
  const token = site.tokens[at];
  if (at >= stretch.until || token === undefined) return stretch.until;
  if (/^[,.;–—?!)-]$/.test(token.text)) return at;
  if (/^(?:that|which|who)$/.test(token.lower) && at > until && /^(?:VERB|AUX)$/.test(site.tokens[at + 1]?.tag ?? "")) return relativeEnd(site, at, stretch);
  return lenient ? nextMark(site, at, stretch) : null;
};

/** "… in a statement that called it “a crime”.": quotations in a relative clause are its own. */
const relativeEnd = (site: Site, from: number, stretch: Range): number => {
  for (let i = from; i < stretch.until; i += 1) {
    const quotation = site.quotationAt(i);
    if (quotation !== null) i = quotation.until - 1;
    else if (/^[,.;:–—?!]$/.test(site.tokens[i]?.text ?? "")) return i;
  }
  return stretch.until;
};

const nextMark = (site: Site, from: number, stretch: Range): number | null => {
  for (let i = from; i < stretch.until; i += 1) {
    if (/^[,.;:–—?!]$/.test(site.tokens[i]?.text ?? "")) return i;
    if (site.quotationAt(i) !== null) return null;
  }
  return stretch.until;
};

/** Behind a quotation, a comma or a dash; without one, only where it closes the sentence and a clause stands before it. */
const standsApart = ({ site, verb, stretch }: Report, opener: number, end: number): boolean => {
  const before = site.tokens[opener - 1];
  if (before === undefined) return false;
  const quoted = site.quotationEndingAt(opener - 1) !== null || site.quotationEndingAt(opener - 2) !== null;
  if (site.quotationEndingAt(opener - 1) !== null) return true;
  if (!verb.frames.has("clause") && !quoted) return false;
  if (/^[–—-]$/.test(before.text)) return true;
  const follows = site.tokens[end];
  const behindComma = before.text === ",";
  if (behindComma && follows?.text === "," && site.quotationAt(end + 1) !== null) return quoted || speaksBefore(site, opener, stretch);
  if (behindComma) return true;
  const closes = follows === undefined || end >= stretch.until || /^[.;?!]$/.test(follows.text);
  return closes && before.tag !== "CCONJ" && before.tag !== "SCONJ" && before.tag !== "ADP" && speaksBefore(site, opener, stretch);
};

const speaksBefore = (site: Site, until: number, stretch: Range): boolean =>
  site.clausesIn(site.tokens[until]?.sentence ?? -1).some(({ verb }) => verb.form === "finite" && verb.first >= stretch.first && verb.until <= until);
