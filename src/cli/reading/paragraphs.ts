import type { Span } from "../../model/index.ts";

/** A line this long was broken by a margin, not by its writer. */
const FULL_LINE = 60;

/**
 * The stretches that are shown as one paragraph, in text order, without the white space around them. A blank line ends one; so does a line feed after a
 * short line, as in labels and lists.
 */
export const paragraphsOf = (text: string): readonly Span[] => {
  const paragraphs: { start: number; end: number }[] = [];
  let follows = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const words = line.trim();
    const isSpaced = /(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/.test(text.slice(paragraphs.at(-1)?.end ?? 0, index));
    const open = follows && !isSpaced ? paragraphs.at(-1) : undefined;
    if (words === "") continue;
    const start = index + line.indexOf(words);
    if (open === undefined) paragraphs.push({ start, end: start + words.length });
    else open.end = start + words.length;
    follows = words.length >= FULL_LINE;
  }
  return paragraphs;
};
