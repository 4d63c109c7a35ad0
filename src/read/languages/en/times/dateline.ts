import type { Span } from "../../../../model/index.ts";
import { type CalendarDay, dayNumber, formatDay, isCalendarDay, parseDay } from "../../../../text/index.ts";
import type { Passage } from "../../../passage.ts";
import { MONTH, monthOf, WEEKDAY_SHORT } from "./lexicon.ts";

/** Where and when a text says that it was written: "KESH, May 3 (Oron Wire) —". The span includes the closing dash. */
export interface Dateline extends Span {
  /** `YYYY-MM-DD`; null where it gives no whole date. */
  readonly date: string | null;
  readonly place: Span | null;
  readonly outlet: Span | null;
}

const GAP = "[^\\S\\n\\u2028]";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const CLOCK = `(?:,?${GAP}*(?:at${GAP})?\\d{1,2}[:.]\\d{2}(?:${GAP}?(?:[ap]\\.?m\\.?|GMT|UTC|local time|h))?)?`;
const DATE = `(?:(?:${WEEKDAY_SHORT}),?${GAP})?(?:(?<m1>${MONTH})${GAP}(?<d1>${DAY})(?:,?${GAP}?(?<y1>\\d{4}))?|(?<d2>${DAY})${GAP}(?:of${GAP})?(?<m2>${MONTH})(?:,?${GAP}(?<y2>\\d{4}))?|(?<iso>\\d{4}-\\d{2}-\\d{2}))${CLOCK}`;
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ /-](?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|la|al|el|of|on|the|sur|le))*";
const PLACE = `(?<place>(?:${NAME})(?:,${GAP}(?!(?:${MONTH})${GAP}\\d)(?:${NAME})){0,2})`;
const CAPITALS = `(?<place>\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:[ /-][\\p{Lu}][\\p{Lu}\\p{M}'’.-]*){0,3}(?:,${GAP}(?:${NAME})){0,2})`;
const OUTLET = `\\((?<outlet>[\\p{L}][^()\\n]{1,40})\\)`;
const DASH = `(?:\\.?${GAP}*[–—―-]|:)(?=${GAP}|$|[\\n\\u2028\\p{Lu}“"])`;

/** In order; the first that a line begins with counts. `whole`: the line is nothing else. */
const FORMS: readonly RegExp[] = [
  `${PLACE}[,/]?${GAP}*[/|]?${GAP}*${DATE}${GAP}*,?${GAP}*(?:${OUTLET})?${GAP}*${DASH}`,
  `${PLACE}${GAP}+\\(${DATE}\\)(?:${GAP}*${DASH}|(?=${GAP}*(?:[\\n\\u2028]|$))|(?=${GAP}))`,
  `${PLACE}${GAP}*${OUTLET}${GAP}*,?${GAP}*(?:${DATE})?${GAP}*${DASH}`,
  `${OUTLET}${GAP}*${PLACE}(?:,${GAP}*${DATE})?${GAP}*${DASH}`,
  `${CAPITALS}${GAP}*[–—―]`,
  `(?:(?:published|updated|date|issued|released)(?:${GAP}on)?:?${GAP}+)?(?:${PLACE},?${GAP}+)?${DATE}${GAP}*(?=[\\n\\u2028]|$)`,
  `[^\\n\\u2028.!?]{0,100}?(?:[|,–—:-]${GAP}*|(?:update|bulletin|sitrep|statement|release|report|briefing|commentary)${GAP}+)${DATE}${GAP}*(?=[\\n\\u2028]|$)`,
].map((source) => new RegExp(source, "iuy"));
/** The forms that are told by capitals alone. */
const CASED: ReadonlySet<number> = new Set([4]);

const LINES_LOOKED_AT = 12;
const LOOKED_AT = 1500;
/** A text is published on the day of its dateline or soon after; any other date in that place is what the text is about. */
const DAYS_BEFORE = 45;
const DAYS_AFTER = 2;

/** The dateline at the head of a text; null where it has none. A date that lies far from the known publication date is not taken for one. */
export const findDateline = ({ text, published }: Pick<Passage, "text" | "published">): Dateline | null => {
  const known = parseDay(published ?? "");
  const found = lineStarts(text).flatMap((start) => {
    const dateline = at(text, start, known);
    return dateline === null ? [] : [dateline];
  });
  // A place and an outlet say more than a date that stands alone in the title.
  return found.find(({ date, place }) => date !== null && place !== null) ?? found.find(({ date }) => date !== null) ?? found[0] ?? null;
};

const lineStarts = (text: string): readonly number[] =>
  [...text.slice(0, LOOKED_AT).matchAll(/(?<=^|[\n\u2028])[^\S\n\u2028]*(?=\S)/gu)].slice(0, LINES_LOOKED_AT).map((match) => match.index + match[0].length);

const at = (text: string, start: number, known: CalendarDay | null): Dateline | null => {
  for (const [i, form] of FORMS.entries()) {
    const cased = CASED.has(i) ? new RegExp(form.source, "uy") : form;
    cased.lastIndex = start;
    const match = cased.exec(text);
    if (match === null || !startsLikeName(match)) continue;
    const date = dateOf(match.groups ?? {}, known);
    if (date === "elsewhere") continue;
    const end = start + match[0].trimEnd().length;
    return { start, end, date, place: within(text, start, match.groups?.["place"]), outlet: within(text, start, match.groups?.["outlet"]) };
  }
  return null;
};

// The patterns ignore case for months; a place begins with a capital all the same.
const startsLikeName = ({ groups }: RegExpExecArray): boolean =>
  groups?.["place"] === undefined || (/^\p{Lu}/u.test(groups["place"]) && !/(?:^|\s)\p{Ll}{5,}/u.test(groups["place"]));

const dateOf = (groups: Readonly<Record<string, string | undefined>>, known: CalendarDay | null): string | null | "elsewhere" => {
  const { iso, m1, m2, d1, d2, y1, y2 } = groups;
  const month = monthOf(m1 ?? m2 ?? "");
  if (iso === undefined && month === null) return null;
  const stated = iso ?? y1 ?? y2;
  const day = iso === undefined ? dayOf(stated, month ?? 1, Number.parseInt(d1 ?? d2 ?? "", 10), known) : parseDay(iso);
  if (day === null) return stated === undefined ? null : "elsewhere";
  if (known === null) return formatDay(day);
  const before = dayNumber(known) - dayNumber(day);
  return before > DAYS_BEFORE || before < -DAYS_AFTER ? "elsewhere" : formatDay(day);
};

// Without a year it is that day nearest to the publication.
const dayOf = (year: string | undefined, month: number, day: number, known: CalendarDay | null): CalendarDay | null => {
  if (year !== undefined) return existing({ year: Number(year), month, day });
  if (known === null) return null;
  const near = [known.year - 1, known.year, known.year + 1].flatMap((of) => existing({ year: of, month, day }) ?? []);
  return near.sort((a, b) => Math.abs(dayNumber(a) - dayNumber(known)) - Math.abs(dayNumber(b) - dayNumber(known)))[0] ?? null;
};

const existing = (day: CalendarDay): CalendarDay | null => (isCalendarDay(day) ? day : null);

const within = (text: string, start: number, words: string | undefined): Span | null => {
  if (words === undefined) return null;
  const from = text.indexOf(words, start);
  return { start: from, end: from + words.length };
};
