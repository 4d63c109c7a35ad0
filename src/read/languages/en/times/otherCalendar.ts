import { type CalendarDay, dayOfNumber, dayNumber } from "../../../../text/index.ts";

/** Calendars by their Unicode (CLDR) names. */
export type OtherCalendar = "islamic-umalqura" | "persian" | "hebrew";

const DAY_IN_MILLISECONDS = 86_400_000;

/** Where each calendar's year 1 began, roughly, in days since 1 January 1970, and the mean length of its year. */
const YEARS: Readonly<Record<OtherCalendar, { readonly epoch: number; readonly days: number }>> = {
  "islamic-umalqura": { epoch: dayNumber({ year: 622, month: 7, day: 16 }), days: 354.367 },
  persian: { epoch: dayNumber({ year: 622, month: 3, day: 22 }), days: 365.2422 },
  hebrew: { epoch: dayNumber({ year: -3760, month: 9, day: 7 }), days: 365.2468 },
};

/** The Jewish months as CLDR names them, Tishri first; "Adar" alone is the month of a common year. */
const HEBREW_MONTHS: readonly (readonly string[])[] = [
  ["Tishri"],
  ["Heshvan"],
  ["Kislev"],
  ["Tevet"],
  ["Shevat"],
  ["Adar", "Adar I"],
  ["Adar II"],
  ["Nisan"],
  ["Iyar"],
  ["Sivan"],
  ["Tamuz"],
  ["Av"],
  ["Elul"],
];

const formats = new Map<OtherCalendar, Intl.DateTimeFormat>();

const formatOf = (calendar: OtherCalendar): Intl.DateTimeFormat => {
  const known = formats.get(calendar);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: "numeric",
    month: calendar === "hebrew" ? "long" : "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  formats.set(calendar, format);
  return format;
};

/** The day of our calendar that a date of another one is, by CLDR's tables; null where that calendar has no such day. Months count from 1, Tishri and Adar II among them. */
export const dayIn = (calendar: OtherCalendar, { year, month, day }: CalendarDay): CalendarDay | null => {
  const { epoch, days } = YEARS[calendar];
  const guess = Math.round(epoch + (year - 1) * days + (month - 1) * (calendar === "persian" ? 30.5 : 29.53) + day - 1);
  // The guess is at most a month and some days off: calendars differ in where leap days and months fall.
  for (let off = 0; off <= 70; off += 1)
    for (const number of off === 0 ? [guess] : [guess + off, guess - off]) if (isThatDay(calendar, number, year, month, day)) return dayOfNumber(number);
  return null;
};

const isThatDay = (calendar: OtherCalendar, number: number, year: number, month: number, day: number): boolean => {
  const parts = formatOf(calendar).formatToParts(number * DAY_IN_MILLISECONDS);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  if (Number(of("day")) !== day || Number(of("year") || of("relatedYear")) !== year) return false;
  return calendar === "hebrew" ? (HEBREW_MONTHS[month - 1] ?? []).includes(of("month")) : Number(of("month")) === month;
};
