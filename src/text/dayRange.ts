import type { CalendarDay } from "./calendar.ts";
import { compareDays, type Edtf, type EdtfInterval, type EdtfPoint, firstDay, formatDay, lastDay, parseEdtf } from "./edtf.ts";

/** First and last day that a value can mean, both included, `YYYY-MM-DD`; null: open on that side. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

interface Days {
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
}

/**
 * The days that an EDTF value covers; of a choice or a list, from the first to the last. Null where the value is no EDTF, or lies nowhere (`XXXX-05-03`).
 * A time of day counts as its day, whatever the zone.
 */
export const dayRange = (edtf: string): DayRange | null => {
  const value = parseEdtf(edtf);
  const days = value === null ? null : daysOf(value);
  return days === null ? null : { from: days.from && formatDay(days.from), to: days.to && formatDay(days.to) };
};

const daysOf = (value: Edtf): Days | null => {
  if (value.type === "point" || value.type === "interval") return daysOfOne(value);
  const all = value.of.map(daysOfOne);
  if (all.some((days) => days === null)) return null;
  return all.reduce<Days | null>(
    (hull, days) => (hull === null || days === null ? (hull ?? days) : { from: earlier(hull.from, days.from), to: later(hull.to, days.to) }),
    null,
  );
};

const daysOfOne = (value: EdtfPoint | EdtfInterval): Days | null => {
  const [start, end] = value.type === "point" ? [value, value] : [value.from, value.to];
  const from = start === null ? null : firstDay(start);
  const to = end === null ? null : lastDay(end);
  return (start !== null && from === null) || (end !== null && to === null) ? null : { from, to };
};

const earlier = (a: CalendarDay | null, b: CalendarDay | null): CalendarDay | null => (a === null || b === null ? null : compareDays(a, b) <= 0 ? a : b);
const later = (a: CalendarDay | null, b: CalendarDay | null): CalendarDay | null => (a === null || b === null ? null : compareDays(a, b) >= 0 ? a : b);

/** Whether two ranges share a day. Years from 0 to 9999, as readings write them, compare as text. */
export const rangesOverlap = (a: DayRange, b: DayRange): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
