import { addDays, type CalendarDay, formatDay, formatYear, weekdayOf } from "../../../../../text/index.ts";
import type { Meaning } from "../draft.ts";
import { durationValue } from "../lexicon.ts";
import { type Context, type Focus, type Resolved, unplaced } from "./context.ts";
import { between, coarser, inUnit, inYear, mondayBefore, onDay, onWeekend, shifted, weekText } from "./forms.ts";

type Of<Type extends Meaning["type"]> = Extract<Meaning, { readonly type: Type }>;

/** "three days ago" counts from the publication, "four days later" from what was told last, "a day earlier" from either. */
export const resolveShift = ({ unit, amount, back, from }: Of<"shift">, { anchor, near }: Context): Resolved => {
  if (amount === null) return unplaced(back ? "PAST_REF" : "FUTURE_REF");
  const origin: Focus | null = from === "focus" && near !== null ? near : (from === "anchor" || back) && anchor !== null ? { day: anchor, grain: "day" } : null;
  if (origin === null) return unplaced(null);
  const day = shifted(origin.day, unit, back ? -amount : amount);
  if (coarser(origin.grain, unit)) return unplaced(null);
  // A month or year before a month is one; "fifteen months later" is a month.
  if (unit === "year" && origin.grain === "year") return inYear(day.year);
  // Fourteen days back, though TIMEX3 counts in weeks.
  return unit === "week" || unit === "fortnight" ? { ...onDay(day), timex: weekText(day) } : inUnit(unit, day);
};

/** "last week", "this year", "the following day". */
export const resolvePeriod = ({ unit, offset, from, part }: Of<"period">, context: Context): Resolved => {
  const origin = from === "focus" ? (context.near?.day ?? (unit === "day" || offset !== 0 ? null : context.anchor)) : context.anchor;
  if (origin === null) return unplaced(from === "anchor" && unit === "day" && offset === 0 ? "PRESENT_REF" : null);
  if (from === "focus" && context.near !== null && coarser(context.near.grain, unit)) return unplaced(null);
  if (part !== null) return partOfPeriod(unit, part, origin);
  if (unit === "weekend") return onWeekend(saturdayNear(origin, offset, context.ahead));
  return inUnit(unit, shifted(origin, unit, offset));
};

const partOfPeriod = (unit: "day" | (string & {}), part: "gone" | "to-come", today: CalendarDay): Resolved => {
  const first = unit === "week" ? mondayBefore(today) : unit === "month" ? { ...today, day: 1 } : { year: today.year, month: 1, day: 1 };
  const last = unit === "week" ? addDays(first, 6) : addDays(shifted(first, unit === "month" ? "month" : "year", 1), -1);
  const timex = unit === "week" ? (inUnit("week", today).timex ?? null) : unit === "month" ? formatDay(today).slice(0, -3) : formatYear(today.year);
  return part === "gone" ? between(first, today, timex) : between(today, last, timex);
};

// The weekend that is over or runs; the one to come where the sentence looks ahead.
const saturdayNear = (today: CalendarDay, offset: number, ahead: boolean): CalendarDay => {
  const saturday = addDays(mondayBefore(today), 5);
  if (offset !== 0) return addDays(saturday, 7 * offset);
  return ahead || weekdayOf(today) >= 6 ? saturday : addDays(saturday, -7);
};

/** A stretch up to the publication or from it on; of unknown length, or in an undated text, only its length is known. */
export const resolveWindow = ({ unit, amount, ahead }: Of<"window">, context: Context): Resolved => {
  const timex = durationValue(unit, amount);
  const toCome = ahead ?? context.ahead;
  if (amount === null || context.anchor === null || unit === "second" || unit === "minute" || (ahead === null && unit === "hour")) return unplaced(timex);
  if (ahead === null && !toCome && amount === 1) return unplaced(timex);
  const length = unit === "hour" ? Math.max(24, Math.ceil(amount / 24) * 24) : amount;
  const other = shifted(context.anchor, unit, toCome ? length : -length);
  return toCome ? between(context.anchor, other, timex) : between(other, context.anchor, timex);
};

/** "the 200th day of the war": counted from where the text says that it began, that day being the first. */
export const resolveNthSince = ({ nth, unit, run }: Of<"nth-since">, { anchor, began }: Context): Resolved => {
  if (run) return anchor === null || (unit !== "day" && unit !== "night") ? unplaced(null) : between(addDays(anchor, 1 - nth), anchor, null);
  if (began === null) return unplaced(null);
  const first = shifted(began, unit, nth - 1);
  if (unit === "day" || unit === "night" || unit === "month") return onDay(first);
  return unit === "week" ? between(first, addDays(first, 6), null) : inUnit(unit, first);
};
