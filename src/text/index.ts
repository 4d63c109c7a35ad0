export { addDays, addMonths, type CalendarDay, dayNumber, dayOfNumber, daysInMonth, isCalendarDay, isoWeekOf, mondayOf, weekdayOf } from "./calendar.ts";
export { type DayRange, dayRange, rangesOverlap } from "./dayRange.ts";
export {
  type Edtf,
  type EdtfInterval,
  type EdtfList,
  type EdtfPoint,
  formatDay,
  formatEdtf,
  formatMonth,
  formatYear,
  isDay,
  isEdtf,
  parseDay,
  parseEdtf,
  type Qualification,
} from "./edtf.ts";
export { firstIndex } from "./firstIndex.ts";
export { sha256 } from "./hash.ts";
export { type ClaimWordings, type ReadingWords, wordsIn } from "./readingWords.ts";
