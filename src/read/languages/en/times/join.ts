import type { Draft, Meaning, OfDay } from "./draft.ts";
import { NO_HOUR } from "./draft.ts";
import { PART_OF_DAY, partOf, SP } from "./lexicon.ts";

/** Joins what belongs to one expression: hours and parts of the day with their day, and the two ends of a range. */
export const joinDrafts = (text: string, drafts: readonly Draft[]): readonly Draft[] =>
  joinRanges(
    text,
    lendYears(
      text,
      joinYears(
        text,
        joinHours(
          text,
          drafts.map((draft) => withPart(text, draft)),
        ),
      ),
    ),
  );

const isDay = ({ type }: Meaning): boolean =>
  type === "date" || type === "weekday" || type === "period" || type === "day-of-month" || type === "nth-of" || type === "either-day" || type === "range";

const PART_BEHIND = new RegExp(`^${SP}(?<part>${PART_OF_DAY})(?![\\p{L}])`, "iu");

// "Tuesday night", "5 May evening"
const withPart = (text: string, draft: Draft): Draft => {
  if (!isDay(draft.meaning) || draft.ofDay !== null || !isOneDay(draft.meaning)) return draft;
  const behind = PART_BEHIND.exec(text.slice(draft.end, draft.end + 20));
  return behind === null ? draft : { ...draft, end: draft.end + behind[0].length, ofDay: { ...NO_HOUR, part: partOf(behind.groups?.["part"] ?? "") } };
};

const isOneDay = (meaning: Meaning): boolean =>
  meaning.type === "weekday" ||
  (meaning.type === "date" && meaning.day !== null) ||
  (meaning.type === "period" && meaning.unit === "day") ||
  meaning.type === "day-of-month" ||
  meaning.type === "nth-of" ||
  meaning.type === "either-day";

const HOUR_BEFORE_DAY = new RegExp(`^(?:,?${SP}(?:(?:on|of)${SP}(?:the${SP})?)?(?:early${SP}|late${SP})?)$`, "iu");
const HOUR_BEHIND_DAY = new RegExp(`^(?:,?${SP}(?:(?:at|around|by|from|before|after|shortly${SP}(?:before|after))${SP}(?:about${SP}|around${SP})?)?)$`, "iu");

/** Walks through drafts; where two neighbours are one expression, `join` gives it. */
const joinNeighbours = (drafts: readonly Draft[], join: (last: Draft, next: Draft) => Draft | null): readonly Draft[] => {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const one = last === undefined ? null : join(last, draft);
    if (one === null) joined.push(draft);
    else joined[joined.length - 1] = one;
  }
  return joined;
};

/** "at 14:30 on 1 November", "the night of 25-26 February", "1 June at 0630". */
const joinHours = (text: string, drafts: readonly Draft[]): readonly Draft[] =>
  joinNeighbours(drafts, (last, draft) => {
    const between = text.slice(last.end, draft.start);
    const first = last.meaning.type === "of-day" && last.ofDay !== null && isDay(draft.meaning) && HOUR_BEFORE_DAY.test(between);
    const second = draft.meaning.type === "of-day" && draft.ofDay !== null && isOneDay(last.meaning) && HOUR_BEHIND_DAY.test(between);
    if (!first && !second) return null;
    return {
      start: last.start,
      end: draft.end,
      meaning: first ? draft.meaning : last.meaning,
      ends: first ? draft.ends.map((end, i) => (i === 0 ? { ...end, start: last.start } : end)) : last.ends,
      ofDay: bothOf(last.ofDay, draft.ofDay),
    };
  });

const OF_YEAR = new RegExp(`^,?${SP}(?:of${SP})?$`, "iu");

/** "in June last year", "on 3 May of this year" */
const joinYears = (text: string, drafts: readonly Draft[]): readonly Draft[] =>
  joinNeighbours(drafts, (last, { meaning: year, end, start }) => {
    if (last.meaning.type !== "date" || last.meaning.month === null || last.meaning.year !== null) return null;
    if (year.type !== "period" || year.unit !== "year" || year.from !== "anchor" || year.part !== null || !OF_YEAR.test(text.slice(last.end, start)))
      return null;
    return { ...last, end, meaning: { ...last.meaning, yearsFromAnchor: year.offset } };
  });

const bothOf = (a: OfDay | null, b: OfDay | null): OfDay | null =>
  a === null || b === null ? (a ?? b) : { clock: a.clock ?? b.clock, zone: a.zone ?? b.zone, part: a.part ?? b.part, overnight: a.overnight || b.overnight };

const TO = new RegExp(`^(?:${SP}?[-–—]${SP}?|${SP}(?:to|until|till|through|thru|up${SP}to)${SP}(?:the${SP})?)$`, "iu");
const AND = new RegExp(`^${SP}and${SP}(?:the${SP})?$`, "iu");

const BESIDE = new RegExp(`^(?:${SP}?/${SP}?|${SP}?[-–]${SP}?|,${SP}|,?${SP}(?:and|or|to|until|through)${SP}(?:the${SP})?(?:in${SP}|on${SP})?)$`, "iu");

/** "in April and June 1955", "in the spring and summer of 1979": the year stands once for both. From right to left, so that it passes along a list. */
const lendYears = (text: string, drafts: readonly Draft[]): readonly Draft[] => {
  const lent = [...drafts];
  for (let i = lent.length - 2; i >= 0; i -= 1) {
    const [draft, next] = [lent[i], lent[i + 1]];
    if (draft !== undefined && next !== undefined && BESIDE.test(text.slice(draft.end, next.start)))
      lent[i] = { ...draft, meaning: withYearOf(draft.meaning, next.meaning) };
  }
  return lent;
};

const withYearOf = (meaning: Meaning, other: Meaning): Meaning => {
  if (meaning.type === "date" && other.type === "date" && meaning.month !== null && meaning.year === null && other.year !== null && other.month !== null)
    return { ...meaning, year: other.year - (meaning.month > other.month ? 1 : 0) };
  if (meaning.type === "part-of-year" && other.type === "part-of-year" && meaning.year === null && meaning.which === null && other.year !== null)
    return { ...meaning, year: other.year - (meaning.code > other.code ? 1 : 0) };
  return meaning;
};

/** "from 1 July 2022 to 31 August 2023", "between Monday and Thursday of last week". */
const joinRanges = (text: string, drafts: readonly Draft[]): readonly Draft[] =>
  joinNeighbours(drafts, (last, draft) =>
    isRange(text, last, draft)
      ? {
          start: last.start,
          end: draft.end,
          meaning: { type: "range", ...completed(last.meaning, draft.meaning) },
          ofDay: null,
          ends: [last, draft].map(({ start, end }) => ({ start, end })),
        }
      : null,
  );

const isRange = (text: string, first: Draft, second: Draft): boolean => {
  if (!isEnd(first.meaning) || !isEnd(second.meaning)) return false;
  const between = text.slice(first.end, second.start);
  return TO.test(between) || (AND.test(between) && /(?<!\p{L})between\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, first.start - 14), first.start)));
};

const isEnd = (meaning: Meaning): boolean =>
  (isDay(meaning) && meaning.type !== "range" && meaning.type !== "either-day") ||
  meaning.type === "part-of-year" ||
  meaning.type === "of-day" ||
  meaning.type === "digits";

/** "between January and March 2021", "Monday to Thursday of last week": the one end lends the other what it lacks. */
const completed = (from: Meaning, to: Meaning): { readonly from: Meaning; readonly to: Meaning } => {
  // "from 3 a.m. to 5 a.m. on Tuesday"
  if (from.type === "of-day" && to.type !== "of-day") return { from: to, to };
  if (from.type === "weekday" && to.type === "weekday" && from.week === null) return { from: { ...from, week: to.week }, to };
  if (from.type === "date" && to.type === "date" && from.month !== null && to.month !== null && from.year !== null && to.year === null)
    return { from, to: { ...to, year: from.year + (from.month > to.month ? 1 : 0) } };
  return { from, to };
};
