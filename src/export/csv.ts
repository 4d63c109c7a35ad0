/** RFC 4180: CRLF after every record, quotes around what needs them, doubled inside. */
const LINE_END = "\r\n";

/** Tells spreadsheets that the file is UTF-8; other programs may take it for part of the first title. */
export const BYTE_ORDER_MARK = "\ufeff";

/**
 * What spreadsheets run as a formula when a cell begins with it (OWASP, "CSV Injection"), full-width forms and white space before it included;
 * apostrophes before it count too, so that taking one away always gives the value back.
 */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** Other separators are quoted too: spreadsheets of some countries split at them. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

const cellOf = (value: string | number | null): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One record. Numbers stay numbers, null is an empty cell, and no text of a document becomes a formula. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(",")}${LINE_END}`;
