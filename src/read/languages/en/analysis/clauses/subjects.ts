import type { Clause, NounPhrase } from "../../../../passage.ts";
import { coordinationPartner, isReduced } from "./links.ts";
import { type Draft, isGoverned, isTimeAdverbial, type Site, takesClause, TIME_WORD } from "./site.ts";

type Subject = Pick<Clause, "subject" | "subjectBasis">;

const NOBODY: Subject = { subject: null, subjectBasis: null };

export const subjectOf = (site: Site, gapFirst: number, marker: number | null, link: Clause["link"]): Subject => {
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
  const left = marker === null ? leftByParticiple(site) : null;
  if (left !== null) return { subject: left, subjectBasis: "own" };
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
  // "opened fire on the market has risen": what follows a verb at once, and is cut off from this one, is the object there
  if (nearest.first === site.before.until && nearest.until < site.verb.first && candidates.length === 1 && !takesClause(site.tokens, site.before)) return null;
  // "He said rebels fled": the phrase touches both verbs. Behind a comma it can only be the next verb's.
  const comma = site.tokens.slice(site.before.until, nearest.first).some((token) => token.tag === "PUNCT");
  return comma || takesClause(site.tokens, site.before) || candidates.length > 1 ? nearest : waitingSubject(site) === null ? nearest : null;
};

const endsBeforeParticiple = (site: Site, phrase: NounPhrase): boolean =>
  site.drafts.some((clause) => clause.link === "participial" && clause.subject === phrase && clause.subjectBasis === "own");

/** A phrase that has waited for its verb while a relative clause or participle stood between ("the men who fled said …"). */
export const waitingSubject = (site: Site): NounPhrase | null => {
  const last = site.drafts.at(-1);
  if (last === undefined || (last.link !== "relative" && last.link !== "participial" && last.link !== "infinitive")) return null;
  const opener = site.drafts.findLast((clause) => clause.link !== "infinitive");
  const phrase = opener === undefined ? null : hungOn(site, opener);
  if (phrase === null || opener === undefined || phrase.until > opener.verb.first) return null;
  const used = site.drafts.some(
    (clause) => clause.subject === phrase && clause.link !== "relative" && clause.link !== "participial" && clause.link !== "infinitive",
  );
  return used || isGoverned(site.tokens, phrase) ? null : phrase;
};

/** What a clause in between hangs on: its subject, or for "the depot from which the army feeds …" the noun before the relative word. */
const hungOn = (site: Site, clause: Draft): NounPhrase | null => {
  if (clause.link !== "relative" || clause.subjectBasis !== "own" || clause.marker === null) return clause.subject;
  let end = clause.marker;
  while (site.tokens[end - 1]?.tag === "ADP") end -= 1;
  return site.phrases.find((phrase) => phrase.until === end || (phrase.until === end - 1 && site.tokens[end - 1]?.text === ",")) ?? null;
};

/** "The number of people killed when … has risen": a verb without a subject shows that an earlier bare one was a participle, and gives back its noun. */
const leftByParticiple = (site: Site): NounPhrase | null => {
  const participle = site.drafts.find(
    ({ subject, subjectBasis, verb, link }) =>
      subjectBasis === "own" &&
      subject?.until === verb.first &&
      link === "root" &&
      verb.until - verb.first === 1 &&
      /(?:ed|en|wn)$/.test(site.tokens[verb.main]?.lower ?? "") &&
      !takesClause(site.tokens, verb),
  );
  if (participle === undefined || site.verb.form !== "finite") return null;
  participle.link = "participial";
  return participle.subject;
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
  const giver = link === "coordinate" ? coordinationPartner(site) : governing;
  const subject = (giver ?? governing)?.subject ?? null;
  return { subject, subjectBasis: subject === null ? null : "shared" };
};
