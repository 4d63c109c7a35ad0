import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayNumber, dayOfNumber, daysInMonth, isCalendarDay, isoWeekOf, mondayOf, weekdayOf } from "../../src/text/index.ts";

const number = fc.integer({ min: -800_000, max: 2_900_000 });
const fromDate = (days: number) => {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

describe("calendar", () => {
  it("agrees with the platform's calendar, both ways", () => {
    fc.assert(
      fc.property(number, (days) => {
        expect(dayOfNumber(days)).toEqual(fromDate(days));
        expect(dayNumber(dayOfNumber(days))).toBe(days);
        expect(weekdayOf(dayOfNumber(days))).toBe(new Date(days * 86_400_000).getUTCDay() || 7);
      }),
      { numRuns: 2000 },
    );
  });

  it("adds days and takes them away again", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -40_000, max: 40_000 }), (days, more) => {
        expect(addDays(addDays(dayOfNumber(days), more), -more)).toEqual(dayOfNumber(days));
      }),
    );
  });

  it("adds months without leaving the month", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -500, max: 500 }), (days, months) => {
        const from = dayOfNumber(days);
        const to = addMonths(from, months);
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
        expect(isCalendarDay(to)).toBe(true);
      }),
    );
  });

  it("counts weeks as ISO 8601 does", () => {
    for (const [date, year, week] of [
      [[2024, 12, 30], 2025, 1],
      [[2021, 1, 3], 2020, 53],
      [[2024, 4, 22], 2024, 17],
      [[2027, 1, 1], 2026, 53],
    ] as const) {
      const [y, month, day] = date;
      expect(isoWeekOf({ year: y, month, day })).toEqual({ year, week });
    }
    fc.assert(
      fc.property(number, (days) => {
        const { year, week } = isoWeekOf(dayOfNumber(days));
        expect(days - dayNumber(mondayOf(year, week))).toBe(weekdayOf(dayOfNumber(days)) - 1);
      }),
    );
  });

  it("knows which days there are not", () => {
    for (const [year, month, day] of [
      [2023, 2, 29],
      [1900, 2, 29],
      [2024, 4, 31],
      [2024, 13, 1],
      [2024, 0, 1],
      [2024, 1, 0],
    ] as const)
      expect(isCalendarDay({ year, month, day })).toBe(false);
    expect(isCalendarDay({ year: 2000, month: 2, day: 29 })).toBe(true);
  });
});
