import type { Span } from "../../../../model/index.ts";
import type { Word } from "./tokens.ts";

/** A stretch that no sentence crosses: a paragraph, or a line of its own such as a heading or a list item. */
export interface Block extends Span {
  readonly paragraph: number;
}

const trimmed = (text: string, span: Span): Span | null => {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
};

/** Blank lines end a paragraph. A single line break ends a block unless the sentence plainly runs on, as in hard-wrapped text. */
export const blocksOf = (text: string, dateline: Span | null): readonly Block[] => {
  const blocks: Block[] = [];
  let paragraph = 0;
  for (const part of stretches(text, /(?:\r\n|\n|\r|\u2028|\u2029)[^\S\n\r]*(?:(?:\r\n|\n|\r|\u2028|\u2029)[^\S\n\r]*)+|\u2029/gu)) {
    const lines = [...stretches(text.slice(part.start, part.end), /\r\n|\n|\r|\u2028/gu)].map((line) => ({
      start: line.start + part.start,
      end: line.end + part.start,
    }));
    for (const line of joinWrapped(text, lines)) {
      for (const stretch of behind(line, dateline)) {
        const block = trimmed(text, stretch);
        if (block !== null) blocks.push({ ...block, paragraph });
      }
    }
    paragraph += 1;
  }
  return blocks;
};

/** A line cut behind the dateline that it opens with. */
const behind = (line: Span, dateline: Span | null): readonly Span[] =>
  dateline === null || dateline.start < line.start || dateline.end >= line.end
    ? [line]
    : [
        { start: line.start, end: dateline.end },
        { start: dateline.end, end: line.end },
      ];

function* stretches(text: string, breaks: RegExp): Iterable<Span> {
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

const WRAP_COLUMN = 55;

const joinWrapped = (text: string, lines: readonly Span[]): readonly Span[] => {
  const joined: Span[] = [];
  let lastLength = 0;
  for (const line of lines) {
    const before = joined.at(-1);
    const wording = text.slice(line.start, line.end);
    const runsOn = before !== undefined && !/[.!?:;…"”»)\]]\s*$/u.test(text.slice(before.start, before.end));
    if (
      before !== undefined &&
      ((runsOn && (/^\s*\p{Ll}/u.test(wording) || lastLength >= WRAP_COLUMN)) || (lastLength >= WRAP_COLUMN && /^\s*\p{Ll}/u.test(wording)))
    ) {
      joined[joined.length - 1] = { start: before.start, end: line.end };
    } else joined.push(line);
    lastLength = wording.length;
  }
  return joined;
};

// Written with a full stop inside a sentence. Titles and ranks, months, and what news writes short.
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|rev|hon|gov|sen|rep|gen|lt|col|maj|capt|cpt|cmdr|sgt|cpl|brig|adm|st|no|nos|vs|etc|al|jr|sr|inc|ltd|co|corp|dept|est|approx|fig|vol|art|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|[a-z](?:\.[a-z])*)\.?$/iu;

const CLOSING = /^["”’»')\]]+$/u;

/** Ranges of words that make a sentence, as half-open indices into the block's words. */
export const sentenceRanges = (words: readonly Word[]): readonly (readonly [number, number])[] => {
  const ranges: [number, number][] = [];
  let first = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (!endsSentence(words, i)) continue;
    let until = i + 1;
    while (until < words.length && CLOSING.test(words[until]?.text ?? "") && touches(words, until)) until += 1;
    if (until < words.length && !startsSentence(words, until)) continue;
    ranges.push([first, until]);
    first = until;
    i = until - 1;
  }
  if (first < words.length) ranges.push([first, words.length]);
  return ranges;
};

const touches = (words: readonly Word[], i: number): boolean => words[i - 1]?.end === words[i]?.start;

const endsSentence = (words: readonly Word[], i: number): boolean => {
  const text = words[i]?.text ?? "";
  if (/^[.!?…]+$/u.test(text)) return !(text === "." && touches(words, i) && ABBREVIATION.test(words[i - 1]?.text ?? ""));
  return /[!?…]$/u.test(text) || (text.endsWith(".") && !ABBREVIATION.test(text));
};

const startsSentence = (words: readonly Word[], i: number): boolean => {
  const text = words[i]?.text ?? "";
  if (/^["“„«‘'([—–-]+$/u.test(text)) return /^[\p{Lu}\p{N}\p{Lo}]/u.test(words[i + 1]?.text ?? "") && !/^[—–-]+$/.test(text);
  return /^[^\p{Ll}\p{P}]/u.test(text) || /^[•*·▪]/u.test(text) || text === "…";
};

const WORDS_IN_HEADING = 22;

/** A line of its own without an end mark, or a short one in title case, is a heading. */
export const isHeading = (text: string, block: Block, alone: boolean, words: number): boolean =>
  alone && words <= WORDS_IN_HEADING && !/[.!?:;,…]["”’»')\]]*$/u.test(text.slice(block.start, block.end));
