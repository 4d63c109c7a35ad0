import { type Draft, holds, lengthOf, meets, type Range } from "../draft.ts";
import type { Site } from "../site.ts";
import { sourceAfter } from "../sources.ts";

/** Who is cited: the phrase that opens what looks like a content. */
const citedBy = (site: Site, content: Range | undefined): Range | undefined => {
  const phrase = content === undefined ? null : site.phraseAt(content.first);
  return phrase === null || content === undefined ? content : sourceAfter(site, phrase, content.until);
};

/** "The paper reported, citing a doctor, that …": the doctor is a source of what the paper reports, not what the paper says. */
export const citations = (drafts: readonly Draft[], site: Site): readonly Draft[] => {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const sentence = site.tokens[draft.cues[0]?.first ?? -1]?.sentence ?? -1;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
  }
  return drafts.flatMap((draft) => {
    const cue = draft.cues[0];
    const cited = citedBy(site, draft.contents[0]);
    if (cue === undefined || cited === undefined || !/^(?:citing|quoting)$/.test(site.tokens[cue.first]?.lower ?? "") || site.quotationAt(cited.first) !== null)
      return [draft];
    const outer = (bySentence.get(site.tokens[cue.first]?.sentence ?? -1) ?? [])
      .filter((other) => other !== draft)
      .filter(
        (other) => !other.contents.some((content) => meets(content, cited)) && !draft.contents.some((content) => other.cues.some((one) => holds(content, one))),
      )
      .sort((a, b) => lengthOf(b.contents) - lengthOf(a.contents))[0];
    return outer === undefined ? [draft] : [{ ...draft, sources: [cited], contents: outer.contents, stance: "affirms" as const }];
  });
};
