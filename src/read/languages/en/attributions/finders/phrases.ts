import type { Clause } from "../../../../passage.ts";
import { contentFrom } from "../contentEnd.ts";
import { tidy } from "../contents.ts";
import { type Draft, type Range, range } from "../draft.ts";
import { CUE_PHRASES, type CuePhrase, MIND_NOUN } from "../lexicon/phrases.ts";
import type { Site } from "../site.ts";
import { speakerOf } from "../speakers.ts";

/** "expressed concern that …", "claimed responsibility for …", "is of the view that …": a verb that says something by its noun. */
export const findPhrases = (site: Site): readonly Draft[] =>
  site.passage.clauses.flatMap((clause) => {
    const draft = clause.verb.passive ? null : read(site, clause);
    return draft === null ? [] : [draft];
  });

const read = (site: Site, clause: Clause): Draft | null => {
  const stretch = site.stretchOf(clause.verb.main);
  const noun = nounOf(site, clause);
  const link = noun === null ? null : linkAt(site, noun.at + 1, stretch);
  if (noun === null || link === null) return null;
  const contents = tidy(site, [contentFrom(site, link.from, { stretch, reach: link.clausal ? "clause" : "phrase" })]);
  if (contents.length === 0) return null;
  const source = speakerOf(site, clause, stretch);
  const negated = clause.verb.negated || site.tokens[clause.verb.until]?.lower === "no";
  return {
    sources: source === null ? [] : [source],
    cues: [range(clause.verb.first, link.clausal ? noun.at + 1 : link.from)],
    contents,
    stance: negated ? (noun.stance === "wants" ? "denies" : "unknown") : noun.stance,
    finder: "phrase",
  };
};

/** The noun that belongs to the verb, as the last word of its object or behind "of the". */
const nounOf = (site: Site, clause: Clause): { readonly at: number; readonly stance: CuePhrase["stance"] } | null => {
  const lemma = site.tokens[clause.verb.main]?.lemma ?? "";
  const from = clause.verb.until;
  const mind = /^(?:of|under)$/.test(site.tokens[from]?.lower ?? "") && lemma === "be";
  for (let at = from; at < from + 6; at += 1) {
    const token = site.tokens[at];
    if (token === undefined || token.sentence !== clause.sentence || token.tag === "PUNCT" || token.tag === "AUX" || token.tag === "CCONJ") return null;
    if (mind && MIND_NOUN.test(token.lower)) return { at, stance: "affirms" };
    if (at > from && !mind && token.tag === "ADP") return null;
    const phrase = mind ? undefined : CUE_PHRASES.find(({ verbs, nouns }) => verbs.test(lemma) && nouns.test(token.lower));
    if (phrase !== undefined && site.tokens[at + 1]?.tag !== "NOUN") return { at, stance: phrase.stance };
  }
  return null;
};

const linkAt = (site: Site, at: number, stretch: Range): { readonly from: number; readonly clausal: boolean } | null => {
  const token = site.tokens[at];
  if (token === undefined || at + 1 >= stretch.until) return null;
  if (token.lower === "that") return { from: at + 1, clausal: true };
  if (token.lower === "to" && site.clauseOfVerb(at) !== null) return { from: at, clausal: true };
  return /^(?:about|at|over|for|in|of|with|to|on|against)$/.test(token.lower) ? { from: at + 1, clausal: false } : null;
};
