import fc from "fast-check";
import { expect, it } from "vitest";
import { firstIndex } from "../../src/text/index.ts";

it("finds in a sorted list what looking at each item finds", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, least) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const found = sorted.findIndex((number) => number >= least);
      expect(firstIndex(sorted, (number) => number >= least)).toBe(found === -1 ? sorted.length : found);
    }),
  );
});
