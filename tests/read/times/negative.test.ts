import { describe, expect, it } from "vitest";
import { timesIn } from "./read.ts";

/** Wordings that look like a time and are none. */
const NO_TIMES: readonly string[] = [
  "The talks may resume.",
  "May the fallen rest.",
  "They march on the capital.",
  "The March on the palace was long.",
  "June Ardal spoke first.",
  "The fall of Karsa was near.",
  "Water came from the spring.",
  "The second bomb missed.",
  "He read the minutes of the meeting.",
  "The Sunday Herald asked him.",
  "The 4 May Movement said so.",
  "The group calls itself Black November.",
  "Resolution 1701 was read out.",
  "More than 2000 people fled.",
  "In exchange 2000 residents left.",
  "They counted 1998 people.",
  "The number is 2010-06-CA-051.",
  "The league earned $1999 in fees.",
  "They fire 40 shells a day.",
  "The host is 192.168.1.20.",
  "Nobody once doubted it.",
];

describe("no times", () => {
  for (const text of NO_TIMES)
    it(text, () => {
      expect(timesIn(text, "2024-05-08").times.map(({ start, end }) => text.slice(start, end))).toEqual([]);
    });

  it("takes no date out of a name that the case lists", () => {
    const names = { names: [{ form: "name" as const, words: "7 June Guard" }], contested: [] };
    expect(timesIn("The 7 June Guard fired.", "2024-05-08", null, names).times).toEqual([]);
    expect(timesIn("On 7 June guards fired.", "2024-05-08", null, names).times).toHaveLength(1);
  });
});
