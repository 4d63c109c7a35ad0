import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributionsOf } from "./door.ts";

describe("whose word, and how it stands to it", () => {
  it.each([
    ["The ministry denied that it struck the depot.", "denies"],
    ["The army did not deny the strike.", "unknown"],
    ["Nobody knows who did it.", "affirms"],
    ["He asked whether the road was open.", "asks"],
    ["They asked him to leave.", "wants"],
    ["The crew was asked to leave.", "wants"],
    ["The strike was denied by the army.", "denies"],
    ["She doubts that he knew.", "doubts"],
    ["They refused to leave the port.", "denies"],
    ["He does not believe that it burned.", "denies"],
  ])("%s %s", (text, stance) => {
    expect(attributionsOf(text)[0]?.stance).toBe(stance);
  });

  it.each([
    ["The Ministry of Relief said the port was open.", "named"],
    ["Dara Vell said the port was open.", "named"],
    ["Observers said the port was open.", "unnamed"],
    ["A security source said the port was open.", "unnamed"],
    ["Three residents said the port was open.", "unnamed"],
    ["The report said the port was open.", "document"],
    ["It was reported that the port was open.", "none"],
  ])("%s %s", (text, kind) => {
    expect(attributionsOf(text)[0]?.sourceKind).toBe(kind);
  });
});

describe("what a source stands for", () => {
  const last = (text: string): string | null => {
    const span = attributionsOf(text).at(-1)?.antecedent ?? null;
    return span === null ? null : text.slice(span.start, span.end);
  };

  it.each([
    ["Minister Dara Vell said the port was open. She denied that it burned.", "Minister Dara Vell"],
    ["The Ministry of Relief said the port was open. The ministry denied that it burned.", "The Ministry of Relief"],
    ["The army said the port was open. It denied that ships burned.", "The army"],
  ])("%s", (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each(["He said the port was open.", "The army said the port was open. He denied that ships burned."])("leaves open: %s", (text) => {
    expect(last(text)).toBeNull();
  });
});

it("says who stands in whose words", () => {
  const parents = attributionsOf("The Monitor reported that the mayor had said the army believes the road is mined.").map(({ parent }) => parent);
  expect(parents).toEqual([null, 0, 1]);
});

const pieces = ["“", "”", '"', "'", "’", "‘", "«", "»", "„", "—", ":", ";", ",", ".", "?", "(", ")", "\n\n", " ", "\u200f", "😀", "\ud800"];
const words = [
  " said",
  " he",
  " the army",
  " that",
  " denied",
  " according to",
  " Kesh",
  " was reported",
  " as saying",
  " reports of",
  " reportedly",
  " to",
  " and",
  " who",
  " adding",
  " told",
  " them",
  " accused",
  " of",
  " Ministry",
  "It is said",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 60 }).map((parts) => parts.join("")),
);

it("never throws, whatever the text, and keeps every span inside it and free of white space at its edges", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = attributionsOf(text);
      found.forEach(({ sources, cues, contents, antecedent, parent }, i) => {
        for (const { start, end } of [...sources, ...cues, ...contents, ...(antecedent === null ? [] : [antecedent])]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        }
        expect(contents.length).toBeGreaterThan(0);
        expect(parent === null || (parent !== i && found[parent] !== undefined)).toBe(true);
      });
      expect(attributionsOf(text)).toEqual(found);
    }),
    { numRuns: 300 },
  );
});

it("has no circle of parents", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 80 }), (parts) => {
      const found = attributionsOf(parts.join(""));
      found.forEach((_, i) => {
        const seen = new Set<number>();
        for (let at: number | null | undefined = i; at !== null && at !== undefined; at = found[at]?.parent) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      });
    }),
    { numRuns: 200, examples: [[[" reports of", " told", " reports of", " told"]]] },
  );
});
