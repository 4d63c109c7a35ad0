import { stripVTControlCharacters } from "node:util";

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Scripts and pictures that take two cells (East Asian Wide and Fullwidth, UAX #11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_CELL = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const cellsOf = (grapheme: string): number => (NO_CELL.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

/** Character cells that a line takes on a terminal, colours apart. */
export const widthOf = (line: string): number => {
  const plain = stripVTControlCharacters(line);
  if (/^[\x20-\x7e\u00a0-\u02ff]*$/.test(plain)) return plain.length;
  let width = 0;
  for (const { segment } of graphemes.segment(plain)) width += cellsOf(segment);
  return width;
};

/** Cuts plain text to a number of cells, with an ellipsis where something was left off. */
export const cutTo = (text: string, cells: number): string => {
  if (widthOf(text) <= cells) return text;
  let width = 0;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    width += cellsOf(segment);
    if (width > cells - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…${closeIsolates(kept)}`;
};

/** An isolate that was cut open would swallow the rest of the line. */
const closeIsolates = (text: string): string => {
  const open = (text.match(/\u2068/g) ?? []).length - (text.match(/\u2069/g) ?? []).length;
  return "\u2069".repeat(Math.max(open, 0));
};

/** Fills up with spaces on the right, or on the left with `toRight`. */
export const padTo = (text: string, cells: number, align: "left" | "right" = "left"): string => {
  const space = " ".repeat(Math.max(cells - widthOf(text), 0));
  return align === "left" ? `${text}${space}` : `${space}${text}`;
};

/** Breaks a word that is longer than a line. */
export const piecesOf = (word: string, cells: number): readonly string[] => {
  if (widthOf(word) <= cells) return [word];
  const pieces: string[] = [];
  let piece = "";
  let width = 0;
  for (const { segment } of graphemes.segment(word)) {
    const next = cellsOf(segment);
    if (width + next > cells && piece !== "") {
      pieces.push(piece);
      piece = "";
      width = 0;
    }
    piece += segment;
    width += next;
  }
  return [...pieces, piece];
};
