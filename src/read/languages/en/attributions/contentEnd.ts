import type { Clause } from "../../../passage.ts";
import { type Range, range } from "./draft.ts";
import { cueVerb } from "./lexicon/verbs.ts";
import { CARRIES_ON } from "./lexicon/words.ts";
import type { Site } from "./site.ts";

/** How far a content may run: `clause` to the end of its stretch unless somebody speaks again; `infinitive` also stops at a coordinated finite verb; `phrase` also stops where another verb of the speaker's follows. */
export type Reach = "clause" | "infinitive" | "phrase";

/** A content from its first token to where it ends, at the latest at the end of `stretch`. Nothing inside a quotation that opens within the content ends it. */
export const contentFrom = (site: Site, from: number, limits: Limits): Range => range(from, Math.max(from, contentEnd(site, from, limits)));

interface Limits {
  readonly stretch: Range;
  readonly reach: Reach;
}

const contentEnd = (site: Site, from: number, { stretch, reach }: Limits): number => {
  const aside = isAside(site, from, stretch);
  for (let i = from; i < stretch.until; i += 1) {
    const quotation = site.quotationAt(i);
    if (quotation?.closed && quotation.until <= stretch.until) {
      i = quotation.until - 1;
      continue;
    }
    if (i > from && stopsAt(site, i, { stretch, reach })) return i;
    if (i > from && aside && site.tokens[i]?.text === ",") return i;
  }
  return pastQuotation(site, from, stretch.until);
};

/** Inside a clause between commas ("…, who says A, …") or in front of the main one ("When asked whether A, …") the next comma ends what is said. */
const isAside = (site: Site, from: number, stretch: Range): boolean => {
  const clause = site
    .clausesIn(site.tokens[from]?.sentence ?? -1)
    .findLast(({ verb }) => verb.first < from && cueVerb(site.tokens[verb.main]?.lemma ?? "", site.tokens[verb.main]?.lower ?? "") !== null);
  const marker = clause?.marker ?? null;
  if (clause === undefined || marker === null || marker < stretch.first) return false;
  const opener = site.tokens[marker];
  const before = site.tokens[marker - 1];
  if (clause.link === "relative" && before?.text === ",") return true;
  return marker === stretch.first && /^(?:when|after|as|if|while|although|though|because|since|once|before)$/.test(opener?.lower ?? "");
};

/** A quotation of several sentences that opens within the content takes it along to its end. */
const pastQuotation = (site: Site, from: number, until: number): number => {
  const quotation = site.quotedBy(until - 1) ?? (site.quotationEndingAt(until) === null ? null : site.quotationEndingAt(until));
  return quotation !== null && quotation.closed && quotation.first >= from ? Math.max(until, quotation.until) : until;
};

const stopsAt = (site: Site, at: number, { stretch, reach }: Limits): boolean => {
  const token = site.tokens[at];
  const next = site.tokens[at + 1];
  if (token === undefined) return true;
  if (token.text === ";") return true;
  if (token.text === "(" && cutsBracket(site, at, stretch)) return true;
  if (token.text === ",") {
    if (next === undefined) return false;
    if (CARRIES_ON.test(next.lower) && carriesOn(site, at + 1)) return true;
    if (next.lower === "according" || next.lower === "per") return true;
    if (/^(?:while|whereas)$/.test(next.lower)) return true;
    if (/^(?:and|but|then)$/.test(next.lower)) return speaksAgain(site, at + 2, reach);
    return reach === "phrase" && endsPhraseAtComma(site, at + 1);
  }
  if (/^(?:and|but)$/.test(token.lower) && site.tokens[at - 1]?.text !== ",") return speaksAgain(site, at + 1, reach) || goesOnBehindQuotation(site, at);
  return (
    reach === "phrase" &&
    /^(?:when|while|after|although|though|because|as|if|unless|until)$/.test(token.lower) &&
    opensClause(site, at) &&
    !(token.lower === "as" && site.tokens[at + 1]?.lower.endsWith("ing") === true)
  );
};

const cutsBracket = (site: Site, at: number, stretch: Range): boolean => {
  for (let i = at; i < stretch.until; i += 1) if (site.tokens[i]?.text === ")") return false;
  return true;
};

const carriesOn = (site: Site, at: number): boolean => site.clauseOfVerb(at)?.verb.form !== "finite";

const opensClause = (site: Site, at: number): boolean => site.clausesIn(site.tokens[at]?.sentence ?? -1).some((clause) => clause.marker === at);

/** "… and denied …": the speaker's next verb, with no subject of its own. "… but the army said …": another speaker. */
const speaksAgain = (site: Site, at: number, reach: Reach): boolean => {
  const clause = nextClause(site, at);
  if (clause === null) return false;
  const bare = clause.verb.first <= at + 1 && clause.verb.form === "finite";
  const main = site.tokens[clause.verb.main];
  const cue = main !== undefined && cueVerb(main.lemma, main.lower)?.frames.has("clause") === true;
  if (reach === "infinitive" && bare && isInflected(site, clause)) return true;
  if (reach === "phrase") return bare || (clause.subjectBasis === "own" && clause.subject !== null && clause.subject.first === at);
  return cue && (bare || (clause.subject !== null && clause.subject.first === at && clause.verb.first >= clause.subject.until));
};

/** "said that “no ship was hit” and accused …": behind a whole quotation a bare verb is the speaker's next act. */
const goesOnBehindQuotation = (site: Site, at: number): boolean => {
  const clause = site.quotationEndingAt(at - 1) === null ? null : nextClause(site, at + 1);
  return clause !== null && clause.verb.first === at + 1 && clause.verb.form === "finite" && isInflected(site, clause);
};

const isInflected = (site: Site, clause: Clause): boolean => {
  const first = site.tokens[clause.verb.first];
  return first !== undefined && (first.tag === "AUX" || (first.lower !== first.lemma && !first.lower.endsWith("ing")));
};

const nextClause = (site: Site, at: number): Clause | null =>
  site.clausesIn(site.tokens[at]?.sentence ?? -1).find((clause) => clause.verb.first >= at && clause.link !== "relative") ?? null;

const endsPhraseAtComma = (site: Site, at: number): boolean => {
  const token = site.tokens[at];
  if (token === undefined) return true;
  if (token.tag === "VERB" && token.lower.endsWith("ing")) return true;
  const clause = nextClause(site, at);
  return (
    clause !== null && clause.subjectBasis === "own" && clause.subject !== null && clause.subject.first === at && clause.subject.until === clause.verb.first
  );
};
