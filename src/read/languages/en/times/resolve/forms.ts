import { addDays, addMonths, type CalendarDay, dayNumber, formatDay, formatMonth, formatYear, isoWeekOf, weekdayOf } from "../../../../../text/index.ts";
import { seasonLetters, type Unit } from "../lexicon.ts";
import { type Grain, type Resolved, unplaced } from "./context.ts";

/** TIMEX3 counts years before ours as `BC0490`, EDTF as -0489. */
const inTimex = (year: number, edtf: string): string => (year > 0 ? edtf : `BC${String(1 - year).padStart(4, "0")}${edtf.replace(/^-?\d{4}/, "")}`);

export const onDay = (day: CalendarDay): Resolved => ({ edtf: formatDay(day), timex: inTimex(day.year, formatDay(day)), focus: { day, grain: "day" } });

export const inMonth = ({ year, month }: CalendarDay): Resolved => ({
  edtf: formatMonth(year, month),
  timex: inTimex(year, formatMonth(year, month)),
  focus: { day: { year, month, day: 1 }, grain: "month" },
});

export const inYear = (year: number): Resolved => ({
  edtf: formatYear(year),
  timex: inTimex(year, formatYear(year)),
  focus: { day: { year, month: 1, day: 1 }, grain: "year" },
});

export const weekText = (day: CalendarDay): string => {
  const { year, week } = isoWeekOf(day);
  return inTimex(year, `${formatYear(year)}-W${String(week).padStart(2, "0")}`);
};

export const mondayBefore = (day: CalendarDay): CalendarDay => addDays(day, 1 - weekdayOf(day));

const inWeek = (day: CalendarDay): Resolved => {
  const monday = mondayBefore(day);
  return { edtf: `${formatDay(monday)}/${formatDay(addDays(monday, 6))}`, timex: weekText(day), focus: { day: monday, grain: "week" } };
};

export const onWeekend = (saturday: CalendarDay): Resolved => ({
  edtf: `${formatDay(saturday)}/${formatDay(addDays(saturday, 1))}`,
  timex: `${weekText(saturday)}-WE`,
  focus: { day: saturday, grain: "other" },
});

/** Years that share their first digits, and the season, quarter or half of a year by its EDTF code. */
export const inDigits = (digits: string): Resolved => ({ edtf: digits, timex: digits.replace(/X+$/, ""), focus: null });

export const inPartOfYear = (code: number, year: number | null): Resolved => {
  const letters = code <= 24 ? seasonLetters(code) : code <= 36 ? `Q${code - 32}` : `H${code - 39}`;
  if (year === null) return unplaced(`XXXX-${letters}`);
  const month = code <= 24 ? (code - 20) * 3 : code <= 36 ? (code - 33) * 3 + 1 : (code - 40) * 6 + 1;
  return {
    edtf: `${formatYear(year)}-${code}`,
    timex: inTimex(year, `${formatYear(year)}-${letters}`),
    focus: { day: { year, month, day: 1 }, grain: "other" },
  };
};

export const between = (first: CalendarDay, last: CalendarDay, timex: string | null): Resolved => ({
  edtf: `${formatDay(first)}/${formatDay(last)}`,
  timex,
  focus: { day: last, grain: "day" },
});

/** What lies so many units from a day, as fine as the unit: "two years ago" is a year. */
export const inUnit = (unit: Unit, day: CalendarDay): Resolved => {
  if (unit === "week" || unit === "fortnight") return inWeek(day);
  if (unit === "weekend") return onWeekend(addDays(mondayBefore(day), 5));
  if (unit === "month") return inMonth(day);
  if (unit === "quarter") return inPartOfYear(33 + Math.floor((day.month - 1) / 3), day.year);
  if (unit === "year") return inYear(day.year);
  if (unit === "decade" || unit === "century")
    return day.year < 0 ? unplaced(null) : inDigits(unit === "decade" ? `${formatYear(day.year).slice(0, -1)}X` : `${formatYear(day.year).slice(0, -2)}XX`);
  return onDay(day);
};

const DAYS_IN: Readonly<Partial<Record<Unit, number>>> = { second: 0, minute: 0, day: 1, night: 1, week: 7, weekend: 7, fortnight: 14 };
const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** A day so many units later (or, negative, earlier); hours count as the days they fill. */
export const shifted = (day: CalendarDay, unit: Unit, amount: number): CalendarDay => {
  const months = MONTHS_IN[unit];
  if (months !== undefined) return addMonths(day, Math.round(amount * months));
  if (unit === "hour") return addDays(day, Math.trunc(amount / 24));
  return addDays(day, Math.round(amount * (DAYS_IN[unit] ?? 1)));
};

export const isBefore = (a: CalendarDay, b: CalendarDay): boolean => dayNumber(a) < dayNumber(b);

export const coarser = (a: Grain, unit: Unit): boolean => (a === "month" && unit !== "year" && unit !== "month") || (a === "year" && unit !== "year");
