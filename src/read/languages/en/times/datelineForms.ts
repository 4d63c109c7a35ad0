import { MONTH, WEEKDAY_SHORT } from "./lexicon.ts";

const GAP = "[^\\S\\n\\u2028]";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const LINE_END = `(?=${GAP}*(?:[\\n\\u2028]|$))`;
// Months and weekdays come in any case; everything else is told by its capitals.
const MONTH_ = `(?i:${MONTH})`;
const WEEKDAY_ = `(?i:${WEEKDAY_SHORT}(?!\\p{L}))`;
const CLOCK = `(?:,?${GAP}*(?:at${GAP})?\\d{1,2}[:.]\\d{2}(?:${GAP}?(?:[ap]\\.?m\\.?|GMT|UTC|local time|h))?)?`;
const DATE = `(?:${WEEKDAY_},?${GAP})?(?:(?<m1>${MONTH_})${GAP}(?<d1>${DAY})(?:,?${GAP}?(?<y1>\\d{4}))?|(?<d2>${DAY})${GAP}(?:of${GAP})?(?<m2>${MONTH_})(?:,?${GAP}(?<y2>\\d{4}))?|(?<iso>\\d{4}-\\d{2}-\\d{2}))(?!\\p{L})${CLOCK}`;

const NAME_WORD = `(?!${WEEKDAY_}|${MONTH_}${GAP}\\d)\\p{Lu}[\\p{L}\\p{M}'’.-]*`;
const NAME = `${NAME_WORD}(?:[ /-](?:${NAME_WORD}|de|del|do|da|la|al|el|of|on|the|sur|le)){0,4}`;
const PLACE = `(?<place>${NAME}(?:,${GAP}${NAME}){0,2})`;
const SHORT_PLACE = `(?<place>${NAME_WORD}(?:[ -]${NAME_WORD}){0,2}(?:,${GAP}${NAME_WORD})?)`;
const CAPITALS = `(?<place>\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:[ /-]\\p{Lu}[\\p{Lu}\\p{M}'’.-]*){0,2}(?:,${GAP}${NAME})?)`;
const OUTLET = "(?:\\((?<outlet>\\p{Lu}[^()\\n!?:]{1,40})\\)|/(?<wire>\\p{Lu}[^/\\n]{1,30})/\\.?)";
const DASH = `\\.?${GAP}*(?:[–—―]|-(?=${GAP}|\\p{Lu})|:(?=${GAP}))`;
const TITLE_END = "(?:[Uu]pdate|[Bb]ulletin|SITREP|[Ss]itrep|[Ss]tatement|[Rr]elease|[Rr]eport|[Bb]riefing|[Cc]ommentary)";

/**
 * How a line begins that is a dateline, in order: "KESH, May 3 (Oron Wire) —", "KESH (May 3, 2024) —", "KESH (Oron Wire) —", "(Oron Wire) Kesh —", "KESH —" before a
 * line of prose, a line of place and date alone, a line of title that ends with a date.
 */
export const DATELINE_FORMS: readonly RegExp[] = [
  `${PLACE}[,/|]?${GAP}*[/|]?${GAP}*${DATE}\\.?${GAP}*,?${GAP}*(?:${OUTLET}(?:${GAP}*${DASH})?|${DASH})`,
  `${PLACE}${GAP}+\\(${DATE}\\)(?:${GAP}*${DASH})?`,
  `${PLACE}${GAP}*${OUTLET}${GAP}*,?${GAP}*(?:${DATE})?${GAP}*${DASH}`,
  `${OUTLET}${GAP}*${PLACE}(?:,${GAP}*${DATE})?${GAP}*${DASH}`,
  `${CAPITALS}${GAP}*[–—―](?=${GAP}[^\\n\\u2028]{70})`,
  `(?:(?i:published|updated|date|issued|released)(?:${GAP}on)?:?${GAP}+)?(?:${SHORT_PLACE},?${GAP}+)?${DATE}${LINE_END}`,
  `[^\\n\\u2028.!?]{0,100}?(?:[|,–—:-]${GAP}*|${TITLE_END}${GAP}+)(?<stamp>${DATE})${LINE_END}`,
].map((source) => new RegExp(source, "uy"));
