import type { Clause, NounPhrase } from "../../../passage.ts";
import { type Range, range } from "./draft.ts";
import { cueVerb } from "./lexicon/verbs.ts";
import type { Site } from "./site.ts";
import { skipAside, sourceAfter, sourceBefore } from "./sources.ts";

/** Who speaks in a reporting clause; null where nobody is named. The relative word where a relative clause reports, the speaker of the verb before where a participle carries on. */
export const speakerOf = (site: Site, clause: Clause, stretch: Range): Range | null => {
  const { subject, subjectBasis, marker, verb } = clause;
  const near = speakerRightBefore(site, clause, stretch) ?? speakerBeforeAside(site, clause, stretch);
  if (near !== null) return near;
  if (verb.form === "infinitive") return speakerOfPurpose(site, clause, stretch);
  const quoted = verb.form === "participle" && site.tokens[verb.first - 1]?.lower === "as" ? phraseEndingAt(site, verb.first - 1, stretch) : null;
  if (quoted !== null) return range(headFirst(site, quoted, stretch), quoted.until);
  if (verb.form === "participle" && subjectBasis !== "own") return speakerOfParticiple(site, clause, stretch);
  if (subjectBasis === "antecedent" && marker !== null && marker >= stretch.first) return range(marker, marker + 1);
  if (subject === null) return null;
  if (subject.first >= verb.until) return speakerBeforeRelative(site, clause) ?? sourceAfter(site, subject, stretch.until);
  if (subjectBasis === "shared" && speaksBetween(site, subject, clause)) return range(subject.first, subject.until);
  return sourceBefore(site, subject, verb.first);
};

/** "…, the ministry said", "as its director admitted", "KESH, 3 May — The army said": a phrase between a mark or an opening word and the verb can only be the verb's. */
const speakerRightBefore = (site: Site, clause: Clause, stretch: Range): Range | null => {
  const { verb } = clause;
  let end = verb.first;
  while (site.tokens[end - 1]?.tag === "ADV" && end > stretch.first) end -= 1;
  const touching = phraseEndingAt(site, end, stretch);
  if (touching === null) return null;
  const last = site.tokens[end - 1];
  if (touching.until - touching.first === 1 && last !== undefined && /^(?:i|we|he|she|they)$/.test(last.lower)) return range(touching.first, end);
  if (touching === clause.subject) return null;
  const first = headFirst(site, touching, stretch);
  return opensClause(site, first, stretch) || closesUnmarked(site, clause, touching, stretch) ? range(first, touching.until) : null;
};

/** "Nine died in Kesh the Observatory said.": where commas were stripped, the words right before the last verb speak. */
const closesUnmarked = (site: Site, clause: Clause, phrase: NounPhrase, stretch: Range): boolean => {
  const end = skipAside(site, clause.verb.until, stretch.until);
  const before = site.tokens[phrase.first - 1];
  const closes = end >= stretch.until || /^[.!?]$/.test(site.tokens[end]?.text ?? "");
  return closes && clause.subject !== null && clause.subject.until < phrase.first && before !== undefined && !/^(?:ADP|VERB|AUX|DET|CCONJ)$/.test(before.tag);
};

/** "Mama Rose, whose daughter fled, asked …": behind a comma the speaker stands before the aside that this comma closes. */
const speakerBeforeAside = (site: Site, clause: Clause, stretch: Range): Range | null => {
  let end = clause.verb.first;
  while (site.tokens[end - 1]?.tag === "ADV" && end > stretch.first) end -= 1;
  if (site.tokens[end - 1]?.text !== "," || clause.verb.form !== "finite" || clause.marker !== null) return null;
  let opening: number | null = null;
  for (let i = end - 2; i > stretch.first; i -= 1) {
    if (site.quotationEndingAt(i) !== null || /^[;:–—]$/.test(site.tokens[i]?.text ?? "")) break;
    if (site.tokens[i]?.text !== "," || site.phraseEndingAt(i) === null) continue;
    opening ??= i;
    if (/^(?:who|whose|which|whom)$/.test(site.tokens[i + 1]?.lower ?? "")) {
      opening = i;
      break;
    }
  }
  const phrase = opening === null ? null : phraseEndingAt(site, opening, stretch);
  if (phrase === null) return null;
  const first = headFirst(site, phrase, stretch);
  return first === stretch.first || opensClause(site, first, stretch) ? sourceBefore(site, { ...phrase, first }, end) : null;
};

const phraseEndingAt = (site: Site, end: number, stretch: Range): NounPhrase | null => {
  const phrase = site.phraseEndingAt(end);
  return phrase === null || phrase.first < stretch.first ? null : phrase;
};

/** The head of a phrase that hangs on others by prepositions ("the spokesman for the mayor of Kesh"). */
const headFirst = (site: Site, phrase: NounPhrase, stretch: Range): number => {
  let first = phrase.first;
  for (let hops = 0; hops < 4; hops += 1) {
    const link = site.tokens[first - 1];
    const before = link !== undefined && /^(?:of|in|for|at|from|with|on|to|near)$/.test(link.lower) ? site.phraseEndingAt(first - 1) : null;
    if (before === null || before.first < stretch.first) break;
    first = before.first;
  }
  return first;
};

const opensClause = (site: Site, first: number, stretch: Range): boolean => {
  const before = site.tokens[first - 1];
  if (before === undefined || first <= stretch.first) return false;
  if (before.lower === "as") return first - 1 <= stretch.first || site.tokens[first - 2]?.tag === "PUNCT";
  return (
    /^(?:,|:|;|[–—]|--|-|that|if|whether|because|while|when|where|although|though|after|before|since|until|with|and|but)$/.test(before.lower) ||
    site.quotationEndingAt(first - 1) !== null
  );
};

/** Another verb between a shared subject and this one: the subject is not the words right before it. */
const speaksBetween = (site: Site, subject: NounPhrase, clause: Clause): boolean =>
  site
    .clausesIn(clause.sentence)
    .some(({ verb, link }) => verb.first >= subject.until && verb.until <= clause.verb.first && link !== "relative" && link !== "participial");

const DIRECTS = /^(?:ask|tell|urge|order|want|allow|let|force|persuade|call|invite|expect|help|enable|get|make|warn|instruct|request|beg|encourage)$/;

/** "used a loudspeaker to call for …": the speaker of the verb before, unless that verb sends somebody else. */
const speakerOfPurpose = (site: Site, clause: Clause, stretch: Range): Range | null => {
  const governing = site.clausesIn(clause.sentence).findLast(({ verb }) => verb.until <= clause.verb.first && verb.first >= stretch.first);
  const directs = governing !== undefined && DIRECTS.test(site.tokens[governing.verb.main]?.lemma ?? "");
  if (governing !== undefined && !directs) return speakerOf(site, governing, stretch);
  return clause.subject === null ? null : range(clause.subject.first, clause.subject.until);
};

/** "He said A, adding B": the speaker of the verb before. */
const speakerOfParticiple = (site: Site, clause: Clause, stretch: Range): Range | null => {
  const governing = site.clausesIn(clause.sentence).findLast((other) => {
    const main = site.tokens[other.verb.main];
    const before = other.verb.until <= clause.verb.first && other.verb.first >= stretch.first && other.verb.form === "finite";
    return before && main !== undefined && cueVerb(main.lemma, main.lower) !== null;
  });
  if (governing !== undefined) return speakerOf(site, governing, stretch);
  return clause.subject === null ? null : range(clause.subject.first, clause.subject.until);
};

/** "Col. Oro, who leads the brigade, said the road …": the phrase behind is another verb's; the speaker is what the relative clause hangs on. */
const speakerBeforeRelative = (site: Site, clause: Clause): Range | null => {
  const before = site.clausesIn(clause.sentence).findLast((other) => other.verb.until <= clause.verb.first);
  if (before?.link === "relative" && before.subjectBasis === "antecedent" && before.subject !== null)
    return sourceBefore(site, before.subject, clause.verb.first);
  const opener = site.tokens[clause.verb.first - 1]?.text === "," ? site.passage.sentences[clause.sentence] : undefined;
  const phrase = opener === undefined ? null : site.phraseAt(opener.first);
  return phrase === null || phrase.until > clause.verb.first ? null : sourceBefore(site, phrase, clause.verb.first);
};
