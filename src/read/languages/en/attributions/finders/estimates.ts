import { contentFrom } from "../contentEnd.ts";
import { tidy } from "../contents.ts";
import { type Draft, type Range, range } from "../draft.ts";
import type { Site } from "../site.ts";

const HEAD = /^(?:count|tally|estimates?|account|reckoning|admission|version|telling|words|view|opinion|eyes|judg(?:e)?ment|assessment|calculations?|figures)$/;

/** "By the army's count, …", "in her view, …": a possessive and the noun of what its owner says. */
export const findEstimates = (site: Site): readonly Draft[] =>
  site.tokens.flatMap((token, at) => {
    const draft = /^(?:by|in|on)$/.test(token.lower) ? read(site, at) : null;
    return draft === null ? [] : [draft];
  });

const read = (site: Site, at: number): Draft | null => {
  const phrase = site.phraseAt(at + 1);
  const stretch = site.stretchOf(at);
  const head = phrase === null ? undefined : site.tokens[phrase.until - 1];
  if (phrase === null || head === undefined || phrase.until > stretch.until || !HEAD.test(head.lower)) return null;
  const owner = ownerOf(site, phrase);
  if (owner === null || !/^[,.;]$/.test(site.tokens[phrase.until]?.text ?? ".")) return null;
  const before = at > stretch.first ? [range(stretch.first, at)] : [];
  const contents = tidy(site, [...before, contentFrom(site, phrase.until, { stretch, reach: "clause" })]);
  return contents.length === 0
    ? null
    : { sources: [owner], cues: [range(at, at + 1), range(head.index, head.index + 1)], contents, stance: "affirms", finder: "estimate" };
};

const ownerOf = (site: Site, phrase: Range): Range | null => {
  if (/^(?:his|her|its|their|our|my)$/.test(site.tokens[phrase.first]?.lower ?? "")) return range(phrase.first, phrase.first + 1);
  for (let i = phrase.first + 1; i < phrase.until; i += 1) if (/^(?:'s?|’s?)$/.test(site.tokens[i]?.lower ?? "")) return range(phrase.first, i);
  return null;
};
