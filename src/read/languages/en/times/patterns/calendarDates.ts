import { isCalendarDay } from "../../../../../text/index.ts";
import type { Groups, Meaning, Pattern } from "../draft.ts";
import { DAY, MONTH, monthOf, SP, WEEKDAY_SHORT, YEAR } from "../lexicon.ts";
import { meaning } from "./pattern.ts";

const ON = `(?:${WEEKDAY_SHORT},?${SP}(?:the${SP})?)?`;
const TO = `(?:${SP}?[-–—/]${SP}?|${SP}(?:to|until|till|through|and|or)${SP})`;
const EDGE = `(?:(?:the${SP})?(?:(?:very${SP})?(?:early|late|mid|middle)(?:-|${SP})?(?:in${SP}|of${SP})?(?:the${SP})?)|the${SP}(?:very${SP})?(?:beginning|start|end|middle|close|height|turn|eve|(?:first|last|opening|closing|final|early)${SP}(?:days|weeks|months))${SP}(?:of|in)${SP})`;
const EDGE_OF_MONTH = `(?:${EDGE}|(?:the${SP})?(?:first|second|third|last|final|latter)${SP}(?:week|half|part)${SP}(?:of|in)${SP})`;
const THAT_YEAR = `(?:${SP}of${SP}(?:that|the${SP}same)${SP}year)?`;

const year = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const dayNumberOf = (text: string | undefined): number => Number.parseInt(text ?? "", 10);

const date = (yearText: string | undefined, month: string | undefined, day: string | undefined): Meaning | null => {
  const parts = { year: year(yearText), month: monthOf(month ?? ""), day: day === undefined ? null : dayNumberOf(day) };
  if (parts.month === null) return null;
  // Without a year, 29 February is possible.
  if (parts.day !== null && !isCalendarDay({ year: parts.year ?? 2000, month: parts.month, day: parts.day })) return null;
  return { type: "date", ...parts };
};

const range = (from: Meaning | null, to: Meaning | null): Meaning | null => (from === null || to === null ? null : { type: "range", from, to });

const daysOfMonth = ({ days = "", month, year: y }: Groups): Meaning | null => {
  const of = (days.match(/\d+/g) ?? []).map((day) => date(y, month, day));
  return of.some((one) => one === null) ? null : { type: "list", of: of.flatMap((one) => (one === null ? [] : [one])) };
};

/** Feasts that stand on one day of our calendar in every year. */
const FEASTS: Readonly<Record<string, { readonly month: number; readonly day: number }>> = {
  "christmas eve": { month: 12, day: 24 },
  "new years eve": { month: 12, day: 31 },
  "new years day": { month: 1, day: 1 },
};

const fullYear = (text: string): number => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));

/** 04/05/2024 is two days until one of them is no date. */
const numeric = ({ a = "", b = "", y = "" }: Groups): Meaning | null => {
  const [first, second, inYear] = [Number(a), Number(b), fullYear(y)];
  const readings = [
    { year: inYear, month: second, day: first },
    { year: inYear, month: first, day: second },
  ].filter(isCalendarDay);
  const [one, other] = readings;
  if (one === undefined) return null;
  return other === undefined || first === second ? { type: "date", ...one } : { type: "either-day", readings };
};

const iso = ({ y, m, d }: Groups): Meaning | null => {
  const day = { year: Number(y), month: Number(m), day: Number(d) };
  return isCalendarDay(day) ? { type: "date", ...day } : null;
};

/** Dates of the calendar, longest wordings first. */
export const CALENDAR_DATES: readonly Pattern[] = [
  meaning("iso-date", "(?<y>\\d{4})[-/](?<m>\\d{2})[-/](?<d>\\d{2})", iso),
  meaning("numeric-date", "(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<y>(?:19|20)\\d{2}|\\d{2})(?![./-]\\d)", numeric),
  meaning(
    "days-of-month",
    `(?<days>${DAY}(?:,${SP}${DAY}){1,5},?${SP}(?:and|or)${SP}${DAY})${SP}(?:of${SP})?(?<month>${MONTH})(?:,?${SP}(?<year>${YEAR}))?`,
    daysOfMonth,
  ),
  meaning(
    "day-to-day-month",
    `${ON}(?:the${SP})?(?<a>${DAY})${TO}(?:the${SP})?(?<b>${DAY})${SP}(?:of${SP})?(?<month>${MONTH})(?:,?${SP}(?<year>${YEAR}))?`,
    ({ a, b, month, year: y }) => range(date(y, month, a), date(y, month, b)),
  ),
  meaning(
    "month-day-to-day",
    `(?<month>${MONTH})${SP}(?<a>${DAY})(?:${SP}?[-–—]${SP}?|${SP}(?:to|through|and|or)${SP})(?<b>${DAY})(?:,?${SP}(?<year>${YEAR}))?`,
    ({ a, b, month, year: y }) => range(date(y, month, a), date(y, month, b)),
  ),
  meaning(
    "day-month-year",
    `${ON}(?:the${SP})?(?<day>${DAY})(?:${SP}day)?${SP}?(?:of${SP})?(?<month>${MONTH}),?${SP}(?:of${SP}|in${SP})?(?<year>${YEAR})`,
    ({ day, month, year: y }) => date(y, month, day),
  ),
  meaning(
    "month-day-year",
    `${ON}(?<month>${MONTH})${SP}(?:the${SP})?(?<day>(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?)(?:,${SP}?|${SP})(?<year>${YEAR})`,
    ({ day, month, year: y }) => date(y, month, day),
  ),
  meaning(
    "day-month",
    `(?<!${MONTH}${SP})${ON}(?:the${SP})?(?<day>${DAY})(?:-|${SP})(?:day${SP})?(?:of${SP})?(?<month>${MONTH})${THAT_YEAR}`,
    ({ day, month }) => date(undefined, month, day),
  ),
  meaning("month-day", `${ON}(?<month>${MONTH})${SP}(?:the${SP})?(?<day>${DAY})${THAT_YEAR}`, ({ day, month }) => date(undefined, month, day)),
  meaning("month-year", `${EDGE_OF_MONTH}?(?<month>${MONTH}),?${SP}(?:of${SP})?(?<year>${YEAR})`, ({ month, year: y }) => date(y, month, undefined)),
  meaning("month", `${EDGE_OF_MONTH}?(?<month>${MONTH})${THAT_YEAR}`, ({ month }) => date(undefined, month, undefined)),
  meaning("decade", `(?:the${SP})?(?:(?:early|late|mid)(?:-|${SP}))?(?<year>1\\d{2}0|20\\d0)[’']?s`, ({ year: y = "" }) => ({
    type: "digits",
    year: `${y.slice(0, 3)}X`,
  })),
  meaning("century", `(?:the${SP})?(?:(?:early|late|mid)(?:-|${SP}))?(?<nth>1?\\d|2[01])(?:st|nd|rd|th)(?:-|${SP})century`, ({ nth }) => ({
    type: "digits",
    year: `${String(Number(nth) - 1).padStart(2, "0")}XX`,
  })),
  meaning("year-to-year", `(?<a>${YEAR})${SP}?[-–/]${SP}?(?<b>\\d{2}|${YEAR})`, ({ a = "", b = "" }) => {
    const to = b.length === 2 ? Number(a.slice(0, 2) + b) : Number(b);
    return to <= Number(a) ? null : range({ type: "date", year: Number(a), month: null, day: null }, { type: "date", year: to, month: null, day: null });
  }),
  meaning("year-before-ours", `(?<year>\\d{1,4})${SP}?(?:(?:BCE?|B\\.C\\.(?:E\\.)?))`, ({ year: y }) => ({
    type: "date",
    year: 1 - Number(y),
    month: null,
    day: null,
  })),
  meaning(
    "feast",
    `(?<feast>christmas${SP}eve|christmas(?:${SP}day)?(?!${SP}(?:tree|present|market|carol|island))|new${SP}year[’']?s${SP}(?:day|eve))(?:,?${SP}(?<year>${YEAR}))?`,
    ({ feast = "", year: y }) => ({
      type: "date",
      year: year(y),
      ...(FEASTS[feast.toLowerCase().replace(/\s+/g, " ").replace(/[’']/g, "")] ?? { month: 12, day: 25 }),
    }),
  ),
  meaning("year-edge", `${EDGE}(?<year>${YEAR})`, ({ year: y }) => ({ type: "date", year: Number(y), month: null, day: null })),
  meaning("year", `(?:the${SP}year${SP})?(?<year>${YEAR})`, ({ year: y }) => ({ type: "date", year: Number(y), month: null, day: null })),
];
