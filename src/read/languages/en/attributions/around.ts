import { contentFrom } from "./contentEnd.ts";
import { tidy } from "./contents.ts";
import { type Range, range } from "./draft.ts";
import { CARRIES_ON } from "./lexicon/words.ts";
import type { Site } from "./site.ts";

/**
 * What a reporting clause in the middle or at the end of its sentence reports ("A, said X, B"): what stands before it, and what goes on behind it.
 * `report` is the clause with its source and asides. Empty where nothing stands before it.
 */
export const contentAround = (site: Site, report: Range, stretch: Range): readonly Range[] => {
  const before = contentBefore(site, report.first, stretch);
  if (before.length === 0) return [];
  return tidy(site, [...before, ...contentBehind(site, report, stretch, isQuoted(site, report.first))]);
};

/** Whether a quotation ends right before this token. */
const isQuoted = (site: Site, at: number): boolean => endingQuotation(site, at) !== null;

const endingQuotation = (site: Site, at: number) =>
  site.quotationEndingAt(at - 1) ??
  (site.tokens[at - 1]?.text === "," || /^[–—-]$/.test(site.tokens[at - 1]?.text ?? "") ? site.quotationEndingAt(at - 2) : null);

/** The content before a reporting clause: to the head of its quotation, however many sentences back, or to the head of the stretch. */
const contentBefore = (site: Site, until: number, stretch: Range): readonly Range[] => {
  const quotation = endingQuotation(site, until);
  if (quotation !== null && quotation.first <= stretch.first + 1) return [quotation];
  let first = stretch.first;
  for (let i = until - 1; i > stretch.first; i -= 1) {
    const inner = site.quotationEndingAt(i);
    if (inner !== null && inner.first > stretch.first) i = inner.first;
    else if (site.tokens[i]?.text === ";") {
      first = i + 1;
      break;
    }
  }
  if (quotation !== null && wholeBefore(site, first, quotation.first)) return [quotation];
  return first < until ? [range(first, until)] : [];
};

/** A quotation behind a colon or a conjunction is the content by itself. */
const wholeBefore = (site: Site, first: number, open: number): boolean => {
  const before = site.tokens[open - 1];
  return before !== undefined && (before.text === ":" || (open - first === 1 && before.tag === "CCONJ"));
};

const contentBehind = (site: Site, report: Range, stretch: Range, quoted: boolean): readonly Range[] => {
  const mark = site.tokens[report.until];
  if (mark === undefined || report.until >= stretch.until || !/^[,–—:-]$/.test(mark.text)) return [];
  let at = report.until + 1;
  if (/^[,–—]$/.test(site.tokens[at]?.text ?? "")) at += 1;
  const next = site.tokens[at];
  if (next === undefined || at >= stretch.until) return [];
  const quotation = site.quotationAt(at);
  if (quotation !== null) return [quotation];
  if (CARRIES_ON.test(next.lower) || quoted || (next.tag === "VERB" && next.lower.endsWith("ing"))) return [];
  return [contentFrom(site, at, { stretch, reach: "clause" })];
};
