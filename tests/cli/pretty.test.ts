import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prettyReading } from "../../src/cli/reading/pretty.ts";
import { paintWith, type Screen } from "../../src/cli/terminal/screen.ts";
import { widthOf } from "../../src/cli/terminal/width.ts";
import { readingByHand } from "./handMade.ts";
import { TEXTS } from "./texts.ts";

const screen = (columns: number, coloured = false): Screen => ({ columns, isTerminal: false, paint: paintWith(coloured) });

describe("a reading for people", () => {
  it.each(Object.entries(TEXTS))("%s", async (name, make) => {
    await expect(prettyReading(make(), screen(80))).toMatchFileSnapshot(`golden/pretty-${name}.txt`);
  });

  it.each(Object.entries(TEXTS))("%s says the same without colour", (_, make) => {
    expect(stripVTControlCharacters(prettyReading(make(), screen(80, true)))).toBe(prettyReading(make(), screen(80)));
  });

  it.each([40, 60, 80, 200])("keeps to %i columns", (columns) => {
    for (const make of Object.values(TEXTS))
      for (const line of prettyReading(make(), screen(columns)).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it("shows every word of any text, keeps to the width and lets no control character through", () => {
    const words = fc.array(
      fc.constantFrom("drones", "\u001b[31m", "\u202e", "قال", "漢字漢字漢字", "a".repeat(120), "\n", "\n\n", "\u0000", "😀", "12", "\ud800", "e\u0301"),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 120 }), (parts, columns) => {
        const text = `They said ${parts.join(" ")} and left.`;
        const shown = prettyReading(readingByHand(text, [{ quote: "They said" }, { quote: "and left" }]), screen(columns));
        expect(shown).toContain("[1 They said]");
        expect(shown.replace(/\s/g, "")).toContain("[2andleft].");
        // oxlint-disable-next-line no-control-regex -- that none is there is the point
        expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        for (const line of shown.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 200 },
    );
  });
});
