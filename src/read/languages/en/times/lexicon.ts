import { SMALL, TENS } from "../quantities/numberWords.ts";

/** The words of time, as parts of patterns (sources of regular expressions) and with what they mean. All lower case; patterns ignore case. */

const MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** White space within an expression: never across a blank line. */
export const SP = "(?:[^\\S\\n]{1,3}|[^\\S\\n]?\\n(?![^\\S\\n]{0,8}\\n)[^\\S\\n]?)";
export const END = "(?![\\p{L}\\p{N}])";
export const START = "(?<![\\p{L}\\p{N}_])(?<!\\p{N}[:.,/])";

export const MONTH =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|jun(?:e|\\.)?|jul(?:y|\\.)?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?![\\p{L}])";
export const WEEKDAY = `(?:${WEEKDAY_NAMES.join("|")})`;
export const WEEKDAY_SHORT = `(?:${WEEKDAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?`;
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])(?![.,:]\\d{2})(?!%)";
export const ORDINAL_DAY = "(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)(?![\\p{L}\\p{N}])";
export const YEAR = "(?:1[0-9]\\d{2}|20\\d{2})(?![\\p{L}\\p{N}])(?![.,]\\d)";

/** 1 to 12; null for what is no month. */
export const monthOf = (word: string): number | null => {
  const at = MONTH_NAMES.findIndex((name) => name.startsWith(word.toLowerCase().replace(/\.$/, "").slice(0, 3)));
  return at < 0 ? null : at + 1;
};

/** 1 for Monday to 7 for Sunday. */
export const weekdayOfWord = (word: string): number => WEEKDAY_NAMES.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1;

export type Unit = "second" | "minute" | "hour" | "day" | "night" | "week" | "fortnight" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

export const UNIT = "(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|weekends?|months?|years?|decades?|centur(?:y|ies))";
export const CALENDAR_UNIT = "(?:days?|nights?|weeks?|fortnights?|weekends?|months?|years?|decades?|centur(?:y|ies))";

export const unitOfWord = (word: string): Unit => {
  const lower = word.toLowerCase();
  if (lower.startsWith("centur")) return "century";
  if (lower.startsWith("min")) return "minute";
  if (lower.startsWith("hr")) return "hour";
  return lower.replace(/s$/, "") as Unit;
};

/** TIMEX3 letters: which come after `PT`, which after `P`. */
const TIMEX_UNITS: Readonly<Record<Unit, readonly [prefix: string, letters: string, times: number]>> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  night: ["P", "NI", 1],
  week: ["P", "W", 1],
  fortnight: ["P", "W", 2],
  weekend: ["P", "WE", 1],
  month: ["P", "M", 1],
  quarter: ["P", "Q", 1],
  year: ["P", "Y", 1],
  decade: ["P", "DE", 1],
  century: ["P", "CE", 1],
};

/** The TIMEX3 value of a length of time; null amount: nobody says how many. */
export const durationValue = (unit: Unit, amount: number | null): string => {
  const [prefix, letters, times] = TIMEX_UNITS[unit];
  return `${prefix}${amount === null ? "X" : amount * times}${letters}`;
};

export const SEASON = "(?:spring|summer|autumn|fall|winter)";
/** EDTF's codes of the seasons, and TIMEX3's letters. */
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
export const seasonOf = (word: string): number => SEASONS[word.toLowerCase()] ?? 21;
export const seasonLetters = (season: number): string => ["SP", "SU", "FA", "WI"][season - 21] ?? "SP";

export const PART_OF_DAY = "(?:morning|afternoon|evening|night|dawn|daybreak|sunrise|dusk|sunset|nightfall|noon|midday|midnight|lunchtime)";
const PARTS: Readonly<Record<string, string>> = {
  morning: "MO",
  dawn: "MO",
  daybreak: "MO",
  sunrise: "MO",
  noon: "MI",
  midday: "MI",
  lunchtime: "MI",
  afternoon: "AF",
  evening: "EV",
  dusk: "EV",
  sunset: "EV",
  nightfall: "EV",
  night: "NI",
  midnight: "NI",
  overnight: "NI",
  tonight: "NI",
};
/** TIMEX3 letters of a part of the day. */
export const partOf = (word: string): string => PARTS[word.toLowerCase()] ?? "DT";

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
export const ORDINAL = `(?:\\d{1,4}(?:st|nd|rd|th)|${ORDINALS.join("|")}|last)`;
/** 1 for "first", "1st"; -1 for "last". */
export const ordinalOf = (word: string): number => {
  const lower = word.toLowerCase();
  return lower === "last" ? -1 : /^\d/.test(lower) ? Number.parseInt(lower, 10) : ORDINALS.indexOf(lower) + 1;
};

const SMALL_NUMBERS: Readonly<Record<string, number>> = { ...SMALL, ...TENS, a: 1, an: 1, hundred: 100, thousand: 1000, dozen: 12 };
const NUMBER_WORDS = `${Object.keys(SMALL).join("|")}|(?:${Object.keys(TENS).join("|")})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?`;
export const VAGUE_NUMBER = "(?:an?[^\\S\\n]few|a[^\\S\\n]couple[^\\S\\n]of|several|some|many|a[^\\S\\n]number[^\\S\\n]of)";
/** A number of units: digits, words, "a", "half a", "two and a half", or vague. */
export const COUNT = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d+)?|half[^\\S\\n]an?|(?:a|one|two|three|several)[^\\S\\n](?:hundred|thousand|dozen)|(?:${NUMBER_WORDS})(?:[^\\S\\n]and[^\\S\\n](?:a[^\\S\\n])?half)?|an?|${VAGUE_NUMBER})`;

/** The number a `COUNT` states; null where it is vague. */
export const countOf = (words: string): number | null => {
  const lower = words.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower.replace(/,/g, ""));
  if (lower.startsWith("half")) return 0.5;
  const half = /\bhalf$/.test(lower) ? 0.5 : 0;
  const parts = lower.split(/[\s-]+/);
  if (parts.some((part) => part === "few" || part === "several" || part === "some" || part === "many" || part === "number" || part === "couple"))
    return parts.includes("couple") ? 2 : null;
  const number = parts.reduce((sum, part) => {
    const value = SMALL_NUMBERS[part];
    if (value === undefined || (part === "a" && half > 0)) return sum;
    return part === "hundred" || part === "thousand" || part === "dozen" ? Math.max(sum, 1) * value : sum + value;
  }, 0);
  return number + half;
};
