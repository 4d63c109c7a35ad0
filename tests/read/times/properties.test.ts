import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities } from "../../../src/read/languages/en/quantities/index.ts";
import { findDateline, findTimes } from "../../../src/read/languages/en/times/index.ts";
import type { Passage } from "../../../src/read/passage.ts";
import { isEdtf } from "../../../src/text/index.ts";
import { timesIn } from "./read.ts";

const words = fc.constantFrom(
  ..."on in since until between and to from the last next this of a 3 12 31 2024 1998 '24 May Feb. March 29 February Monday Fri yesterday today overnight dawn two three weeks days ago later earlier early late mid- spring summer - – / , . : 10:30 pm GMT 03/04/2024 quarter first day war began 200th within past Ramadan 1445 century 19th 1970s BC \n \n\n م 🔥 \ud800".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
);
const published = fc.constantFrom(null, "2024-05-08", "2024-02-29", "0001-01-01", "9999-12-31", "2024-05", "nonsense");

describe("times in any text", () => {
  it("slice to words, never begin or end with white space, carry valid EDTF and TIMEX3, and come out the same again", () => {
    fc.assert(
      fc.property(text, published, (body, day) => {
        const found = timesIn(body, day);
        for (const { start, end, edtf, timex, kind, basis } of found.times) {
          expect(body.slice(start, end).trim()).toBe(body.slice(start, end));
          expect(end).toBeGreaterThan(start);
          if (edtf !== null) expect(isEdtf(edtf), `${edtf} for ${body.slice(start, end)}`).toBe(true);
          if (timex !== null) expect(timex).toMatch(/^[\dA-Z][\dA-Z:._-]*$/);
          if (kind === "duration" || kind === "set") expect(edtf).toBeNull();
          expect(basis === "unknown").toBe(edtf === null && kind !== "duration" && kind !== "set");
        }
        expect(timesIn(body, day)).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });

  it("never overlap", () => {
    fc.assert(
      fc.property(text, (body) => {
        const { times } = timesIn(body, "2024-05-08");
        times.forEach((time, i) => expect(time.start).toBeGreaterThanOrEqual(times[i - 1]?.end ?? 0));
      }),
      { numRuns: 150 },
    );
  });

  it("hang on nothing but the text and its date: without a date no day of a year is made up", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("yesterday", "on Friday", "last week", "three days ago", "this morning", "in May", "on 3 May", "in the past week"),
        (words_) => {
          for (const { edtf } of timesIn(`Shells fell on Karsa ${words_}.`, null).times) expect(edtf === null || edtf.startsWith("XXXX")).toBe(true);
        },
      ),
    );
  });
});

describe("times in a hostile text", () => {
  const LENGTH = 300_000;
  const bare = (body: string): Passage => ({
    text: body,
    sentences: [{ start: 0, end: body.length, index: 0, first: 0, until: 0, kind: "prose", paragraph: 0 }],
    tokens: [],
    nounPhrases: [],
    clauses: [],
    quotations: [],
    published: null,
    source: null,
    title: null,
    names: { names: [], contested: [] },
  });
  // Each of these once took a time that grew with the square of its length: minutes, where the runner allows one.
  for (const unit of [" ", "the ", "early late ", "1 ", "3, ", "12-", "one hundred and ", "On 3 May, "])
    it(`takes ${JSON.stringify(unit)} again and again`, () => {
      const passage = bare(unit.repeat(LENGTH / unit.length));
      const { times } = findTimes(passage, { published: "2024-05-08", dateline: null });
      expect(findQuantities(passage, times).every(({ end }) => end <= LENGTH)).toBe(true);
    });
});

describe("dateline of any text", () => {
  it("never throws, and stands in the text", () => {
    fc.assert(
      fc.property(text, published, (body, day) => {
        const found = findDateline({ text: body, published: day });
        if (found === null) return;
        for (const span of [found, found.place, found.outlet]) if (span !== null) expect(body.slice(span.start, span.end).trim()).not.toBe("");
      }),
      { numRuns: 200 },
    );
  });
});
