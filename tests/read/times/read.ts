import type { TimeExpression } from "../../../src/model/index.ts";
import { analyse } from "../../../src/read/languages/en/analysis/index.ts";
import { findTimes, type TimesFound } from "../../../src/read/languages/en/times/index.ts";
import type { ReaderNames } from "../../../src/read/passage.ts";

export const timesIn = (
  text: string,
  published: string | null,
  dateline: string | null = null,
  names: ReaderNames = { names: [], contested: [] },
): TimesFound => findTimes(analyse({ text, published, source: null, title: null }, names), { published, dateline });

/** A sentence in which one expression stands between brackets, without them, and where it stands. */
export const marked = (sentence: string): { readonly text: string; readonly start: number; readonly end: number } => {
  const start = sentence.indexOf("[");
  const end = sentence.indexOf("]") - 1;
  return { text: sentence.replace("[", "").replace("]", ""), start, end };
};

export const timeAt = (sentence: string, published: string | null): TimeExpression | undefined => {
  const { text, start, end } = marked(sentence);
  return timesIn(text, published).times.find((time) => time.start === start && time.end === end);
};
