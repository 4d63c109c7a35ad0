import { describe, expect, it } from "vitest";
import { QUANTITY_RULES } from "../../../src/read/languages/en/quantities/index.ts";
import { quantitiesIn, told } from "./read.ts";

type Case = readonly [text: string, words: string, min: number | null, max: number | null, exactness: string, unit: string | null];

const cases: Readonly<Record<string, readonly Case[]>> = {
  "bare numbers": [
    ["The raid killed 12 soldiers.", "12", 12, 12, "exact", "soldier"],
    ["The raid killed twelve soldiers.", "twelve", 12, 12, "exact", "soldier"],
    ["Forty-two sailors were held.", "Forty-two", 42, 42, "exact", "sailor"],
    ["Two hundred and six people fled.", "Two hundred and six", 206, 206, "exact", "people"],
    ["A dozen men were hurt.", "A dozen", 12, 12, "exact", "man"],
    ["Half a dozen huts burned.", "Half a dozen", 6, 6, "exact", "hut"],
    ["Two dozen rebels gave up.", "Two dozen", 24, 24, "exact", "rebel"],
    ["Half a million people have fled.", "Half a million", 500_000, 500_000, "exact", "people"],
    ["A quarter of a million people fled.", "A quarter of a million", 250_000, 250_000, "exact", "people"],
    ["Some fled; 2.5 million people stayed.", "2.5 million", 2_500_000, 2_500_000, "exact", "people"],
    ["One and a half million people stayed.", "One and a half million", 1_500_000, 1_500_000, "exact", "people"],
    ["Dead: 11.", "11", 11, 11, "exact", null],
    ["Three of his bodyguards died.", "Three", 3, 3, "exact", "bodyguard"],
    ["One person was killed.", "One", 1, 1, "exact", "person"],
    // A word that every JavaScript object answers to.
    ["They hired 3 constructor firms.", "3", 3, 3, "exact", "firm"],
    ["In all, 3 Varland soldiers were shot.", "3", 3, 3, "exact", "soldier"],
  ],
  formats: [
    ["The list has 1,240 names.", "1,240", 1240, 1240, "exact", "name"],
    ["The list has 1 240 names.", "1 240", 1240, 1240, "exact", "name"],
    ["The list has 1\u202f240 names.", "1\u202f240", 1240, 1240, "exact", "name"],
    ["The list has 1.240.500 names.", "1.240.500", 1_240_500, 1_240_500, "exact", "name"],
    ["The list has 12,34,567 names.", "12,34,567", 1_234_567, 1_234_567, "exact", "name"],
    ["The list has 1.240 names.", "1.240", null, null, "vague", "name"],
    ["The list has ١٢٠ names.", "١٢٠", 120, 120, "exact", "name"],
    ["The list has ۱٬۲۰۰ names.", "۱٬۲۰۰", 1200, 1200, "exact", "name"],
    ["The list has 40k names.", "40k", 40_000, 40_000, "exact", "name"],
  ],
  bounds: [
    ["At least 12 civilians died.", "At least 12", 12, null, "at-least", "civilian"],
    ["No fewer than 31 people died.", "No fewer than 31", 31, null, "at-least", "people"],
    ["Upwards of 150 people died.", "Upwards of 150", 150, null, "at-least", "people"],
    ["More than 1,200 people died.", "More than 1,200", 1201, null, "at-least", "people"],
    ["Over 900 people were hurt.", "Over 900", 901, null, "at-least", "people"],
    ["Just over 400 people stayed.", "Just over 400", 401, null, "at-least", "people"],
    ["As many as 60 people died.", "As many as 60", null, 60, "at-most", "people"],
    ["Up to 200 families fled.", "Up to 200", null, 200, "at-most", "family"],
    ["Fewer than ten residents stayed.", "Fewer than ten", null, 9, "at-most", "resident"],
    ["Nearly 300 men gave up.", "Nearly 300", null, 300, "approximate", "man"],
    ["About 15 people are missing.", "About 15", 15, 15, "approximate", "people"],
    ["An estimated 700 people died.", "An estimated 700", 700, 700, "approximate", "people"],
    ["The raid killed 12 or more men.", "12 or more", 12, null, "at-least", "man"],
    ["The raid killed 200+ men.", "200+", 200, null, "at-least", "man"],
    ["A total of at least 44 people died.", "at least 44", 44, null, "at-least", "people"],
    ["At least another three men died.", "At least another three", 3, null, "at-least", "man"],
  ],
  ranges: [
    ["Between 20 and 30 conscripts died.", "Between 20 and 30", 20, 30, "exact", "conscript"],
    ["12 to 15 smugglers died.", "12 to 15", 12, 15, "exact", "smuggler"],
    ["30-40 men gave up.", "30-40", 30, 40, "exact", "man"],
    ["12 or 13 people were buried.", "12 or 13", 12, 13, "exact", "people"],
    ["From 50 to 60 people were hurt.", "From 50 to 60", 50, 60, "exact", "people"],
    ["About 20 to 30 people were hurt.", "About 20 to 30", 20, 30, "approximate", "people"],
    ["Two to three million people fled.", "Two to three million", 2_000_000, 3_000_000, "exact", "people"],
    ["At least 20 and at most 25 people died.", "At least 20 and at most 25", 20, 25, "exact", "people"],
  ],
  "vague amounts": [
    ["Dozens were hurt.", "Dozens", 24, null, "vague", null],
    ["Dozens more were hurt.", "Dozens more", 24, null, "vague", null],
    ["Several dozen students were beaten.", "Several dozen", 36, null, "vague", "student"],
    ["Several hundred people stayed.", "Several hundred", 300, null, "vague", "people"],
    ["Tens of thousands of residents left.", "Tens of thousands", 20_000, null, "vague", "resident"],
    ["Hundreds of thousands of people left.", "Hundreds of thousands", 200_000, null, "vague", "people"],
    ["Scores of villagers died.", "Scores", 40, null, "vague", "villager"],
    ["Several children were hurt.", "Several", 3, null, "vague", "child"],
    ["A few sailors are missing.", "A few", 3, null, "vague", "sailor"],
    ["A couple of guards were hurt.", "A couple of", 2, 2, "approximate", "guard"],
    ["Multiple people were hurt.", "Multiple", 2, null, "vague", "people"],
    ["Many people were hurt.", "Many", null, null, "vague", "people"],
    ["An unknown number were hurt.", "An unknown number", null, null, "vague", null],
  ],
  "measures, money and shares": [
    ["Prices rose by 15 percent.", "15", 15, 15, "exact", "%"],
    ["More than 5% of the town burned.", "More than 5", 5, null, "at-least", "%"],
    ["The fine was more than $5 million.", "more than $5 million", 5_000_000, null, "at-least", "$"],
    ["The village lies 30 kilometres away.", "30", 30, 30, "exact", "kilometre"],
    ["The village lies 30 km away.", "30", 30, 30, "exact", "kilometre"],
  ],
};

/** Numbers that count nothing here. */
const NO_QUANTITIES: readonly string[] = [
  "The 98th Division left.",
  "Unit 8200 left.",
  "They met on Route 60.",
  "The F-16 and the T-72 were hit.",
  "Resolution 1701 was read out.",
  "The boy, aged 12, fled.",
  "Omar Velk, 34, fled.",
  "The 47-year-old driver fled.",
  "On 12 May they fled.",
  "In 2019 they fled.",
  "They fled at 3.15 pm.",
  "A 200-kilogram bomb fell.",
  "The 105 mm gun fired.",
  "The two-day battle ended.",
  "The Group of Seven met.",
  "Call +1-222-2222-2222.",
  "The number is 2010-07-CA-092.",
  "The second bomb missed, a third hit.",
  "Two thirds of the town burned.",
  "One in ten was ill.",
  "No one was hurt.",
  "The one who fled was found.",
  "He fired twice.",
  "A woman and a child fled.",
  "1. At dawn they fled.",
  "The Boeing 737 landed.",
];

describe("quantities", () => {
  for (const [group, rows] of Object.entries(cases))
    describe(group, () => {
      for (const [text, ...expected] of rows) it(text, () => expect(told(text)).toEqual([expected]));
    });

  it("keeps apart what is not one amount", () => {
    expect(told("The toll rose from 14 to 21.").map(([words]) => words)).toEqual(["14", "21"]);
    expect(told("Officials revised the toll down from 30 to 24.").map(([words]) => words)).toEqual(["30", "24"]);
    expect(told("It killed 19 and wounded dozens.").map(([words]) => words)).toEqual(["19", "dozens"]);
    expect(told("Four of the nine captives fled.").map(([words]) => words)).toEqual(["Four", "nine"]);
    expect(told("Of 88 miners, 80 were saved.").map(([words]) => words)).toEqual(["88", "80"]);
  });
});

describe("no quantities", () => {
  for (const text of NO_QUANTITIES) it(text, () => expect(told(text)).toEqual([]));

  it("counts nothing in a name that the case lists", () => {
    const names = { names: [{ form: "name" as const, words: "Brigade of the Nine Wells" }], contested: [] };
    expect(quantitiesIn("The Brigade of the Nine Wells fled.", names)).toEqual([]);
  });
});

describe("the documented rules", () => {
  for (const { name, example, min, max } of QUANTITY_RULES)
    it(`${name}: "${example}"`, () => {
      const found = quantitiesIn(`They counted ${example} people.`)[0];
      expect([found?.rule, found?.min, found?.max]).toEqual([name, min, max]);
    });

  it("have names of their own", () => expect(new Set(QUANTITY_RULES.map(({ name }) => name)).size).toBe(QUANTITY_RULES.length));
});
