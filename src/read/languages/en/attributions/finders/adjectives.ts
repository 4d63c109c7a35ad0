import type { Clause } from "../../../../passage.ts";
import { contentFrom } from "../contentEnd.ts";
import { tidy } from "../contents.ts";
import { type Draft, type Range, range } from "../draft.ts";
import { type AdjectiveLink, type CueAdjective, cueAdjective } from "../lexicon/adjectives.ts";
import type { Site } from "../site.ts";
import { sourceBefore } from "../sources.ts";

const COPULA = /^(?:be|remain|become|feel|seem|stay|is|are|was|were|am|'m|'re|'s|been)$/;

/** "is sure that …", "was not aware of …", "remain committed to …": states of mind. */
export const findAdjectives = (site: Site): readonly Draft[] =>
  site.passage.clauses.flatMap((clause) => {
    const at = adjectiveOf(site, clause);
    const adjective = at === null ? null : cueAdjective(site.tokens[at]?.lower ?? "");
    const draft = at === null || adjective === null ? null : read(site, clause, at, adjective);
    return draft === null ? [] : [draft];
  });

/** The adjective behind a copula, or the participle that the analysis takes for a passive. */
const adjectiveOf = (site: Site, clause: Clause): number | null => {
  const { main, until, passive } = clause.verb;
  if (passive) return main;
  if (!COPULA.test(site.tokens[main]?.lemma ?? "") && !COPULA.test(site.tokens[main]?.lower ?? "")) return null;
  let at = until;
  while (site.tokens[at]?.tag === "ADV" && cueAdjective(site.tokens[at]?.lower ?? "") === null && at < until + 3) at += 1;
  return at;
};

const read = (site: Site, clause: Clause, at: number, adjective: CueAdjective): Draft | null => {
  const stretch = site.stretchOf(at);
  const link = linkAt(site, at + 1, adjective, stretch);
  const { subject } = clause;
  if (link === null || subject === null || subject.first >= clause.verb.first || site.tokens[subject.first]?.lower === "it") return null;
  const cueUntil = link.name === "clause" || link.name === "infinitive" ? at + 1 : link.from;
  const contents = tidy(site, [contentFrom(site, link.from, { stretch, reach: link.name === "clause" || link.name === "infinitive" ? "clause" : "phrase" })]);
  if (contents.length === 0) return null;
  const source =
    clause.subjectBasis === "antecedent" && clause.marker !== null
      ? range(clause.marker, clause.marker + 1)
      : clause.subjectBasis === "own"
        ? sourceBefore(site, subject, clause.verb.first)
        : subject;
  return {
    sources: [range(source.first, source.until)],
    cues: [range(clause.verb.first, cueUntil)],
    contents,
    stance: clause.verb.negated ? adjective.negated : adjective.stance,
    finder: "adjective",
  };
};

const linkAt = (site: Site, at: number, adjective: CueAdjective, stretch: Range): { readonly name: AdjectiveLink; readonly from: number } | null => {
  const token = site.tokens[at];
  if (token === undefined || at >= stretch.until) return null;
  if (token.lower === "to" && site.clauseOfVerb(at) !== null) return adjective.links.has("infinitive") ? { name: "infinitive", from: at } : null;
  if (adjective.links.has(token.lower as AdjectiveLink) && token.tag !== "NOUN" && at + 1 < stretch.until)
    return { name: token.lower as AdjectiveLink, from: at + 1 };
  if (!adjective.links.has("clause")) return null;
  if (token.lower === "that" || /^(?:whether|if|how|what|why)$/.test(token.lower)) return { name: "clause", from: token.lower === "that" ? at + 1 : at };
  const bare = site.clausesIn(token.sentence).some((other) => other.subjectBasis === "own" && other.subject?.first === at && other.verb.first >= at);
  return bare ? { name: "clause", from: at } : null;
};
