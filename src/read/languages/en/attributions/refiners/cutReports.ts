import { tidy } from "../contents.ts";
import { type Draft, holds, range } from "../draft.ts";
import type { Site } from "../site.ts";

/** "The attack is believed to be the worst, officials said": who reports a whole sentence from behind is no part of what is believed in it. */
export const cutReports = (drafts: readonly Draft[], site: Site): readonly Draft[] => {
  const behind = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.finder !== "behind" && draft.finder !== "preposition") continue;
    const sentence = sentenceOf(draft, site);
    behind.set(sentence, [...(behind.get(sentence) ?? []), draft]);
  }
  return drafts.map((draft) => (behind.get(sentenceOf(draft, site)) ?? []).reduce((one, report) => cutBefore(site, one, report), draft));
};

const sentenceOf = (draft: Draft, site: Site): number => site.tokens[draft.cues[0]?.first ?? -1]?.sentence ?? -1;

const cutBefore = (site: Site, draft: Draft, report: Draft): Draft => {
  const cue = draft.cues[0];
  const reported = report.cues[0];
  if (draft === report || cue === undefined || reported === undefined || !report.contents.some((content) => holds(content, cue))) return draft;
  const end = Math.min(...[...report.cues, ...report.sources].map(({ first }) => first));
  if (cue.first >= end || !draft.contents.some((content) => holds(content, reported))) return draft;
  const contents = draft.contents.map((content) => (content.first < end && end < content.until ? range(content.first, end) : content));
  const kept = tidy(
    site,
    contents.filter(({ first }) => first < end),
  );
  return kept.length === 0 ? draft : { ...draft, contents: kept };
};
