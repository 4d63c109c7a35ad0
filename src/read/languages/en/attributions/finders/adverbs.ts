import { contentFrom } from "../contentEnd.ts";
import { tidy } from "../contents.ts";
import { type Draft, type Range, range } from "../draft.ts";
import type { Site } from "../site.ts";

const REPORTS = /^(?:reportedly|allegedly|purportedly|supposedly|ostensibly)$/;
const ALLEGED = /^(?:alleged|purported|reported|rumoured|rumored|supposed)$/;

/** "The convoy was reportedly hit", "the alleged attack": somebody says so, and nobody says who. */
export const findAdverbs = (site: Site): readonly Draft[] =>
  site.tokens.flatMap((token, at) => {
    const contents = REPORTS.test(token.lower) ? around(site, at) : ALLEGED.test(token.lower) && token.tag === "ADJ" ? described(site, at) : [];
    const kept = tidy(site, contents);
    return kept.length === 0 ? [] : [{ sources: [], cues: [range(at, at + 1)], contents: kept, stance: "affirms" as const, finder: "adverb" }];
  });

/** The clause on both sides of the adverb. */
const around = (site: Site, at: number): readonly Range[] => {
  const stretch = site.stretchOf(at);
  const clause = site.clausesIn(site.tokens[at]?.sentence ?? -1).find((one) => one.verb.until > at || one.verb.first >= at);
  const behind = contentFrom(site, at + 1, { stretch, reach: "clause" });
  const own = clause?.subjectBasis === "own" && clause.subject !== null && clause.subject.until <= at;
  if (!own || clause === undefined) return [behind];
  return [range(clauseFirst(site, at, stretch), at), behind];
};

const clauseFirst = (site: Site, at: number, stretch: Range): number => {
  for (let i = at - 1; i > stretch.first; i -= 1) {
    const token = site.tokens[i - 1];
    if (token === undefined) break;
    if (token.text === ";" || token.text === ":" || token.lower === "that") return i;
    if (token.tag === "CCONJ" && site.tokens[i - 2]?.text === ",") return i;
  }
  return stretch.first;
};

const described = (site: Site, at: number): readonly Range[] => {
  const phrase = site.phraseAround(at);
  return phrase === null || at + 1 >= phrase.until ? [] : [range(at + 1, phrase.until)];
};
