import { addDays, addMonths, type CalendarDay, dayNumber, daysInMonth, formatDay, isCalendarDay, weekdayOf } from "../../../../../text/index.ts";
import type { Meaning } from "../draft.ts";
import { type Context, type Resolved, unplaced } from "./context.ts";
import { inMonth, inPartOfYear, inYear, isBefore, onDay } from "./forms.ts";

type Of<Type extends Meaning["type"]> = Extract<Meaning, { readonly type: Type }>;

const two = (number: number): string => String(number).padStart(2, "0");

/** A date of the calendar; one without a year takes it from the story or, by tense, from the publication. Without either it stays `XXXX-MM-DD`. */
export const resolveDate = ({ year: stated, month, day, yearsFromAnchor }: Of<"date">, context: Context): Resolved => {
  const year = yearsFromAnchor === undefined || context.anchor === null ? stated : context.anchor.year + yearsFromAnchor;
  if (month === null) return year === null ? unplaced(null) : inYear(year);
  if (year !== null) return day === null ? inMonth({ year, month, day: 1 }) : onDay({ year, month, day });
  const inferred = yearOf(month, day, context);
  if (inferred !== null) return day === null ? inMonth({ year: inferred, month, day: 1 }) : onDay({ year: inferred, month, day });
  const unknownYear = `XXXX-${two(month)}${day === null ? "" : `-${two(day)}`}`;
  return { edtf: unknownYear, timex: unknownYear, focus: null };
};

const yearOf = (month: number, day: number | null, { anchor, story, ahead }: Context): number | null => {
  if (story !== null) {
    const year = story.grain === "year" ? story.day.year : nearestYear(month, day ?? 15, story.day);
    return existing(year, month, day);
  }
  if (anchor === null) return null;
  const thisYear = day === null ? month * 31 : month * 31 + day;
  const today = day === null ? anchor.month * 31 : anchor.month * 31 + anchor.day;
  const year = ahead ? anchor.year + (thisYear < today ? 1 : 0) : anchor.year - (thisYear > today ? 1 : 0);
  return existing(year, month, day);
};

// An account moves on: half a year ahead is nearer than half a year back.
const nearestYear = (month: number, day: number, from: CalendarDay): number => {
  const distance = (year: number): number => {
    const days = dayNumber({ year, month, day: Math.min(day, 28) }) - dayNumber(from);
    return days >= 0 ? days : -days * 1.2;
  };
  return [from.year - 1, from.year, from.year + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best));
};

// 29 February only ever was in leap years: the last one counts.
const existing = (year: number, month: number, day: number | null): number =>
  day === null || isCalendarDay({ year, month, day }) ? year : year - (((year % 4) + 4) % 4 || 4);

/** A weekday: the last one with the publication's day among them; the first one after it for what is to come. Without a publication date it is no day. */
export const resolveWeekday = ({ weekday, which, week }: Of<"weekday">, { anchor, ahead }: Context): Resolved => {
  if (anchor === null) return unplaced(`XXXX-WXX-${weekday}`);
  const today = weekdayOf(anchor);
  if (week !== null) return onDay(addDays(anchor, 1 - today + 7 * week + weekday - 1));
  const back = (today - weekday + 7) % 7;
  const on = (days: number): Resolved => onDay(addDays(anchor, days));
  if (which === "past") return on(-(back || 7));
  if (which === "last") return back === 1 ? oneOf([addDays(anchor, -8), addDays(anchor, -1)]) : on(-(back || 7));
  const forward = (weekday - today + 7) % 7 || 7;
  if (which === "coming") return on(forward);
  // Said on a Monday, "next Saturday" is this week's to some and next week's to others.
  if (which === "next") return weekday > today ? oneOf([addDays(anchor, forward), addDays(anchor, forward + 7)]) : on(forward);
  return on(ahead ? forward : -back);
};

/** Two readings of one wording, and no choice between them. */
export const oneOf = (days: readonly CalendarDay[]): Resolved => {
  const readings = [...days].sort((a, b) => dayNumber(a) - dayNumber(b)).map(formatDay);
  return { edtf: `[${readings.join(",")}]`, timex: readings[0] ?? null, focus: null, readings };
};

export const resolvePartOfYear = ({ code, year, which }: Of<"part-of-year">, { anchor, story, ahead }: Context): Resolved => {
  if (year !== null) return inPartOfYear(code, year);
  const isSeason = code <= 24;
  if (story !== null && which === null) return inPartOfYear(code, story.day.year);
  if (anchor === null) return inPartOfYear(code, null);
  if (!isSeason) return inPartOfYear(code, anchor.year + (which === "last" ? -1 : which === "next" ? 1 : 0));
  const firstMonth = (code - 20) * 3;
  // A winter that began in December is still this winter in February.
  const begun = anchor.month >= firstMonth ? anchor.year : anchor.year - 1;
  const runs = dayNumber(anchor) < dayNumber(addMonths({ year: begun, month: firstMonth, day: 1 }, 3));
  if (which === "last" || which === "past") return inPartOfYear(code, runs ? begun - 1 : begun);
  if (which === "next" || which === "coming") return inPartOfYear(code, begun + 1);
  return inPartOfYear(code, runs || !(ahead || which === "this") ? begun : begun + 1);
};

export const resolveDayOfMonth = ({ day, month }: Of<"day-of-month">, { anchor }: Context): Resolved => {
  if (anchor === null) return unplaced(`XXXX-XX-${two(day)}`);
  const of = addMonths({ ...anchor, day: 1 }, month);
  return day > daysInMonth(of.year, of.month) ? unplaced(`XXXX-XX-${two(day)}`) : onDay({ ...of, day });
};

/** "on the 19th": the last such day, or the next for what is to come. */
export const resolveBareDay = (day: number, { anchor, story, ahead }: Context): Resolved => {
  const from = story?.day ?? anchor;
  if (from === null) return unplaced(`XXXX-XX-${two(day)}`);
  const months = story !== null ? [0] : ahead ? [0, 1, 2] : [0, -1, -2];
  for (const month of months) {
    const of = { ...addMonths({ ...from, day: 1 }, month), day };
    const fits = story !== null || (ahead ? !isBefore(of, from) : !isBefore(from, of));
    if (isCalendarDay(of) && fits) return onDay(of);
  }
  return unplaced(`XXXX-XX-${two(day)}`);
};

/** "the first Monday in July", "the last day of the year". */
export const resolveNthOf = ({ nth, weekday, month, year, of }: Of<"nth-of">, context: Context): Resolved => {
  const { anchor, ahead } = context;
  const dayIn = (ofYear: number, ofMonth: number): CalendarDay | null => {
    const months = of === "year" ? 12 : 1;
    const first = { year: ofYear, month: of === "year" ? 1 : ofMonth, day: 1 };
    const last = addDays(addMonths(first, months), -1);
    if (weekday === null) return nth < 0 ? last : within(addDays(first, nth - 1), last);
    const firstSuch = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
    return nth < 0 ? addDays(last, -((weekdayOf(last) - weekday + 7) % 7)) : within(addDays(firstSuch, (nth - 1) * 7), last);
  };
  if (year !== null && month !== null) return dayOrNothing(dayIn(year, month));
  if (anchor === null) return unplaced(null);
  const steps = ahead ? [0, 1] : [0, -1];
  for (const step of steps) {
    const at = of === "year" || month !== null ? { year: anchor.year + step, month: month ?? 1 } : addMonths({ ...anchor, day: 1 }, step);
    const day = dayIn(at.year, at.month);
    if (day !== null && (ahead ? !isBefore(day, anchor) : !isBefore(anchor, day))) return onDay(day);
  }
  return unplaced(null);
};

const within = (day: CalendarDay, last: CalendarDay): CalendarDay | null => (isBefore(last, day) ? null : day);
const dayOrNothing = (day: CalendarDay | null): Resolved => (day === null ? unplaced(null) : onDay(day));
