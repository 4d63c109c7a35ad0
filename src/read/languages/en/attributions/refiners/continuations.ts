import type { Quotation } from "../../../../passage.ts";
import { type Draft, type Range, holds } from "../draft.ts";
import { tidy } from "../contents.ts";
import type { Site } from "../site.ts";

/**
 * "“A,” X said. “B.”" and a quotation that runs over paragraphs: whole quoted sentences without a cue of their own, right behind somebody's quotation,
 * are the same voice and belong to the same content.
 */
export const continuations = (drafts: readonly Draft[], site: Site): readonly Draft[] => {
  const contents = drafts.map((draft) => [...draft.contents]);
  for (const quotation of site.passage.quotations) {
    if (!isWhole(site, quotation) || contents.some((ranges) => ranges.some((one) => holds(one, quotation) || startsIn(quotation, one)))) continue;
    const speaker = speakerBefore(site, drafts, contents, quotation);
    if (speaker !== null) contents[speaker]?.push(...tidy(site, [quotation]));
  }
  return drafts.map((draft, i) => ({ ...draft, contents: contents[i] ?? draft.contents }));
};

const startsIn = (quotation: Quotation, one: Range): boolean => quotation.first <= one.first && one.first < quotation.until;

/** A quotation that is one or more sentences by itself. */
const isWhole = (site: Site, quotation: Quotation): boolean => {
  const first = site.passage.sentences[site.tokens[quotation.first]?.sentence ?? -1];
  const last = site.passage.sentences[site.tokens[quotation.until - 1]?.sentence ?? -1];
  return first !== undefined && last !== undefined && first.first === quotation.first && last.until - quotation.until <= 1;
};

/** The attribution whose quotation, or whose reporting clause behind one, ends the sentence before. */
const speakerBefore = (site: Site, drafts: readonly Draft[], contents: readonly (readonly Range[])[], quotation: Quotation): number | null => {
  const before = site.tokens[quotation.first - 1]?.sentence;
  if (before === undefined) return null;
  const here = site.passage.sentences[site.tokens[quotation.first]?.sentence ?? -1];
  const previous = site.passage.sentences[before];
  let found: number | null = null;
  drafts.forEach((draft, i) => {
    if (draft.sources.length === 0 || site.quotedBy(draft.cues[0]?.first ?? -1) !== null) return;
    const ranges = contents[i] ?? [];
    const quoted = ranges.some((one) => holdsQuotation(site, one));
    const inSentence = [...draft.cues, ...ranges].some((one) => site.tokens[one.first]?.sentence === before);
    const sameParagraph = previous?.paragraph === here?.paragraph;
    const lastQuoted = site.quotationEndingAt(quotation.first - 1) !== null;
    if (inSentence && quoted && (sameParagraph || lastQuoted || !speaksAlone(site, quotation))) found = i;
  });
  return found;
};

const holdsQuotation = (site: Site, one: Range): boolean =>
  site.quotationAt(one.first) !== null || site.passage.quotations.some((quotation) => holds(one, quotation));

/** A paragraph that is more than this quotation has a voice of its own. */
const speaksAlone = (site: Site, quotation: Quotation): boolean => {
  const next = site.passage.sentences[(site.tokens[quotation.until - 1]?.sentence ?? -1) + 1];
  return next !== undefined && next.paragraph === site.passage.sentences[site.tokens[quotation.first]?.sentence ?? -1]?.paragraph;
};
