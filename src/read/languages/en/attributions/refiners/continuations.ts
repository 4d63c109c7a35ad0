import type { Quotation } from "../../../../passage.ts";
import { tidy } from "../contents.ts";
import type { Draft, Range } from "../draft.ts";
import type { Site } from "../site.ts";

/**
 * "“A,” X said. “B.”" and a quotation that runs over paragraphs: whole quoted sentences without a cue of their own, right behind somebody's quotation,
 * are the same voice and belong to the same content.
 */
export const continuations = (drafts: readonly Draft[], site: Site): readonly Draft[] => {
  const contents = drafts.map((draft) => [...draft.contents]);
  const covered = new Uint8Array(site.tokens.length);
  for (const draft of drafts) for (const { first, until } of draft.contents) covered.fill(1, first, until);
  const inSentence = voicesBySentence(drafts, site);
  for (const quotation of site.passage.quotations) {
    if (!isWhole(site, quotation) || covered.subarray(quotation.first, quotation.until).includes(1)) continue;
    const before = site.tokens[quotation.first - 1]?.sentence ?? -1;
    const speaker = follows(site, quotation) ? inSentence.get(before) : undefined;
    if (speaker === undefined) continue;
    contents[speaker]?.push(...tidy(site, [quotation]));
    inSentence.set(site.tokens[quotation.until - 1]?.sentence ?? -1, speaker);
  }
  return drafts.map((draft, i) => ({ ...draft, contents: contents[i] ?? draft.contents }));
};

const holdsQuotation = (site: Site, { first, until }: Range): boolean => {
  for (let at = first; at < until; at += 1) if (site.quotationAt(at) !== null) return true;
  return false;
};

/** For each sentence the last attribution of a quotation in it, by somebody named, that stands in nobody's quotation. */
const voicesBySentence = (drafts: readonly Draft[], site: Site): Map<number, number> => {
  const voices = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const quoted = draft.contents.some((content) => holdsQuotation(site, content));
    if (!quoted || draft.sources.length === 0 || site.quotedBy(draft.cues[0]?.first ?? -1) !== null) return;
    for (const { first, until } of [...draft.cues, ...draft.contents]) for (const at of [first, until - 1]) voices.set(site.tokens[at]?.sentence ?? -1, i);
  });
  return voices;
};

/** A quotation that is one or more sentences by itself. */
const isWhole = (site: Site, quotation: Quotation): boolean => {
  const first = site.passage.sentences[site.tokens[quotation.first]?.sentence ?? -1];
  const last = site.passage.sentences[site.tokens[quotation.until - 1]?.sentence ?? -1];
  return first !== undefined && last !== undefined && first.first === quotation.first && last.until - quotation.until <= 1;
};

/** In the same paragraph, behind another quotation, or as a paragraph by itself: one that is more than a quotation has a voice of its own. */
const follows = (site: Site, quotation: Quotation): boolean => {
  const here = site.passage.sentences[site.tokens[quotation.first]?.sentence ?? -1];
  const previous = site.passage.sentences[(here?.index ?? 0) - 1];
  const next = site.passage.sentences[(site.tokens[quotation.until - 1]?.sentence ?? -1) + 1];
  const alone = next === undefined || next.paragraph !== here?.paragraph;
  return previous?.paragraph === here?.paragraph || site.quotationEndingAt(quotation.first - 1) !== null || alone;
};
