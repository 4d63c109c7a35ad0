import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../../src/cli/reading/paragraphs.ts";
import { safeText, safeWords, shellWord } from "../../src/cli/terminal/safe.ts";
import { paintWith, screenOf } from "../../src/cli/terminal/screen.ts";
import { table } from "../../src/cli/terminal/table.ts";
import { cutTo, widthOf } from "../../src/cli/terminal/width.ts";
import { wrapText } from "../../src/cli/terminal/wrap.ts";
import { claimSlots } from "../../src/cli/words/claimLine.ts";
import { dateWords } from "../../src/cli/words/dates.ts";
import { figureWords } from "../../src/cli/words/figures.ts";
import { languageName } from "../../src/cli/words/language.ts";
import { someOf } from "../../src/cli/words/plural.ts";
import type { Figure } from "../../src/model/index.ts";
import { wordsIn } from "../../src/text/index.ts";
import { readingByHand } from "./handMade.ts";

describe("dates in words", () => {
  it.each([
    ["2024-06-07", "7 Jun 2024"],
    ["2024-06", "Jun 2024"],
    ["2024", "2024"],
    ["XXXX-06-07", "7 Jun, no year"],
    ["2024-06-07?", "7 Jun 2024 (?)"],
    ["2024-06-07~", "about 7 Jun 2024"],
    ["2024-06-04/2024-06-07", "4–7 Jun 2024"],
    ["2024-05-30/2024-06-07", "30 May 2024 to 7 Jun 2024"],
    ["2024-06-07/..", "since 7 Jun 2024"],
    ["../2024-06-07", "until 7 Jun 2024"],
    ["/2024-06-07", "unknown to 7 Jun 2024"],
    ["[2015-01-02,2015-02-01]", "2 Jan 2015 or 1 Feb 2015"],
    ["{2015-01-02,2015-02-01}", "2 Jan 2015 and 1 Feb 2015"],
    ["2024-06-07T10:40", "7 Jun 2024"],
    ["2024-21", "2024-21"],
    ["tomorrow", "tomorrow"],
  ])("%s: %s", (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });
});

const figure = (what: Figure["what"], min: number | null, max: number | null, exactness: Figure["exactness"]): Figure => ({
  start: 0,
  end: 1,
  what,
  whom: null,
  status: "unstated",
  partOf: null,
  min,
  max,
  exactness,
  rule: exactness,
});

describe("figures in words", () => {
  it.each<readonly [string, Figure, string | null, string]>([
    ["a number", figure("killed", 12, 12, "exact"), "Twelve", "12 killed"],
    ["a bound, as worded", figure("killed", 8, null, "at-least"), "at least eight", "at least eight killed"],
    ["a bound that began its sentence", figure("killed", 8, null, "at-least"), "At least eight", "at least eight killed"],
    ["a vague amount, as worded", figure("injured", 24, null, "vague"), "dozens", "dozens injured"],
    ["a bound whose wording is out of sight", figure("killed", 8, null, "at-least"), null, "≥ 8 killed"],
    ["a range", figure("injured", 30, 35, "approximate"), "30 to 35", "30 to 35 injured"],
    ["what has no name of its own", figure("other", 90, null, "at-least"), "more than 90", "more than 90"],
  ])("%s", (_, read, wording, words) => {
    expect(figureWords(read, wording)).toBe(words);
  });

  it("shows a part as a part", () => {
    const part = { ...figure("killed", 4, 4, "exact"), partOf: 0 };
    expect(figureWords(part, "four", figure("killed", 12, 12, "exact"))).toBe("4 of them");
    expect(figureWords(part, "four", figure("injured", 12, 12, "exact"))).toBe("4 of them killed");
  });
});

describe("a claim's place in words", () => {
  it.each([
    ["Kamrenna", "in Kamrenna"],
    ["the town of Kamrenna", "in the town of Kamrenna"],
    ["off the coast", "off the coast"],
    ["Near Kamrenna", "Near Kamrenna"],
    ["south of Kamrenna", "south of Kamrenna"],
    ["Inverness", "in Inverness"],
  ])("%s: %s", (place, words) => {
    const reading = readingByHand(`Shells fell, ${place}.`, [{ quote: `Shells fell, ${place}`, place }]);
    const [claim] = reading.claims;
    if (claim === undefined) throw new Error("The claim is missing.");
    expect(claimSlots({ ...claim, claim, ...wordsIn(reading).ofClaim(claim) })).toContain(words);
  });
});

describe("wordings on a screen", () => {
  it.each([
    ["an escape sequence", "\u001b[31mred\u001b[0m", "\ufffd[31mred\ufffd[0m"],
    ["a title that a text would give the terminal", "\u001b]0;x\u0007", "\ufffd]0;x\ufffd"],
    ["eight-bit controls", "a\u009b31mb", "a\ufffd31mb"],
    ["direction marks", "a\u202eb\u2066c", "abc"],
    ["line ends", "a\r\n b\tc", "a b c"],
    ["right to left, in an isolate", "قالت", "\u2068قالت\u2069"],
    ["half a character", "a\ud800", "a\ufffd"],
  ])("%s", (_, words, shown) => {
    expect(safeWords(words)).toBe(shown);
  });

  it.each([
    ["plain.txt", "plain.txt"],
    ["two words.txt", "'two words.txt'"],
    ["it's", "'it'\\''s'"],
    ["$(rm)", "'$(rm)'"],
  ])("%s can be typed as %s", (word, typed) => {
    expect(shellWord(word)).toBe(typed);
  });

  it("names languages, also odd ones", () => {
    expect([languageName("ar"), languageName("und"), languageName("not a tag")]).toEqual(["Arabic", "language unknown", "not a tag"]);
  });

  it("lists some and counts the rest", () => {
    expect([someOf(["a"], 2), someOf(["a", "b"], 2), someOf(["a", "b", "c", "d"], 2)]).toEqual(["a", "a and b", "a, b and 2 more"]);
  });
});

const words = fc.string({ unit: fc.constantFrom("a", "b ", " ", "漢", "e\u0301", "😀", "ق", "\u2068", "\n", "-"), maxLength: 200 });

describe("setting text", () => {
  it("cuts to the cells it is given, and closes isolates that it cut", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (text, cells) => {
        const cut = cutTo(safeWords(text), cells);
        expect(widthOf(cut)).toBeLessThanOrEqual(cells);
        expect(cut.split("\u2068").length).toBe(cut.split("\u2069").length);
      }),
    );
  });

  it("wraps without losing a word, in lines no wider than asked", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (text, width) => {
        const lines = wrapText(safeText(text), { width, indent: "  " });
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(safeText(text).replace(/\s/g, ""));
      }),
    );
  });

  it("takes two cells for wide characters and none for marks", () => {
    expect([widthOf("漢字"), widthOf("e\u0301"), widthOf("\u2068ق\u2069"), widthOf("\u001b[1mab\u001b[22m")]).toEqual([4, 1, 1, 2]);
  });

  it("cuts a table to the screen, and leaves the least needed columns out first", () => {
    const screen = (columns: number) => ({ columns, isTerminal: false, paint: paintWith(false) });
    const columns = [{ title: "id" }, { title: "long", shrinksTo: 8 }, { title: "spare", drops: 1 }];
    const rows = [["c1", "x".repeat(30), "y".repeat(20)]];
    expect(table(columns, rows, screen(60))).toBe(`id  long                            spare\nc1  ${"x".repeat(30)}  ${"y".repeat(20)}\n`);
    expect(table(columns, rows, screen(40))).toBe(`id  long            spare
c1  ${"x".repeat(13)}…  ${"y".repeat(20)}
`);
    expect(table(columns, rows, screen(30))).not.toContain("spare");
  });

  it("keeps the lines of lists apart and joins the lines of a paragraph", () => {
    const full = "x".repeat(70);
    const text = `Title\n\n${full}\nends here\n- one\n- two\r\n\r\nlast`;
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Title", `${full}\nends here`, "- one", "- two", "last"]);
  });
});

describe("the screen", () => {
  it.each<readonly [string, Parameters<typeof screenOf>[0], Record<string, string>, { isColoured: boolean; columns: number; isTerminal: boolean }]>([
    ["a terminal", { isTTY: true, columns: 120 }, {}, { isColoured: true, columns: 120, isTerminal: true }],
    ["a pipe", {}, {}, { isColoured: false, columns: 100, isTerminal: false }],
    ["a pipe with COLUMNS", {}, { COLUMNS: "72" }, { isColoured: false, columns: 72, isTerminal: false }],
    ["NO_COLOR", { isTTY: true, columns: 80 }, { NO_COLOR: "1" }, { isColoured: false, columns: 80, isTerminal: true }],
    ["FORCE_COLOR", {}, { FORCE_COLOR: "1" }, { isColoured: true, columns: 100, isTerminal: false }],
    ["a dumb terminal", { isTTY: true, columns: 80 }, { TERM: "dumb" }, { isColoured: false, columns: 80, isTerminal: false }],
    ["a sliver", { isTTY: true, columns: 3 }, {}, { isColoured: true, columns: 40, isTerminal: true }],
  ])("%s", (_, stream, env, expected) => {
    const { columns, isTerminal, paint } = screenOf(stream, env);
    expect({ isColoured: paint.isColoured, columns, isTerminal }).toEqual(expected);
  });
});
