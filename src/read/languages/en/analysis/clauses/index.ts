import type { Clause, NounPhrase, Sentence, Token, VerbGroup } from "../../../../passage.ts";
import { closingComma, extent, giveComplements, shareObjects } from "./complements.ts";
import { linkOf, markerIn, parentOf } from "./links.ts";
import type { Draft, Site } from "./site.ts";
import { subjectOf, waitingSubject } from "./subjects.ts";

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
  shareObjects(drafts);
  return drafts.map((clause, i) => ({ ...clause, ...extent(tokens, clause, drafts[i + 1], closingComma(tokens, sentence, clause, phrases)) }));
};

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
