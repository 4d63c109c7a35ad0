/**
 * The part of EDTF (ISO 8601-2) that readings use: dates of every precision with unspecified digits (`XXXX-05-03`, `197X`), seasons, quarters, thirds and
 * halves of a year, a time of day, the qualifications `?` `~` `%`, intervals with open ends, and choices `[a,b]` or lists `{a,b}` of them.
 */
import { type CalendarDay, daysInMonth } from "./calendar.ts";

export type Qualification = "?" | "~" | "%";

/** One date as written. Digits that nobody stated are `X`; a part that is absent is null. */
export interface EdtfPoint {
  readonly type: "point";
  /** Four digits or `X`, with `-` before a year before year 0. */
  readonly year: string;
  /** `01` to `12`; `XX`; or the code of a season or part of the year: 21–41. */
  readonly month: string | null;
  readonly day: string | null;
  /** `HH:MM` or `HH:MM:SS`, null where no time of day is given. */
  readonly clock: string | null;
  /** `Z`, `+02:00`; null for local time or where there is no time of day. */
  readonly zone: string | null;
  readonly qualification: Qualification | null;
}

/** null end: open (`..`). */
export interface EdtfInterval {
  readonly type: "interval";
  readonly from: EdtfPoint | null;
  readonly to: EdtfPoint | null;
}

/** `one`: one of these, nobody knows which, `[a,b]`; `all`: all of these, `{a,b}`. */
export interface EdtfList {
  readonly type: "one" | "all";
  readonly of: readonly (EdtfPoint | EdtfInterval)[];
}

export type Edtf = EdtfPoint | EdtfInterval | EdtfList;

/** First month and number of months of each part of the year. Seasons are those of the northern half, winter (24) beginning in December; 29–32 the southern. */
const PARTS: Readonly<Record<number, readonly [first: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

const POINT = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?)?)?([?~%])?$/;

const parsePoint = (text: string): EdtfPoint | null => {
  const match = POINT.exec(text);
  if (match === null) return null;
  const [, year = "", month = null, day = null, clock = null, zone = null, qualification = null] = match;
  if (!/^-?\d*X*$/.test(year) || !monthIsPossible(month) || !dayIsPossible(year, month, day) || !clockIsPossible(clock)) return null;
  return { type: "point", year, month, day, clock, zone, qualification: qualification as Qualification | null };
};

const monthIsPossible = (month: string | null): boolean => {
  if (month === null || month === "XX" || month === "0X" || month === "1X") return true;
  const number = Number(month);
  return (number >= 1 && number <= 12) || PARTS[number] !== undefined;
};

const dayIsPossible = (year: string, month: string | null, day: string | null): boolean => {
  if (day === null || day === "XX") return true;
  if (month === null || Number(month) > 12) return false;
  if (/X/.test(day)) return /^[0-3]X$/.test(day);
  // Without a year 29 February stays possible.
  const longest = /X/.test(month) ? 31 : daysInMonth(/X/.test(year) ? 2000 : Number(year), Number(month));
  return Number(day) >= 1 && Number(day) <= longest;
};

const clockIsPossible = (clock: string | null): boolean => {
  if (clock === null) return true;
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
  return hour <= 23 && minute <= 59 && second <= 59;
};

const OPEN = "..";

const parseInterval = (text: string): EdtfInterval | null => {
  const [start, end, more] = text.split("/");
  if (start === undefined || end === undefined || more !== undefined || (start === OPEN && end === OPEN)) return null;
  const from = start === OPEN ? null : parsePoint(start);
  const to = end === OPEN ? null : parsePoint(end);
  if ((from === null && start !== OPEN) || (to === null && end !== OPEN)) return null;
  const first = from === null ? null : firstDay(from);
  const last = to === null ? null : lastDay(to);
  return first !== null && last !== null && compareDays(last, first) < 0 ? null : { type: "interval", from, to };
};

const parseOne = (text: string): EdtfPoint | EdtfInterval | null => (text.includes("/") ? parseInterval(text) : parsePoint(text));

/** Reads an EDTF value; null where it is none that readings use (no such day, an interval that ends before it begins, nonsense). */
export const parseEdtf = (text: string): Edtf | null => {
  const list = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text);
  if (list === null) return parseOne(text);
  const of = (list[1] ?? list[2] ?? "").split(",").map(parseOne);
  return of.some((one) => one === null) ? null : { type: list[1] === undefined ? "all" : "one", of: of.flatMap((one) => (one === null ? [] : [one])) };
};

export const isEdtf = (text: string): boolean => parseEdtf(text) !== null;

/** Writes a value as EDTF; `parseEdtf` reads it back as the same. */
export const formatEdtf = (value: Edtf): string => {
  if (value.type === "interval") return `${value.from === null ? OPEN : formatEdtf(value.from)}/${value.to === null ? OPEN : formatEdtf(value.to)}`;
  if (value.type === "point") {
    const { year, month, day, clock, zone, qualification } = value;
    const date = [year, month, day].filter((part) => part !== null).join("-");
    return `${date}${clock === null ? "" : `T${clock}${zone ?? ""}`}${qualification ?? ""}`;
  }
  const inner = value.of.map(formatEdtf).join(",");
  return value.type === "one" ? `[${inner}]` : `{${inner}}`;
};

const padded = (number: number, width: number): string => String(number).padStart(width, "0");

/** Four digits at least, `-` before years before year 0. */
export const formatYear = (year: number): string => `${year < 0 ? "-" : ""}${padded(Math.abs(year), 4)}`;

export const formatMonth = (year: number, month: number): string => `${formatYear(year)}-${padded(month, 2)}`;

/** `YYYY-MM-DD`. */
export const formatDay = ({ year, month, day }: CalendarDay): string => `${formatMonth(year, month)}-${padded(day, 2)}`;

/** The day that a value names, `YYYY-MM-DD` with or without a time of day; null for everything less precise. */
export const parseDay = (text: string): CalendarDay | null => {
  const point = parseEdtf(text);
  return point?.type === "point" && point.day !== null && !/X/.test(`${point.year}${point.month}${point.day}`)
    ? { year: Number(point.year), month: Number(point.month), day: Number(point.day) }
    : null;
};

/** Whether a text is a day of the calendar written as `YYYY-MM-DD`, and nothing more: what a publication date must be. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && parseDay(text) !== null;

/** Negative where `a` is before `b`. */
export const compareDays = (a: CalendarDay, b: CalendarDay): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** First day a point can mean; null where the year's thousands are unknown, or a month is given for an unsure year: such a value lies nowhere. */
export const firstDay = (point: EdtfPoint): CalendarDay | null => bounds(point)?.[0] ?? null;

/** Last day a point can mean; null as for `firstDay`. */
export const lastDay = (point: EdtfPoint): CalendarDay | null => bounds(point)?.[1] ?? null;

const bounds = ({ year, month, day }: EdtfPoint): readonly [CalendarDay, CalendarDay] | null => {
  if (/^-?X/.test(year)) return null;
  const [low = 0, high = 0] = [Number(year.replace(/X/g, "0")), Number(year.replace(/X/g, "9"))].sort((a, b) => a - b);
  if (low !== high && month !== null) return null;
  const [first, months] = month === null ? [1, 12] : (PARTS[Number(month)] ?? monthBounds(month));
  const end = first + months - 1;
  const last = { year: high + (end > 12 ? 1 : 0), month: end > 12 ? end - 12 : end };
  const [from, to] = day === null ? [1, 31] : digitBounds(day, 1, 31);
  return [
    { year: low, month: first, day: from },
    { ...last, day: Math.min(to, daysInMonth(last.year, last.month)) },
  ];
};

const monthBounds = (month: string): readonly [first: number, months: number] => {
  const [from, to] = digitBounds(month, 1, 12);
  return [from, to - from + 1];
};

const digitBounds = (digits: string, least: number, most: number): readonly [number, number] => [
  Math.max(least, Number(digits.replace(/X/g, "0"))),
  Math.min(most, Number(digits.replace(/X/g, "9"))),
];
