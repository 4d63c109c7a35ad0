import { piecesOf, widthOf } from "./width.ts";

/** A stretch of text in one colour; white space in it is where lines may break, a line feed where they must. */
export interface Piece {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Holds words together on a line; shown as a plain space. */
export const NO_BREAK = "\u00a0";

interface Room {
  readonly width: number;
  readonly indent: string;
  /** Before the first line, in place of the indent; as many cells wide. */
  readonly first?: string;
}

/** Sets pieces into lines of at most `width` cells, indent included. Each word is painted by itself, so that no colour runs into the margin. */
export const wrap = (pieces: readonly Piece[], { width, indent, first }: Room): readonly string[] => {
  const room = Math.max(width - widthOf(indent), 8);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = (): void => {
    lines.push(`${lines.length === 0 ? (first ?? indent) : indent}${line}`.trimEnd());
    line = "";
    used = 0;
  };
  for (const word of wordsOf(pieces)) {
    if (word.breaks) flush();
    const gap = word.spaced && used > 0 ? 1 : 0;
    if (used > 0 && used + gap + word.width > room) flush();
    else if (gap > 0) {
      line += " ";
      used++;
    }
    for (const part of word.parts)
      for (const [i, bit] of piecesOf(part.text.replaceAll(NO_BREAK, " "), room).entries()) {
        const cells = widthOf(bit);
        if (used > 0 && (i > 0 || used + cells > room)) flush();
        line += part.paint === undefined ? bit : part.paint(bit);
        used += cells;
      }
  }
  flush();
  return lines;
};

interface Word {
  parts: Piece[];
  width: number;
  /** White space stands before it. */
  spaced: boolean;
  /** A line feed stands before it. */
  breaks: boolean;
}

/** A word may be made of pieces in several colours, e.g. a bracket and what it holds. */
const wordsOf = (pieces: readonly Piece[]): readonly Word[] => {
  const words: Word[] = [];
  let open: Word | null = null;
  let space = "";
  for (const { text, ...colour } of pieces)
    for (const bit of text.split(/([^\S\u00a0]+)/)) {
      if (bit === "") continue;
      if (bit.trim() === "") {
        open = null;
        space += bit;
        continue;
      }
      if (open === null) {
        open = { parts: [], width: 0, spaced: space !== "" && words.length > 0, breaks: space.includes("\n") && words.length > 0 };
        words.push(open);
        space = "";
      }
      open.parts.push({ text: bit, ...colour });
      open.width += widthOf(bit);
    }
  return words;
};

/** The same for one colour. */
export const wrapText = (text: string, room: Room): readonly string[] => wrap([{ text }], room);
