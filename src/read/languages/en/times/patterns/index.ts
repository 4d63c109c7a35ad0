import type { Pattern } from "../draft.ts";
import { CALENDAR_DATES } from "./calendarDates.ts";
import { DURATIONS, SETS_OF_TIMES } from "./lengths.ts";
import { OF_DAY } from "./ofDay.ts";
import { OTHER_CALENDARS } from "./otherCalendars.ts";
import { REFERENCES } from "./references.ts";
import { RELATIVE } from "./relative.ts";
import { SEASONS } from "./seasons.ts";

/** Everything that finds times in English, in order: of two that match the same words, the earlier counts. */
export const PATTERNS: readonly Pattern[] = [
  ...OTHER_CALENDARS,
  ...CALENDAR_DATES,
  ...SEASONS,
  ...RELATIVE,
  ...OF_DAY,
  ...SETS_OF_TIMES,
  ...DURATIONS,
  ...REFERENCES,
];
