import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUANTITY_RULES } from "../../../src/read/languages/en/quantities/index.ts";
import { quantitiesIn } from "./read.ts";

const words = fc.constantFrom(
  ..."at least more than up to about nearly between and to or from 12 1,200 1.200 2.5 ١٢ million k dozen half a one two hundred thousands tens of several few $ % killed people soldiers - – , . + 98th ~ > \n م 🔥 \ud800".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
);
const names = new Set(QUANTITY_RULES.map(({ name }) => name));

describe("quantities in any text", () => {
  it("slice to words, stand in order, have sound bounds and a documented rule, and come out the same again", () => {
    fc.assert(
      fc.property(text, (body) => {
        const found = quantitiesIn(body);
        found.forEach(({ start, end, min, max, rule }, i) => {
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(body.slice(start, end).trim()).toBe(body.slice(start, end));
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
          expect(names).toContain(rule);
        });
        expect(quantitiesIn(body)).toEqual(found);
      }),
      { numRuns: 250 },
    );
  });

  it("reads any whole number as itself, however it is grouped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom(",", "\u202f", "\u00a0"), (number, mark) => {
        const digits = String(number).replace(/\B(?=(?:\d{3})+$)/g, mark);
        expect(quantitiesIn(`They counted ${digits} people there.`)).toMatchObject([{ min: number, max: number, unit: "people" }]);
      }),
      { numRuns: 100 },
    );
  });
});
