import fc from "fast-check";
import { expect, it } from "vitest";
import { FIGURE_RULES } from "../../../src/read/languages/en/claims/figureRules.ts";
import { spansOf } from "../inWords.ts";
import { claimsOf } from "./door.ts";

const WORDS =
  "rebels the army Kesh shelled killed said denied that and or 12 thirty people were injured in on Friday , . “ ” ’ ( ) : — which who was by of to claimed responsibility for rebel-held no not may will accused blamed \n\n".split(
    " ",
  );
const pseudoProse = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) }), {
    maxLength: 60,
  })
  .map((words) => words.join(" "));
const anyText = fc.oneof(pseudoProse, fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 200 }));

it("never throws, and every span slices to a wording without white space at its edges", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const span of spansOf(claimsOf(text))) {
        const wording = text.slice(span.start, span.end);
        expect(wording.length).toBe(span.end - span.start);
        expect(wording).not.toBe("");
        expect(wording).toBe(wording.trim());
      }
    }),
    { numRuns: 300 },
  );
});

const RULES: ReadonlySet<string> = new Set(FIGURE_RULES.map(({ name }) => name));

it("gives each span and kind once, in text order, points only at what is there, and reads figures by documented rules", () => {
  fc.assert(
    fc.property(pseudoProse, (text) => {
      const claims = claimsOf(text);
      expect(new Set(claims.map(({ start, end, kind }) => `${start}-${end}-${kind}`)).size).toBe(claims.length);
      expect(claims).toEqual(claims.toSorted((a, b) => a.start - b.start || a.end - b.end));
      claims.forEach(({ about, figures }, i) => {
        if (about !== null) expect(about !== i && about < claims.length).toBe(true);
        figures.forEach(({ partOf, rule }, j) => {
          expect(partOf === null || partOf < j).toBe(true);
          expect(RULES).toContain(rule);
        });
      });
    }),
    { numRuns: 300 },
  );
});
