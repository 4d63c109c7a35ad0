import { addDays, dayRange, formatDay, isEdtf, parseDay } from "../../../../../text/index.ts";
import type { Draft, Meaning, OfDay } from "../draft.ts";
import { type Context, type Resolved, unplaced } from "./context.ts";
import { oneOf, resolveBareDay, resolveDate, resolveDayOfMonth, resolveNthOf, resolvePartOfYear, resolveWeekday } from "./dates.ts";
import { resolveNthSince, resolvePeriod, resolveShift, resolveWindow } from "./distances.ts";
import { inDigits, onDay } from "./forms.ts";

export type { Context, Focus, Resolved } from "./context.ts";

/** Places an expression on the calendar as far as its wording and its context allow. */
export const resolve = ({ meaning, ofDay }: Pick<Draft, "meaning" | "ofDay">, context: Context): Resolved => {
  const day = resolveMeaning(meaning, context);
  const resolved = ofDay === null ? day : withHour(day, ofDay);
  // A year of five digits, which only a wrong publication date leads to, has no value.
  return resolved.edtf === null || isEdtf(resolved.edtf) ? resolved : unplaced(null);
};

const resolveMeaning = (meaning: Meaning, context: Context): Resolved => {
  switch (meaning.type) {
    case "date":
      return resolveDate(meaning, context);
    case "either-day":
      return oneOf(meaning.readings);
    case "digits":
      return inDigits(meaning.year);
    case "part-of-year":
      return resolvePartOfYear(meaning, context);
    case "weekday":
      return resolveWeekday(meaning, context);
    case "shift":
      return resolveShift(meaning, context);
    case "period":
      return resolvePeriod(meaning, context);
    case "window":
      return resolveWindow(meaning, context);
    case "day-of-month":
      return resolveDayOfMonth(meaning, context);
    case "bare-day":
      return resolveBareDay(meaning.day, context);
    case "nth-of":
      return resolveNthOf(meaning, context);
    case "nth-since":
      return resolveNthSince(meaning, context);
    case "duration":
    case "set":
      return { ...unplaced(meaning.value) };
    case "reference":
      return unplaced(meaning.value);
    case "of-day":
      return resolveOfDay(context);
    case "range":
      return resolveRange(meaning, context);
    case "list":
      return resolveList(meaning.of, context);
  }
};

/** An hour without a day is of the day told just before, else of the publication's. */
const resolveOfDay = ({ near, anchor }: Context): Resolved => {
  if (near?.grain === "day") return onDay(near.day);
  return anchor === null ? unplaced("XXXX-XX-XX") : onDay(anchor);
};

const resolveRange = ({ from, to }: Extract<Meaning, { readonly type: "range" }>, context: Context): Resolved => {
  const first = resolveMeaning(from, context);
  const last = resolveMeaning(to, context);
  const ends = [first.timex, last.timex];
  if (first.edtf === null || last.edtf === null || first.readings !== undefined || last.readings !== undefined) return { ...unplaced(null), ends };
  const [start, end] = [first.edtf.split("/")[0] ?? "", last.edtf.split("/").at(-1) ?? ""];
  const range = dayRange(`${start}/${end}`);
  // 29 December to 1 January, resolved apart, never ends before it begins; what does is left undecided.
  if (range === null && !start.startsWith("X") && !end.startsWith("X")) return { ...unplaced(null), ends };
  const edtf = start === end ? start : `${start}/${end}`;
  return { edtf, timex: null, focus: last.focus, ends };
};

const resolveList = (of: readonly Meaning[], context: Context): Resolved => {
  const all = of.map((one) => resolveMeaning(one, context));
  const dates = all.flatMap(({ edtf }) => (edtf === null ? [] : [edtf]));
  return { edtf: `{${dates.join(",")}}`, timex: null, focus: all.at(-1)?.focus ?? null, ends: all.map(({ timex }) => timex) };
};

const withHour = (resolved: Resolved, { clock, zone, part, overnight }: OfDay): Resolved => {
  const { edtf, timex } = resolved;
  const hour = clock === null ? (part ?? "") : `${clock}${zone ?? ""}`;
  const withTimex = { ...resolved, timex: timex === null || hour === "" ? timex : timex.includes("/") ? timex : `${timex}T${hour}` };
  if (edtf === null) return withTimex;
  const day = parseDay(edtf);
  if (day === null) return withTimex;
  if (clock !== null) return { ...withTimex, edtf: `${formatDay(day)}T${clock}${zone ?? ""}` };
  return overnight ? { ...withTimex, edtf: `${formatDay(addDays(day, -1))}/${formatDay(day)}` } : withTimex;
};
