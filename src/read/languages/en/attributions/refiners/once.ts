import { type Draft, meets, type Range } from "../draft.ts";

/** Of the drafts that share a cue the one that was found first: the finders stand in the order of how sure they are. */
export const once = (drafts: readonly Draft[]): readonly Draft[] => {
  const kept: Draft[] = [];
  const taken = new Set<number>();
  for (const draft of drafts) {
    if (draft.cues.some((cue) => tokensOf(cue).some((at) => taken.has(at)))) continue;
    for (const cue of draft.cues) for (const at of tokensOf(cue)) taken.add(at);
    kept.push(draft);
  }
  return kept.filter((draft) => !draft.cues.some((cue) => draft.contents.some((content) => meets(cue, content))));
};

const tokensOf = ({ first, until }: Range): readonly number[] => Array.from({ length: Math.max(0, until - first) }, (_, i) => first + i);
