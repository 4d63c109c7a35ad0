import type { Reading } from "../../src/model/index.ts";
import { readingByHand } from "./handMade.ts";

/** Readings written by hand, one for each thing that a screen must show well. */
const wire = (): Reading =>
  readingByHand(
    `Drones hit fuel depot in Dosvael; at least eight dead

GRADVAR, June 7 (Lantern Wire) — Drones struck a fuel depot on the edge of the town of Dosvael late on Thursday, killing at least eight people, a hospital official said.

The Ministry of Defence put the toll higher. Twelve people were killed and 30 injured, it said in a statement on Friday.

There was no immediate claim. "We do not direct the Covenant, and we did not order this," Foreign Minister Lisbeta Morvane told the state agency Halpress.
`,
    [
      {
        quote: "Drones struck a fuel depot on the edge of the town of Dosvael late on Thursday",
        agent: "Drones",
        target: "a fuel depot",
        place: "the town of Dosvael",
        when: { edtf: "2024-06-06", words: "late on Thursday" },
        by: ["a hospital official"],
      },
      {
        quote: "killing at least eight people",
        agent: "Drones",
        target: "people",
        when: { edtf: "2024-06-06" },
        figures: [{ what: "killed", min: 8, max: null, exactness: "at-least", words: "at least eight" }],
        by: ["a hospital official"],
        doubts: [{ slot: "agent", code: "far-subject" }],
      },
      {
        quote: "Twelve people were killed",
        figures: [{ what: "killed", min: 12, max: 12, exactness: "exact", words: "Twelve" }],
        by: ["The Ministry of Defence"],
      },
      { quote: "30 injured", figures: [{ what: "injured", min: 30, max: 30, exactness: "exact", words: "30" }], by: ["The Ministry of Defence"] },
      {
        quote: "we did not order this",
        kind: "denial",
        agent: "we",
        realis: "negated",
        responsibility: "denied",
        about: "c1",
        by: ["Foreign Minister Lisbeta Morvane", "the state agency Halpress"],
      },
    ],
    {
      id: "lantern-depot.txt",
      title: "Drones hit fuel depot in Dosvael; at least eight dead",
      source: "Lantern Wire",
      published: "2024-06-07",
      publishedBasis: "dateline",
    },
  );

const commentary = (): Reading => {
  const text = `In those 119 days the Covenant of the Pass has carried out more than 140 operations against an army three times its size, and we will strike
every depot that feeds the regime. The butchers admit to 12 dead, of whom four were children. On 03/04 the road was cut, it was reported.
`;
  const reading = readingByHand(
    text,
    [
      {
        quote: "In those 119 days the Covenant of the Pass has carried out more than 140 operations against an army three times its size",
        kind: "running-total",
        agent: "the Covenant of the Pass",
        target: "an army three times its size",
        figures: [{ what: "attacks", min: 141, max: null, exactness: "at-least", words: "more than 140" }],
      },
      {
        quote: "we will strike\nevery depot that feeds the regime",
        kind: "intention",
        agent: "we",
        target: "every depot",
        realis: "future",
        responsibility: "claimed",
      },
      {
        quote: "The butchers admit to 12 dead, of whom four were children",
        kind: "confirmation",
        agent: "The butchers",
        figures: [
          { what: "killed", min: 12, max: 12, exactness: "exact", words: "12" },
          { what: "killed", min: 4, max: 4, exactness: "exact", words: "four", partOf: 0 },
        ],
      },
      { quote: "12 dead, of whom four were children. On 03/04 the road was cut", kind: "effect", by: [null], doubts: [{ slot: "time", code: "two-readings" }] },
    ],
    {
      id: "herald.txt",
      source: "Tolmeth Herald",
      notes: [{ code: "date-ambiguous", start: text.indexOf("03/04"), end: text.indexOf("03/04") + 5, message: "03/04 could be 3 April or 4 March." }],
    },
  );
  const loaded = text.indexOf("The butchers");
  return {
    ...reading,
    claims: reading.claims.map((claim) =>
      claim.kind === "confirmation" ? { ...claim, loaded: [{ start: loaded, end: loaded + 12, technique: "name-calling" }] } : claim,
    ),
  };
};

const foreign = (): Reading =>
  readingByHand("المرفأ اليوم: إصابة سفينة\n\nأصيبت سفينة الشحن قبالة مصب النهر يوم الخميس.\n", [], {
    id: "marfa.html",
    title: "المرفأ اليوم: إصابة سفينة",
    source: "المرفأ اليوم",
    language: "ar",
    published: "2024-06-14",
    publishedBasis: "metadata",
    read: { status: "unread", because: "There is no reader for this language (ar)." },
  });

const hostile = (): Reading => {
  const quote = "\u001b[31mThe \u202egate\u001b]0;title\u0007 fell";
  return readingByHand(`${quote}, قالت الوزارة.\n`, [{ quote, agent: "gate", by: ["قالت الوزارة"] }], { id: "\u001b[2Jodd\nname.txt" });
};

const nothing = (): Reading => readingByHand("Nothing happened here, as far as anybody can tell.\n", [], { id: "calm.txt" });

export const TEXTS: Readonly<Record<string, () => Reading>> = { wire, commentary, foreign, hostile, nothing };
