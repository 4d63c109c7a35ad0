import { firstIndex } from "../../../../../text/index.ts";
import { type Draft, holds, type Range } from "../draft.ts";

/** For each draft the position of the innermost other one in whose content it stands; null where none. Nobody stands in whom it holds itself. */
export const nest = (drafts: readonly Draft[]): readonly (number | null)[] => {
  const contents = drafts
    .flatMap((draft, owner) => draft.contents.map((content) => ({ ...content, owner })))
    .sort((a, b) => a.first - b.first || b.until - a.until || a.owner - b.owner);
  const parents: (number | null)[] = drafts.map(() => null);
  drafts.forEach((draft, i) => {
    const anchor = anchorOf(draft);
    if (anchor === undefined) return;
    for (let at = lastStart(contents, anchor.first), steps = 0; at >= 0 && steps < REACH; at -= 1, steps += 1) {
      const content = contents[at];
      if (content === undefined || content.owner === i || !holds(content, anchor)) continue;
      if (holdsAnchor(draft, drafts[content.owner]) || standsBelow(parents, content.owner, i)) continue;
      parents[i] = content.owner;
      return;
    }
  });
  return parents;
};

/** Whether one already stands, over however many links, in another. */
const standsBelow = (parents: readonly (number | null)[], one: number, other: number): boolean => {
  for (let at: number | null | undefined = one; at !== null && at !== undefined; at = parents[at]) if (at === other) return true;
  return false;
};

/** How many contents to look back over: more than any sentence opens. */
const REACH = 400;

/** What must lie in the outer content: the cue, else the first content. */
const anchorOf = (draft: Draft | undefined): Range | undefined => draft?.cues[0] ?? draft?.contents[0];

const holdsAnchor = (draft: Draft, other: Draft | undefined): boolean => {
  const anchor = anchorOf(other);
  return anchor !== undefined && draft.contents.some((content) => holds(content, anchor));
};

/** Position of the last range that starts at or before a token. */
const lastStart = (ranges: readonly Range[], token: number): number => firstIndex(ranges, ({ first }) => first > token) - 1;
