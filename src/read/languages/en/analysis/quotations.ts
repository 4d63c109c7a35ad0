import type { Quotation, Token } from "../../../passage.ts";

const PAIRS: Readonly<Record<string, readonly string[]>> = {
  "“": ["”", '"'],
  "„": ["“", "”"],
  "«": ["»"],
  "‘": ["’"],
  '"': ['"', "”"],
  "'": ["'"],
  "`": ["'", "`"],
};
// A text may hold the word "constructor", which every object answers to.
const pairOf = (mark: string): readonly string[] | undefined => (Object.hasOwn(PAIRS, mark) ? PAIRS[mark] : undefined);

/**
 * Stretches in quotation marks, within one paragraph. A mark that never closes ends with its paragraph, as in a quotation that runs over paragraphs;
 * apostrophes are not marks. Unbalanced marks never break anything: what cannot be paired is left alone.
 */
export const findQuotations = (text: string, tokens: readonly Token[], paragraphOf: (token: Token) => number): readonly Quotation[] => {
  const quotations: Quotation[] = [];
  let at = 0;
  while (at < tokens.length) {
    const open = tokens[at];
    if (open === undefined || !opens(text, tokens, at)) {
      at += 1;
      continue;
    }
    const until = closing(text, tokens, at, paragraphOf);
    const last = tokens[until.index];
    if (last === undefined || until.index <= at + (until.closed ? 1 : 0)) {
      at += 1;
      continue;
    }
    const innerLast = until.closed ? tokens[until.index - 1] : last;
    const innerFirst = tokens[at + 1];
    if (innerFirst !== undefined && innerLast !== undefined && innerFirst.start < innerLast.end) {
      quotations.push({
        start: open.start,
        end: last.end,
        first: at,
        until: until.index + 1,
        mark: open.text,
        closed: until.closed,
        inner: { start: innerFirst.start, end: innerLast.end },
      });
    }
    at = until.index + 1;
  }
  return quotations;
};

const isSpace = (text: string, at: number): boolean => at < 0 || at >= text.length || /[\s([{—–-]/u.test(text.charAt(at));

const opens = (text: string, tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (token === undefined || pairOf(token.text) === undefined) return false;
  const next = tokens[i + 1];
  if (next === undefined || next.sentence < token.sentence) return false;
  if (/^["'‘`]$/.test(token.text)) return isSpace(text, token.start - 1) && !isSpace(text, token.end);
  return true;
};

const closes = (text: string, token: Token, marks: readonly string[]): boolean => {
  if (!marks.includes(token.text)) return false;
  // "the rebels' leader": an apostrophe that touches a word on both sides, or a plural's, is no mark
  if (/^['’]$/.test(token.text)) return !/[\p{L}\p{N}]/u.test(text.charAt(token.end)) && !/^[’']$/.test(text.charAt(token.end));
  return token.text !== '"' || !isSpace(text, token.start - 1) || isSpace(text, token.end);
};

const closing = (
  text: string,
  tokens: readonly Token[],
  from: number,
  paragraphOf: (token: Token) => number,
): { readonly index: number; readonly closed: boolean } => {
  const open = tokens[from];
  const marks = pairOf(open?.text ?? "") ?? [];
  let index = from;
  for (let i = from + 1; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || open === undefined || paragraphOf(token) !== paragraphOf(open)) break;
    index = i;
    if (closes(text, token, marks)) return { index: i, closed: true };
  }
  // A single mark that never closes is an apostrophe at the head of a word ("'twas"), never a quotation.
  return /^['‘`]$/.test(open?.text ?? "") ? { index: from, closed: false } : { index, closed: false };
};
