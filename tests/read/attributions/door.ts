import { expect } from "vitest";
import type { Span } from "../../../src/model/index.ts";
import type { FoundAttribution } from "../../../src/read/findings.ts";
import { analyse } from "../../../src/read/languages/en/analysis/index.ts";
import { findAttributions } from "../../../src/read/languages/en/attributions/index.ts";
import { unmark } from "../mark.ts";

export const attributionsOf = (text: string): readonly FoundAttribution[] =>
  findAttributions(analyse({ text, published: null, source: null, title: null }, { names: [], contested: [] }));

interface Worded {
  readonly sources: readonly string[];
  readonly cues: readonly string[];
  readonly contents: readonly string[];
}

const sorted = (all: readonly Worded[]): readonly Worded[] => [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Holds a text to the attributions marked in it: `{source:…}`, `{cue:…}`, `{content:…}`, numbered where there are several. It must have these and no others. */
export const check = (marked: string): void => {
  const { text, marks } = unmark(marked);
  const wording = ({ start, end }: Span): string => text.slice(start, end);
  const numbers = [...new Set(marks.map(({ number }) => number))];
  const pick = (number: number, label: string): readonly string[] => marks.filter((mark) => mark.number === number && mark.label === label).map(wording);
  const expected = numbers.map((number) => ({ sources: pick(number, "source"), cues: pick(number, "cue"), contents: pick(number, "content") }));
  const found = attributionsOf(text).map(({ sources, cues, contents }) => ({
    sources: sources.map(wording),
    cues: cues.map(wording),
    contents: contents.map(wording),
  }));
  expect(sorted(found)).toEqual(sorted(expected));
};
