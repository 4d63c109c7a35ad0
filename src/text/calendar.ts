/** A day of the proleptic Gregorian calendar; year 0 is 1 BC, as in ISO 8601. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_400_YEARS = 146_097;
const DAYS_TO_1970 = 719_468;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month, 1 to 12; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0));

export const isCalendarDay = ({ year, month, day }: CalendarDay): boolean =>
  Number.isInteger(year) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);

// Years are counted from 1 March, so that the leap day comes last and every date is a plain sum.
/** Days since 1 January 1970, by integer arithmetic alone: no clock, no time zone. */
export const dayNumber = ({ year, month, day }: CalendarDay): number => {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * DAYS_IN_400_YEARS + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - DAYS_TO_1970;
};

/** The day that is `number` days after 1 January 1970. */
export const dayOfNumber = (number: number): CalendarDay => {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
};

export const addDays = (from: CalendarDay, days: number): CalendarDay => dayOfNumber(dayNumber(from) + days);

/** The same day of a later (or earlier) month; the last day where that month is shorter: 31 January and one month is 28 or 29 February. */
export const addMonths = ({ year, month, day }: CalendarDay, months: number): CalendarDay => {
  const count = year * 12 + (month - 1) + months;
  const to = { year: Math.floor(count / 12), month: count - Math.floor(count / 12) * 12 + 1 };
  return { ...to, day: Math.min(day, daysInMonth(to.year, to.month)) };
};

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export const weekdayOf = (day: CalendarDay): number => {
  const sinceMonday = (dayNumber(day) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
};

/** The week of ISO 8601 that holds a day: its Thursday's year, and its number in that year. */
export const isoWeekOf = (day: CalendarDay): { readonly year: number; readonly week: number } => {
  const thursday = addDays(day, 4 - weekdayOf(day));
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - dayNumber({ year: thursday.year, month: 1, day: 1 })) / 7) + 1 };
};

/** The Monday that begins a week of ISO 8601. */
export const mondayOf = (year: number, week: number): CalendarDay => {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, (week - 1) * 7 - (weekdayOf(fourth) - 1));
};
