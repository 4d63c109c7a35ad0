import { isDay } from "../text/index.ts";
import { intakeError } from "./errors.ts";

/**
 * Holds a publication date that a person or an input gave to `YYYY-MM-DD`, and throws `bad-date` otherwise. Less precise dates are refused: relative dates
 * in the text are counted from this day, and no day may be made up. `where` says in the message who gave it, e.g. `--published`.
 */
export const calendarDate = (value: string, where: string): string => {
  if (isDay(value)) return value;
  const partial = /^\d{4}(-\d{2})?$/.test(value);
  const why = partial ? "lacks the day" : /^\d{4}-\d\d-\d\d$/.test(value) ? "is not a day of the calendar" : "is not a date of the form YYYY-MM-DD";
  const advice = partial ? "Give the whole date, or leave it out: an unknown date is kept as unknown." : "Write it like 2024-05-09.";
  throw intakeError("bad-date", `${where}: "${value.slice(0, 60)}" ${why}. ${advice}`);
};
