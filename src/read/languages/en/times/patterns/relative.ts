import type { Groups, Meaning, OfDay, Pattern, Which } from "../draft.ts";
import { NO_HOUR } from "../draft.ts";
import {
  CALENDAR_UNIT,
  COUNT,
  countOf,
  MONTH,
  monthOf,
  ORDINAL,
  ORDINAL_DAY,
  ordinalOf,
  PART_OF_DAY,
  partOf,
  SP,
  UNIT,
  unitOfWord,
  VAGUE_NUMBER,
  WEEKDAY,
  weekdayOfWord,
} from "../lexicon.ts";
import { meaning, pattern } from "./pattern.ts";

const DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, "the day before yesterday": -2, "the day after tomorrow": 2 };

const dayFromAnchor = (words: string): Meaning => ({
  type: "period",
  unit: "day",
  offset: DAYS[words.toLowerCase().replace(/\s+/g, " ")] ?? 0,
  from: "anchor",
  part: null,
});

const OFFSETS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  this: 0,
  current: 0,
  same: 0,
  that: 0,
  next: 1,
  coming: 1,
  following: 1,
  ensuing: 1,
  subsequent: 1,
};

const which = (words: string): Which => {
  const lower = words.toLowerCase();
  if (/coming/.test(lower)) return "coming";
  return /past/.test(lower) ? "past" : (lower as Which);
};

const weekday = ({ day = "", which: word, week }: Groups): Meaning => ({
  type: "weekday",
  weekday: weekdayOfWord(day),
  which: word === undefined ? null : which(word),
  week: week === undefined ? null : (OFFSETS[week.toLowerCase()] ?? 0),
});

const period = ({ which: word = "", unit = "" }: Groups, from: "anchor" | "focus"): Meaning => ({
  type: "period",
  unit: unitOfWord(unit),
  offset: OFFSETS[word.toLowerCase()] ?? 0,
  from,
  part: null,
});

const shift = ({ count = "", unit = "", way = "" }: Groups): Meaning => ({
  type: "shift",
  unit: unitOfWord(unit),
  amount: countOf(count),
  back: /ago|earlier|before|previously|back/i.test(way),
  from: /ago|from now|back/i.test(way) ? "anchor" : "focus",
});

const window_ = ({ count = "", unit = "" }: Groups, ahead: boolean | null): Meaning => ({
  type: "window",
  unit: unitOfWord(unit),
  amount: count === "" ? 1 : countOf(count),
  ahead,
});

const partOfThisDay = (part: string, overnight = false): OfDay => ({ ...NO_HOUR, part, overnight });

/** Wordings that need the publication date, or the date told last, to mean a day. */
export const RELATIVE: readonly Pattern[] = [
  pattern(
    "day",
    `(?<day>the${SP}day${SP}before${SP}yesterday|the${SP}day${SP}after${SP}tomorrow|yesterday|today|tomorrow)(?:${SP}(?<part>${PART_OF_DAY}))?`,
    ({ day = "", part }) => ({
      meaning: dayFromAnchor(day),
      ...(part === undefined ? {} : { ofDay: partOfThisDay(partOf(part)) }),
    }),
  ),
  pattern("tonight", "tonight", () => ({ meaning: dayFromAnchor("today"), ofDay: partOfThisDay("NI") })),
  pattern("last-night", `last${SP}(?<part>night|evening)`, ({ part = "" }) => ({ meaning: dayFromAnchor("yesterday"), ofDay: partOfThisDay(partOf(part)) })),
  pattern("this-part", `(?:earlier${SP}|later${SP}|early${SP}|late${SP})?this${SP}(?<part>morning|afternoon|evening)`, ({ part = "" }) => ({
    meaning: dayFromAnchor("today"),
    ofDay: partOfThisDay(partOf(part)),
  })),
  pattern("earlier-today", `(?:earlier|later|early|late)${SP}(?:on${SP})?(?<day>today|yesterday|tomorrow)`, ({ day = "" }) => ({
    meaning: dayFromAnchor(day),
  })),
  pattern("overnight", `overnight|(?:during|over|through)${SP}the${SP}night`, () => ({ meaning: { type: "of-day" }, ofDay: partOfThisDay("NI", true) })),
  pattern(
    "that-part",
    `(?:the${SP}(?<next>next|following|previous|preceding|same)|(?<that>that)(?:${SP}same)?)${SP}(?<part>morning|afternoon|evening|night)`,
    ({ next = "same", part = "" }) => ({
      meaning: { type: "period", unit: "day", offset: OFFSETS[next.toLowerCase()] ?? 0, from: "focus", part: null },
      ofDay: partOfThisDay(partOf(part)),
    }),
  ),
  meaning("weekday-of-week", `(?<day>${WEEKDAY})${SP}(?:of${SP})?(?<week>last|this|next)${SP}week`, weekday),
  meaning("weekday", `(?:(?<which>last|next|this${SP}coming|this${SP}past|this|coming|past)${SP}|(?:early|late)${SP}(?:on${SP})?)?(?<day>${WEEKDAY})`, weekday),
  meaning("week-before-last", `the${SP}(?<unit>week|month|year)${SP}before${SP}last`, ({ unit = "" }) => ({
    type: "period",
    unit: unitOfWord(unit),
    offset: -2,
    from: "anchor",
    part: null,
  })),
  meaning("week-after-next", `the${SP}(?<unit>week|month|year)${SP}after${SP}next`, ({ unit = "" }) => ({
    type: "period",
    unit: unitOfWord(unit),
    offset: 2,
    from: "anchor",
    part: null,
  })),
  meaning(
    "part-of-period",
    `(?<part>earlier|later)${SP}(?:in${SP})?(?<which>this|the|that)${SP}(?<unit>week|month|year)`,
    ({ part = "", unit = "", which: word = "" }) => ({
      type: "period",
      unit: unitOfWord(unit),
      offset: 0,
      from: word.toLowerCase() === "this" ? "anchor" : "focus",
      part: word.toLowerCase() !== "this" ? null : part.toLowerCase() === "earlier" ? "gone" : "to-come",
    }),
  ),
  meaning("period", `(?:(?:early|late|earlier|later|mid)(?:-|${SP}))?(?<which>last|this|next)${SP}(?<unit>week|weekend|month|year|decade|century)`, (groups) =>
    period(groups, "anchor"),
  ),
  meaning("weekend", `(?<=(?:over|at|during|on|throughout|for|all)${SP})(?:the${SP}(?:past${SP}|last${SP})?|this${SP}past${SP})weekend`, () => ({
    type: "period",
    unit: "weekend",
    offset: 0,
    from: "anchor",
    part: null,
  })),
  meaning(
    "edge-of-period",
    `the${SP}(?:beginning|start|end|middle|first${SP}days|last${SP}days)${SP}of${SP}(?:the|this|that)${SP}(?<unit>week|month|year)`,
    ({ unit = "" }) => ({
      type: "period",
      unit: unitOfWord(unit),
      offset: 0,
      from: "focus",
      part: null,
    }),
  ),
  meaning(
    "focus-period",
    `(?:the${SP}(?<which>next|following|previous|preceding|same|current)|(?<that>that)(?:${SP}same)?)${SP}(?<unit>day|week|weekend|month|year|decade)`,
    ({ which: word, unit }) => period({ which: word ?? "same", unit }, "focus"),
  ),
  meaning("day-around", `the${SP}day${SP}(?<way>before|after|following|earlier)(?=[,.;:]|${SP}(?:and|but|he|she|it|they|the)(?!\\p{L}))`, ({ way = "" }) => ({
    type: "period",
    unit: "day",
    offset: /before|earlier/i.test(way) ? -1 : 1,
    from: "focus",
    part: null,
  })),
  meaning(
    "shift",
    `(?:(?:about|around|some|nearly|almost|just|over|more${SP}than|less${SP}than|only|barely)${SP})?(?<count>${COUNT})${SP}(?<unit>${UNIT})${SP}(?<way>ago|earlier|later|previously|from${SP}now|back(?=[,.;]))`,
    shift,
  ),
  meaning("shift-vague", `(?<unit>days|weeks|months|years|hours|minutes|decades|moments)${SP}(?<way>ago|earlier|later)`, ({ unit = "", way = "" }) =>
    unit.toLowerCase() === "moments" ? { type: "reference", value: /later/i.test(way) ? "FUTURE_REF" : "PAST_REF" } : shift({ count: "several", unit, way }),
  ),
  meaning("past-window", `(?:the|these)${SP}(?:past|last|previous)${SP}(?<count>${COUNT})${SP}(?<unit>${UNIT})`, (groups) => window_(groups, false)),
  meaning(
    "past-window-one",
    `(?<=(?:over|in|during|within|for|throughout)${SP})the${SP}(?:past|last)${SP}(?<unit>day|week|fortnight|month|year|decade|century)`,
    (groups) => window_(groups, false),
  ),
  meaning("this-past-window", `this${SP}past${SP}(?<unit>week|month|year)`, (groups) => window_(groups, false)),
  meaning("next-window", `the${SP}(?:next|coming|following)${SP}(?<count>${COUNT})${SP}(?<unit>${UNIT})`, (groups) => window_(groups, true)),
  meaning("within-window", `(?<=(?<!\\p{L})within${SP})(?<count>${COUNT})${SP}(?<unit>${UNIT})(?!${SP}(?:of|after|from|before))`, (groups) =>
    window_(groups, null),
  ),
  meaning("for-now-window", `(?<=(?<!\\p{L})for${SP})(?<count>${COUNT})${SP}(?<unit>${UNIT})(?=${SP}now(?!\\p{L}))`, (groups) => window_(groups, false)),
  meaning("day-of-month", `the${SP}(?<day>${ORDINAL_DAY})(?:${SP}(?:day${SP})?of${SP}(?<month>this|last|next|the)${SP}month)`, ({ day = "", month }) => ({
    type: "day-of-month",
    day: Number.parseInt(day, 10),
    month: OFFSETS[month?.toLowerCase() ?? ""] ?? 0,
  })),
  meaning(
    "bare-day",
    `(?<=(?<!\\p{L})(?:on|by|since|until|till|from|before|after|and|to)${SP})the${SP}(?<day>${ORDINAL_DAY})(?=[,.;:)]|$|${SP}(?:and|the|at|in|of${SP}that|when|after|before|to|he|she|they|it|we|but)(?!\\p{L}))`,
    ({ day = "" }) => ({
      type: "bare-day",
      day: Number.parseInt(day, 10),
    }),
  ),
  meaning(
    "nth-weekday",
    `the${SP}(?<nth>${ORDINAL})${SP}(?<day>${WEEKDAY})${SP}(?:in|of)${SP}(?<month>${MONTH})(?:${SP}(?<year>\\d{4}))?`,
    ({ nth = "", day = "", month = "", year }) => ({
      type: "nth-of",
      nth: ordinalOf(nth),
      weekday: weekdayOfWord(day),
      month: monthOf(month),
      year: year === undefined ? null : Number(year),
      of: "month",
    }),
  ),
  meaning("nth-day-of-period", `the${SP}(?<nth>${ORDINAL})${SP}day${SP}of${SP}the${SP}(?<unit>month|year)`, ({ nth = "", unit = "" }) => ({
    type: "nth-of",
    nth: ordinalOf(nth),
    weekday: null,
    month: null,
    year: null,
    of: unit.toLowerCase() as "month" | "year",
  })),
  meaning(
    "nth-in-a-row",
    `(?:an?|the)${SP}(?<nth>${ORDINAL})${SP}(?:consecutive|straight|successive|running)${SP}(?<unit>day|night|week|month|year)|(?:an?|the)${SP}(?<nth2>${ORDINAL})${SP}(?<unit2>day|night|week|month|year)${SP}(?:running|in${SP}a${SP}row)`,
    ({ nth, nth2, unit, unit2 }) => ({ type: "nth-since", nth: ordinalOf(nth ?? nth2 ?? ""), unit: unitOfWord(unit ?? unit2 ?? ""), run: true }),
  ),
  meaning(
    "nth-since",
    `(?:its|the|their)${SP}(?<nth>${ORDINAL})${SP}(?<unit>day|week|month|year)(?:${SP}of${SP}(?:the${SP})?(?!the|this|last|next|that|\\d)\\p{Ll}+)?`,
    ({ nth = "", unit = "" }) => (ordinalOf(nth) < 1 ? null : { type: "nth-since", nth: ordinalOf(nth), unit: unitOfWord(unit), run: false }),
  ),
  meaning("day-number", `day${SP}(?<count>${COUNT})(?:${SP}of${SP}(?:the${SP})?(?!the(?!\\p{L}))\\p{Ll}+)?`, ({ count = "" }) => {
    const nth = countOf(count);
    return nth === null || /^an?$/i.test(count) ? null : { type: "nth-since", nth, unit: "day", run: false };
  }),
  meaning("into", `(?<count>${COUNT})${SP}(?<unit>${CALENDAR_UNIT})${SP}into${SP}the${SP}\\p{Ll}+`, ({ count = "", unit = "" }) => {
    const amount = countOf(count);
    return amount === null ? null : { type: "nth-since", nth: amount + 1, unit: unitOfWord(unit), run: false };
  }),
  meaning(
    "vague-window",
    `(?:(?:the|these)${SP})?(?<way>recent|coming|past|last|next|following|previous)${SP}(?:${VAGUE_NUMBER}${SP})?(?:hours|days|weeks|months|years|decades)`,
    ({ way = "" }) => ({
      type: "reference",
      value: /coming|next|following/i.test(way) ? "FUTURE_REF" : "PAST_REF",
    }),
  ),
];
