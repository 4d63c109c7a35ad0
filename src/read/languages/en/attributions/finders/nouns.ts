import type { Token } from "../../../../passage.ts";
import { contentFrom } from "../contentEnd.ts";
import { tidy } from "../contents.ts";
import { type Draft, type Range, range } from "../draft.ts";
import { cueNoun, type NounLink, nounStance } from "../lexicon/nouns.ts";
import { TIME_WORD } from "../lexicon/words.ts";
import type { Site } from "../site.ts";
import { sourceAfter } from "../sources.ts";

/** "the claim that …", "reports of …", "demands for …", "a threat to …": nouns of saying, fearing and wanting with what is said. */
export const findNouns = (site: Site): readonly Draft[] =>
  site.tokens.flatMap((token) => {
    const draft = isNoun(site, token) ? read(site, token) : null;
    return draft === null ? [] : [draft];
  });

/** "the report of 2 May". */
const isDated = (site: Site, at: number): boolean => site.tokens[at]?.tag === "NUM" && TIME_WORD.test(site.tokens[at + 1]?.lower ?? "");

/** Nouns, and what a tagger takes for a name at the head of a sentence or for a verb behind "there were". */
const isNoun = (site: Site, token: Token): boolean => {
  const before = site.tokens[token.index - 1];
  if (token.tag === "NOUN") return true;
  if (token.tag === "PROPN") return before?.sentence !== token.sentence || /^\p{Ll}/u.test(token.text);
  return token.tag === "VERB" && token.lower.endsWith("s") && /^(?:were|are|no|of|received|after|following|any|these|those|such)$/.test(before?.lower ?? "");
};

const read = (site: Site, token: Token): Draft | null => {
  const noun = cueNoun(token.lemma, token.lower);
  const stretch = site.stretchOf(token.index);
  if (noun === null || site.tokens[token.index - 1]?.lower === "in" || isDated(site, token.index + 2)) return null;
  const giver = speakerBehind(site, token.index + 1, stretch);
  const at = giver?.until ?? token.index + 1;
  const link = linkAt(site, at, stretch);
  if (link === null || !noun.links.has(link)) return null;
  const from = link === "to" ? at : at + 1;
  const contents = tidy(site, [range(from, endOf(site, token.index, link, from, stretch))]);
  if (contents.length === 0) return null;
  const owner = ownerOf(site, token.index) ?? giver?.source ?? null;
  const first = cueFirst(site, token.index);
  const takesLink = link !== "that" && link !== "to";
  const cues = takesLink ? (giver === null ? [range(first, at + 1)] : [range(first, token.index + 1), range(at, at + 1)]) : [range(first, token.index + 1)];
  return { sources: owner === null ? [] : [owner], cues, contents, stance: nounStance(noun, link, token.lemma), finder: "noun" };
};

/** A subject ends before its verb ("Demands for a full withdrawal grew"); what follows a verb runs on as contents do. */
const endOf = (site: Site, noun: number, link: NounLink, from: number, stretch: Range): number => {
  const opens = !site.clausesIn(site.tokens[noun]?.sentence ?? -1).some(({ verb }) => verb.first >= stretch.first && verb.first < noun);
  if (link === "that" || link === "to") {
    const { until } = contentFrom(site, from, { stretch, reach: "clause" });
    return opens ? firstComma(site, from, until) : until;
  }
  const phrase = opens ? site.phraseAt(from) : null;
  return phrase === null ? contentFrom(site, from, { stretch, reach: "phrase" }).until : phrase.until;
};

const firstComma = (site: Site, from: number, until: number): number => {
  for (let i = from; i < until; i += 1) if (site.tokens[i]?.text === ",") return i;
  return until;
};

const linkAt = (site: Site, at: number, stretch: Range): NounLink | null => {
  const token = site.tokens[at];
  if (token === undefined || at + 1 >= stretch.until) return null;
  if (token.lower === "that") return opensClause(site, at, stretch) ? "that" : null;
  if (token.lower === "to") return site.clauseOfVerb(at) === null ? null : "to";
  return /^(?:of|for|about|against)$/.test(token.lower) ? (token.lower as NounLink) : null;
};

/** "the report that the bridge fell" tells what was reported; "the report that shocked everybody" does not. */
const opensClause = (site: Site, at: number, stretch: Range): boolean => {
  const next = site.tokens[at + 1];
  if (next === undefined || next.tag === "VERB" || next.tag === "AUX") return false;
  const clause = site.clausesIn(next.sentence).find((one) => one.verb.first > at && one.verb.form === "finite");
  return clause !== undefined && clause.verb.first < stretch.until;
};

/** "the claim by the army that …", "a demand from residents for …". */
const speakerBehind = (site: Site, at: number, stretch: Range): { readonly source: Range; readonly until: number } | null => {
  const phrase = /^(?:by|from)$/.test(site.tokens[at]?.lower ?? "") ? site.phraseAt(at + 1) : null;
  if (phrase === null || at + 1 >= stretch.until) return null;
  const source = sourceAfter(site, phrase, stretch.until);
  return { source, until: source.until };
};

/** "the army's claim", "its claim". */
const ownerOf = (site: Site, noun: number): Range | null => {
  let at = noun - 1;
  while (site.tokens[at]?.tag === "ADJ" || site.tokens[at]?.tag === "NUM") at -= 1;
  const token = site.tokens[at];
  if (token === undefined || token.sentence !== site.tokens[noun]?.sentence) return null;
  if (/^(?:his|her|its|their|our|my|your)$/.test(token.lower)) return range(at, at + 1);
  if (!/^(?:'s?|’s?)$/.test(token.lower)) return null;
  const phrase = site.phraseAround(at);
  return phrase === null || noun >= phrase.until || phrase.first >= at ? null : range(phrase.first, at);
};

const cueFirst = (site: Site, noun: number): number => (/^(?:the|this|that|these|those)$/.test(site.tokens[noun - 1]?.lower ?? "") ? noun - 1 : noun);
