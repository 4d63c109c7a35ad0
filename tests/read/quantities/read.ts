import { analyse } from "../../../src/read/languages/en/analysis/index.ts";
import { type FoundQuantity, findQuantities } from "../../../src/read/languages/en/quantities/index.ts";
import { findTimes } from "../../../src/read/languages/en/times/index.ts";
import type { ReaderNames } from "../../../src/read/passage.ts";

export const quantitiesIn = (text: string, names: ReaderNames = { names: [], contested: [] }): readonly FoundQuantity[] => {
  const passage = analyse({ text, published: "2024-05-08", source: null, title: null }, names);
  return findQuantities(passage, findTimes(passage, { published: "2024-05-08", dateline: null }).times);
};

/** Each amount as worded, with its bounds, exactness and unit. */
export const told = (text: string): readonly (readonly [string, number | null, number | null, string, string | null])[] =>
  quantitiesIn(text).map(({ start, end, min, max, exactness, unit }) => [text.slice(start, end), min, max, exactness, unit]);
