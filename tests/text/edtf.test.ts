import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfNumber, dayRange, formatDay, formatEdtf, isDay, isEdtf, parseDay, parseEdtf, rangesOverlap } from "../../src/text/index.ts";

const ranges: readonly (readonly [edtf: string, from: string | null, to: string | null])[] = [
  ["2024-02-29", "2024-02-29", "2024-02-29"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-02?", "2023-02-01", "2023-02-28"],
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024~", "2024-01-01", "2024-12-31"],
  ["2024-05-XX", "2024-05-01", "2024-05-31"],
  ["2024-XX", "2024-01-01", "2024-12-31"],
  ["2024-1X", "2024-10-01", "2024-12-31"],
  ["2024-02-2X", "2024-02-20", "2024-02-29"],
  ["197X", "1970-01-01", "1979-12-31"],
  ["18XX", "1800-01-01", "1899-12-31"],
  ["2019-21", "2019-03-01", "2019-05-31"],
  ["2020-24", "2020-12-01", "2021-02-28"],
  ["2018-35", "2018-07-01", "2018-09-30"],
  ["2019-40", "2019-01-01", "2019-06-30"],
  ["2024-04-23T03:00Z", "2024-04-23", "2024-04-23"],
  ["2024-04-23T03:00:59+05:30", "2024-04-23", "2024-04-23"],
  ["2023-10-07/2024-04-24", "2023-10-07", "2024-04-24"],
  ["2019-12/2020-02", "2019-12-01", "2020-02-29"],
  ["2023-10-07/..", "2023-10-07", null],
  ["../2024-10", null, "2024-10-31"],
  ["[2024-04-05,2024-05-04]", "2024-04-05", "2024-05-04"],
  ["{2023-06-06,2023-06-08/2023-06-09}", "2023-06-06", "2023-06-09"],
  ["[2024,2023-10-07/..]", "2023-10-07", null],
  ["-0490", "-0490-01-01", "-0490-12-31"],
];

const invalid = [
  "",
  "soon",
  "2024-13",
  "2024-00",
  "2023-02-29",
  "2024-04-31",
  "2024-21-05",
  "2024-5-3",
  "24-05-03",
  "X024",
  "2024/..-05",
  "../..",
  "2024/",
  "/2024",
  "2024-05/2024-04",
  "2023/2024/2025",
  "[2024,soon]",
  "[2024",
  "{}",
  "2024-04-23T25:00",
  "2024-04T03:00",
  " 2024",
  "2024\n",
  "2024-03-4X",
];

describe("EDTF", () => {
  for (const [edtf, from, to] of ranges) it(`${edtf} runs from ${from} to ${to}`, () => expect(dayRange(edtf)).toEqual({ from, to }));

  for (const edtf of invalid) it(`refuses ${JSON.stringify(edtf)}`, () => expect([parseEdtf(edtf), isEdtf(edtf), dayRange(edtf)]).toEqual([null, false, null]));

  it("writes what it reads", () => {
    for (const edtf of [...ranges.map(([text]) => text), "XXXX-05-03", "2024-05-03%", "XXXX-XX-XX"]) {
      const value = parseEdtf(edtf);
      expect(value && formatEdtf(value)).toBe(edtf);
    }
  });

  it("places nothing whose year is unknown", () => {
    for (const edtf of ["XXXX-05-03", "XXXX", "XXXX-05/2024", "197X-05", "[2024,XXXX-01]"]) expect([isEdtf(edtf), dayRange(edtf)]).toEqual([true, null]);
  });

  it("takes every day for itself, and no other text for one", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_900_000 }), (number) => {
        const day = dayOfNumber(number);
        expect(parseDay(formatDay(day))).toEqual(day);
        expect(dayRange(formatDay(day))).toEqual({ from: formatDay(day), to: formatDay(day) });
      }),
    );
    for (const edtf of ["2024", "2024-05", "2024-05-XX", "2024-05-03/..", "[2024-05-03,2024-05-04]", "x"]) expect(parseDay(edtf)).toBeNull();
  });

  it("tells a plain day from whatever else names one", () => {
    for (const day of ["2024-02-29", "0001-01-01"]) expect(isDay(day)).toBe(true);
    for (const other of ["2023-02-29", "2024-13-01", "2024-05-03T10:00", "2024-05-03?", "-0001-05-03", " 2024-05-03", "2024-05", "XXXX-05-03"])
      expect(isDay(other)).toBe(false);
  });

  it("never throws, and ranges never end before they begin", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."0123456789-X/.,[]{}T:Z?~") }));
    fc.assert(
      fc.property(text, (edtf) => {
        const range = dayRange(edtf);
        if (range?.from != null && range.to != null && !range.from.startsWith("-")) expect(range.from <= range.to).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("overlap of ranges", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["2024-05-03", "2024-05", true],
    ["2024-05-03", "2024-05-04", false],
    ["2024-05-03/..", "2030", true],
    ["2024-05-03/..", "2024-05-02", false],
    ["../2024", "2024-12-31/..", true],
    ["../2023", "2024/..", false],
  ];
  for (const [a, b, expected] of cases)
    it(`${a} and ${b}`, () => {
      const [first, second] = [dayRange(a), dayRange(b)];
      if (first === null || second === null) throw new Error("a case without a range");
      expect([rangesOverlap(first, second), rangesOverlap(second, first)]).toEqual([expected, expected]);
    });
});
