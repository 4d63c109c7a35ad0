import { intakeError } from "./errors.ts";

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the proleptic Gregorian calendar has such a day. */
export const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return day >= 1 && day <= (monthLengths[month - 1] ?? 0) + leap;
};

/**
 * Holds a publication date that a person or an input gave to `YYYY-MM-DD`, and throws `bad-date` otherwise. Less precise dates are refused: relative dates
 * in the text are counted from this day, and no day may be made up. `where` says in the message who gave it, e.g. `--published`.
 */
export const calendarDate = (value: string, where: string): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return value;
  const partial = /^\d{4}(-\d{2})?$/.test(value);
  const why = partial ? "lacks the day" : parts === null ? "is not a date of the form YYYY-MM-DD" : "is not a day of the calendar";
  const advice = partial ? "Give the whole date, or leave it out: an unknown date is kept as unknown." : "Write it like 2024-05-09.";
  throw intakeError("bad-date", `${where}: "${value.slice(0, 60)}" ${why}. ${advice}`);
};
