import { type Draft, type Range, holds, lengthOf } from "../draft.ts";

/** For each draft the position of the innermost other one in whose content it stands; null where none. */
export const nest = (drafts: readonly Draft[]): readonly (number | null)[] =>
  drafts.map((draft, i) => {
    const anchor = anchorOf(draft);
    let best: number | null = null;
    drafts.forEach((other, j) => {
      if (i === j || !standsIn(anchor, other) || (standsIn(anchorOf(other), draft) && j > i)) return;
      if (standsIn(anchorOf(other), draft)) return;
      if (best === null || lengthOf(other.contents) < lengthOf(drafts[best]?.contents ?? [])) best = j;
    });
    return best;
  });

/** What must lie in the outer content: the cue, else the first content. */
const anchorOf = (draft: Draft): Range | undefined => draft.cues[0] ?? draft.contents[0];

const standsIn = (anchor: Range | undefined, outer: Draft): boolean => anchor !== undefined && outer.contents.some((content) => holds(content, anchor));
