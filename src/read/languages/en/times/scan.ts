import type { Span } from "../../../../model/index.ts";
import type { Draft, Meaning, Pattern } from "./draft.ts";

/** All matches of all patterns; of those that overlap, the longest stand, then those of earlier patterns. In text order. */
export const scan = (text: string, patterns: readonly Pattern[]): readonly Draft[] => {
  const found: Candidate[] = [];
  patterns.forEach(({ words, read }, rank) => {
    for (const match of text.matchAll(words)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const said = span.end > span.start ? read(match.groups ?? {}, text, span) : null;
      if (said !== null) found.push({ ...span, meaning: said.meaning, ofDay: said.ofDay ?? null, ends: endsOf(text, span, said.meaning), rank });
    }
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  return clusters(found).flatMap(longestFirst);
};

const BETWEEN_ENDS = /\s?[-–—/]\s?(?:the\s)?|,?\s(?:to|until|till|through|and|or)\s(?:the\s)?|,\s(?=\d{1,2}(?!\d))/giu;

/** Where the ends of a range, or the members of a list, stand; nothing where the wording names them all by one word. */
const endsOf = (text: string, { start, end }: Span, meaning: Meaning): readonly Span[] => {
  if (meaning.type !== "range" && meaning.type !== "list") return [];
  const wanted = meaning.type === "range" ? 2 : meaning.of.length;
  const cuts = [...text.slice(start, end).matchAll(BETWEEN_ENDS)].slice(0, wanted - 1);
  if (cuts.length < wanted - 1) return [];
  const starts = [start, ...cuts.map((cut) => start + cut.index + cut[0].length)];
  return starts.map((from, i) => ({ start: from, end: start + (cuts[i]?.index ?? end - start) }));
};

type Candidate = Draft & { readonly rank: number };

/** Matches that hang together by overlaps; no match of one cluster touches one of another. */
const clusters = (found: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const groups: Candidate[][] = [];
  let end = -1;
  for (const one of found) {
    if (one.start >= end) groups.push([]);
    groups.at(-1)?.push(one);
    end = Math.max(end, one.end);
  }
  return groups;
};

const longestFirst = (cluster: readonly Candidate[]): readonly Draft[] => {
  const kept: Candidate[] = [];
  for (const one of [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start))
    if (!kept.some((other) => other.start < one.end && one.start < other.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start).map(({ rank: _, ...draft }) => draft);
};
