import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/read/languages/en/analysis/index.ts";
import type { Passage, ReaderNames } from "../../../src/read/passage.ts";

const NONE: ReaderNames = { names: [], contested: [] };
const passageOf = (text: string, names = NONE): Passage => analyse({ text, published: null, source: null, title: null }, names);
const sentencesOf = (text: string): readonly string[] => passageOf(text).sentences.map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    ["Gen. Oro met Dr. Vell. They left.", ["Gen. Oro met Dr. Vell.", "They left."]],
    ["The U.S. envoy, Mr. A. Dane, left at 5 p.m. on Friday.", ["The U.S. envoy, Mr. A. Dane, left at 5 p.m. on Friday."]],
    ["“We hit it.” He smiled.", ["“We hit it.”", "He smiled."]],
    ["Who did it? Nobody knows… The port is shut!", ["Who did it?", "Nobody knows…", "The port is shut!"]],
    ["A heading\n\nA sentence that runs\nover two lines.", ["A heading", "A sentence that runs\nover two lines."]],
    ["First line.\nSecond line.", ["First line.", "Second line."]],
    ["", []],
    [" \n\t ", []],
  ])("%j", (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it("takes a line of its own without an end mark for a heading", () => {
    expect(passageOf("Port of Kesh struck\n\nRebels struck the port.").sentences.map(({ kind }) => kind)).toEqual(["heading", "prose"]);
  });
});

describe("quotations", () => {
  it.each([
    ['He said "we won" and left.', ['"we won"']],
    ["He said “we won” and left.", ["“we won”"]],
    ["The rebels' leader didn't say 'we won' then.", ["'we won'"]],
    ["«We won», he said.", ["«We won»"]],
    ['An "open mark.\n\nNext paragraph.', ['"open mark.']],
    ["It's the rebels' town.", []],
    ['A stray " mark', []],
  ])("%j", (text, expected) => {
    expect(passageOf(text).quotations.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        "The army",
        " said",
        " “",
        "”",
        '"',
        "'",
        "\n\n",
        "\r\n",
        " ",
        ", ",
        ".",
        " that",
        " rebels",
        " killed 12",
        " who",
        " Kesh's",
        "😀",
        "\ud800",
        " to",
        " was",
        " and",
        " (",
        ")",
        "\u200f",
        "؟",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);

describe("any text", () => {
  it("gives spans that slice to their wording and never begin or end with white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const passage = passageOf(text);
        for (const token of passage.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        for (const span of [...passage.sentences, ...passage.tokens, ...passage.nounPhrases, ...passage.clauses, ...passage.quotations]) {
          const wording = text.slice(span.start, span.end);
          expect(wording).not.toBe("");
          expect(wording.trim()).toBe(wording);
        }
        passage.tokens.forEach((token, i) => expect(token.start).toBeGreaterThanOrEqual(passage.tokens[i - 1]?.end ?? 0));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same passage again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(passageOf(text)).toEqual(passageOf(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe("listed names", () => {
  const names: ReaderNames = {
    names: ["Velia", "the Army of Velia", "Tessar", "the Tessar Popular Guard"]
      .map((words) => ({ words, form: "name" as const }))
      .concat([
        { words: "Velian", form: "name" },
        { words: "Tessari", form: "name" },
      ]),
    contested: [],
  };
  const shape = (passage: Passage): unknown => ({
    tags: passage.tokens.map(({ tag }) => tag),
    clauses: passage.clauses.map(({ link, subject, object, verb }) => [link, subject?.first, subject?.until, object?.first, verb.first]),
  });

  it.each([
    ["On Friday the Army of Velia struck Tessar, a Velian spokesman said.", "On Friday the Tessar Popular Guard struck Velia, a Tessari spokesman said."],
    ["Velia denied it.", "Tessar denied it."],
  ])("are read alike: %s", (one, other) => {
    expect(shape(passageOf(one, names))).toEqual(shape(passageOf(other, names)));
  });

  it("are one token, and stay out of plain words", () => {
    const guard: ReaderNames = { names: [{ words: "Guard", form: "name" }], contested: [] };
    const tokens = passageOf("The Army of Velia met a guard.", { names: [...names.names, ...guard.names], contested: [] }).tokens.map(({ text }) => text);
    expect(tokens).toEqual(["The", "Army of Velia", "met", "a", "guard", "."]);
  });
});
