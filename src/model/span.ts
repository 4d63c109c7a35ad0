/** A half-open range `[start, end)` of UTF-16 code units into a stored text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The very wording a span means: `text.slice(start, end)`. */
export const wordingOf = (text: string, span: Span): string => text.slice(span.start, span.end);
