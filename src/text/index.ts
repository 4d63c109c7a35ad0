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
  isEdtf,
  parseDay,
  parseEdtf,
  type Qualification,
} from "./edtf.ts";
