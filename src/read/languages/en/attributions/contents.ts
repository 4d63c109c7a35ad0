import type { Token } from "../../../passage.ts";
import { isEmpty, type Range, range } from "./draft.ts";
import type { Site } from "./site.ts";

/** Contents as they are given: without what only joins them to their sentence, one stretch a paragraph. */
export const tidy = (site: Site, contents: readonly Range[]): readonly Range[] =>
  contents
    .map((content) => trimContent(site.tokens, content))
    .filter((content) => !isEmpty(content))
    .flatMap((content) => byLine(site, content));

/** A range cut where its text breaks the line. */
export const byLine = (site: Site, whole: Range): readonly Range[] => {
  const parts: Range[] = [];
  let first = whole.first;
  for (let i = whole.first + 1; i <= whole.until; i += 1) {
    const gap = site.passage.text.slice(site.tokens[i - 1]?.end ?? 0, site.tokens[i]?.start ?? 0);
    if (i < whole.until && !(gap.includes("\n") && site.tokens[i]?.sentence !== site.tokens[i - 1]?.sentence)) continue;
    parts.push(range(first, i));
    first = i;
  }
  return parts;
};

const OPENERS = /^["“„«‘'`]$/;
const CLOSERS = /^["”»’'`“]$/;
const EDGE = /^(?:[,;:–—-]|--)$/;

/**
 * A content without what only joins it to its sentence: commas, dashes and colons at the edges, the final stop, and a quotation mark whose partner stays outside.
 * The final stop of a whole quotation stays, since it stands before the closing mark.
 */
const trimContent = (tokens: readonly Token[], content: Range): Range => {
  let { first, until } = content;
  while (first < until && isLeadingEdge(tokens, first, until)) first += 1;
  while (until > first && isTrailingEdge(tokens, first, until)) until -= 1;
  return { first, until };
};

const isLeadingEdge = (tokens: readonly Token[], first: number, until: number): boolean => {
  const text = tokens[first]?.text ?? "";
  if (EDGE.test(text) || /^[.)\]”»…]$/.test(text)) return true;
  return /^["']$/.test(text) && count(tokens, first, until, text) === 1 && !opensWord(tokens, first);
};

const opensWord = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.start === tokens[at]?.end;

const isTrailingEdge = (tokens: readonly Token[], first: number, until: number): boolean => {
  const text = tokens[until - 1]?.text ?? "";
  if (EDGE.test(text) || text === "." || /^[([]$/.test(text)) return true;
  if (text === ")" || text === "]") return !has(tokens, first, until - 1, text === ")" ? "(" : "[");
  if (!CLOSERS.test(text)) return OPENERS.test(text);
  const partners = text === "”" ? ["“", "„", '"'] : text === "»" ? ["«"] : text === "’" ? ["‘"] : [text];
  return tokens[until - 1]?.tag === "PUNCT" && !partners.some((partner) => has(tokens, first, until - 1, partner));
};

const has = (tokens: readonly Token[], first: number, until: number, text: string): boolean => count(tokens, first, until, text) > 0;

const count = (tokens: readonly Token[], first: number, until: number, text: string): number => {
  let sum = 0;
  for (let i = first; i < until; i += 1) if (tokens[i]?.text === text) sum += 1;
  return sum;
};
