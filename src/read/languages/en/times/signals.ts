import type { Span } from "../../../../model/index.ts";
import { dayRange } from "../../../../text/index.ts";

const SINCE =
  /(?<!\p{L})(?:since|as\s+of|as\s+from|starting(?:\s+from)?|beginning|effective|with\s+effect\s+from|dating\s+from)\s+(?:(?:at\s+least|about|around|the|early|late|on|in)\s+)*$/iu;
const FROM = /(?<!\p{L})from\s+(?:the\s+)?$/iu;
const ONWARDS = /^\s+(?:on(?=[,.;]|\s+\p{Ll})(?!\s+(?:the|a|an|in)\b)|onwards?)(?!\p{L})/iu;
const UNTIL = /(?<!\p{L})(?:until|till|up\s+to|through|by|no\s+later\s+than|before\s+the\s+end\s+of)\s+(?:at\s+least\s+|the\s+end\s+of\s+)?(?:the\s+)?$/iu;

/**
 * The value with what the word before it says: "since" leaves its end open, "until" and "by" its beginning. The word itself is no part of the expression, after
 * TIMEX3.
 */
export const withSignal = (text: string, span: Span, edtf: string): string => {
  if (/[[{]|\.\./.test(edtf) || dayRange(edtf) === null) return edtf;
  const head = text.slice(Math.max(0, span.start - 40), span.start);
  const [first = edtf, last = first] = edtf.split("/");
  if (SINCE.test(head) || (FROM.test(head) && ONWARDS.test(text.slice(span.end, span.end + 12)))) return `${first}/..`;
  return UNTIL.test(head) && edtf === first ? `../${last}` : edtf;
};
