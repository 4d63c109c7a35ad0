import type { Span } from "../../../../model/index.ts";
import { type CalendarDay, dayNumber, formatDay, isCalendarDay, parseDay } from "../../../../text/index.ts";
import type { Passage } from "../../../passage.ts";
import { DATELINE_FORMS } from "./datelineForms.ts";
import type { Groups } from "./draft.ts";
import { monthOf } from "./lexicon.ts";

/** Where and when a text says that it was written: "KESH, May 3 (Oron Wire) —". The span includes the closing dash. */
export interface Dateline extends Span {
  /** `YYYY-MM-DD`; null where it gives no whole date. */
  readonly date: string | null;
  readonly place: Span | null;
  readonly outlet: Span | null;
}

const LINES_LOOKED_AT = 12;
const LOOKED_AT = 1500;
/** A text is published on the day of its dateline or soon after; any other date in that place is what the text is about. */
const DAYS_BEFORE = 45;
const DAYS_AFTER = 2;

/** The dateline at the head of a text; null where it has none. A date that lies far from the known publication date is not taken for one. */
export const findDateline = ({ text, published }: Pick<Passage, "text" | "published">): Dateline | null => {
  const known = parseDay(published ?? "");
  const found = lineStarts(text).flatMap((start, line) => {
    const dateline = at(text, start, known);
    return dateline === null || (dateline.place === null && line >= LINES_OF_DATE) ? [] : [dateline];
  });
  // A place and an outlet say more than a date that stands alone in the title.
  return found.find(({ date, place }) => date !== null && place !== null) ?? found.find(({ date }) => date !== null) ?? found[0] ?? null;
};

/** A date without a place heads a text within its first lines; further down it heads a chapter. */
const LINES_OF_DATE = 4;

const lineStarts = (text: string): readonly number[] =>
  [...text.slice(0, LOOKED_AT).matchAll(/(?<=^|[\n\u2028])[^\S\n\u2028]*(?=\S)/gu)].slice(0, LINES_LOOKED_AT).map((match) => match.index + match[0].length);

const at = (text: string, start: number, known: CalendarDay | null): Dateline | null => {
  for (const form of DATELINE_FORMS) {
    form.lastIndex = start;
    const match = form.exec(text);
    const date = match === null ? "elsewhere" : dateOf(match.groups ?? {}, known ?? numbered(text, match.groups ?? {}));
    if (match === null || date === "elsewhere") continue;
    const { place, outlet, wire, stamp } = match.groups ?? {};
    const end = start + match[0].trimEnd().length;
    // Of a title that ends with a date, only the date is dateline.
    return {
      start: stamp === undefined ? start : end - stamp.trimEnd().length,
      end,
      date,
      place: within(text, start, place),
      outlet: within(text, start, outlet ?? wire),
    };
  }
  return null;
};

/** Releases are numbered by year and month ("2010-07-CA-092"): where such a number at the head has the dateline's month, it gives the year. */
const numbered = (text: string, { m1, m2, d1, d2, y1, y2 }: Groups): CalendarDay | null => {
  const month = monthOf(m1 ?? m2 ?? "");
  if (month === null || (y1 ?? y2) !== undefined) return null;
  for (const [, year, inMonth] of text.slice(0, LOOKED_AT).matchAll(/(?<![\p{L}\p{N}-])((?:19|20)\d{2})-(0[1-9]|1[0-2])-\p{Lu}{1,3}-?\d/gu))
    if (Number(inMonth) === month) return existing({ year: Number(year), month, day: Number.parseInt(d1 ?? d2 ?? "", 10) });
  return null;
};

/** `YYYY-MM-DD`, null where it is no whole date, or "elsewhere": a date that the text is about, or none of the calendar. */
const dateOf = (groups: Groups, known: CalendarDay | null): string | null => {
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
