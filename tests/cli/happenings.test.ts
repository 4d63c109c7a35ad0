import { describe, expect, it } from "vitest";
import { answersIn, standingIn } from "../../src/cli/first/answers.ts";
import { happeningsIn } from "../../src/cli/first/happenings.ts";
import { figuresOf } from "../../src/cli/words/claimLine.ts";
import type { ClaimView } from "../../src/ledger/index.ts";
import { wordsIn } from "../../src/text/index.ts";
import { type ClaimByHand, readingByHand } from "./handMade.ts";

const ASSAULT = { plover: "ASSAULT", mode: null, acled: null };

/** The claims of one text, as the ledger shows them. `about`: the identifier in the reading. */
const viewsOf = (text: string, claims: readonly (ClaimByHand & { readonly violent?: true })[]): readonly ClaimView[] => {
  const reading = readingByHand(text, claims);
  return reading.claims.map((claim, i) => ({
    ...claim,
    ...wordsIn(reading).ofClaim(claim),
    claim: { ...claim, event: claims[i]?.violent === true ? { ...ASSAULT, trigger: { start: claim.start, end: claim.end } } : null },
    id: `c${i}`,
    document: { key: "d1", id: "one.txt", source: null, title: null, published: null, publishedBasis: "unknown", language: "en" },
    judgement: null,
    decisions: [],
  }));
};

const killed = (words: string, n: number): NonNullable<ClaimByHand["figures"]>[number] => ({ what: "killed", min: n, max: n, exactness: "exact", words });
const injured = (words: string, n: number): NonNullable<ClaimByHand["figures"]>[number] => ({ what: "injured", min: n, max: n, exactness: "exact", words });

describe("what a sentence tells of one happening", () => {
  it("is one line: who, where and when from the attack, figures from what hangs on it", () => {
    const text = "Drones struck a depot in Dosvael on 6 June, setting off a fire and killing eight people, four of them guards.";
    const [line, ...rest] = happeningsIn(
      viewsOf(text, [
        {
          quote: "Drones struck a depot in Dosvael on 6 June",
          agent: "Drones",
          target: "a depot",
          place: "Dosvael",
          when: { edtf: "2024-06-06", words: "6 June" },
          violent: true,
        },
        { quote: "setting off a fire", agent: "Drones", when: { edtf: "2024-06-06" } },
        {
          quote: "killing eight people, four of them guards",
          agent: "Drones",
          target: "eight people",
          when: { edtf: "2024-06-06" },
          figures: [killed("eight", 8), { ...killed("four", 4), partOf: 0 }],
          doubts: [
            { slot: "agent", code: "far-subject" },
            { slot: "claim", code: "weak-clause" },
          ],
        },
      ]),
    );
    expect(rest.map(({ quote }) => quote)).toEqual(["setting off a fire"]);
    expect(line).toMatchObject({
      id: "c0",
      quote: text.slice(0, -1),
      agents: ["Drones"],
      targets: ["a depot"],
      places: ["Dosvael"],
      time: { basis: "stated" },
    });
    expect(line === undefined ? [] : figuresOf(line)).toEqual(["8 killed", "4 of them"]);
    expect(line?.claim.doubts).toEqual([{ slot: "claim", code: "weak-clause" }]);
  });

  it("takes who, where and when from the attack that a toll is tied to", () => {
    const text = "Seven people were killed when rockets hit the market of Vell on Tuesday.";
    const attack = {
      quote: "rockets hit the market of Vell on Tuesday",
      agent: "rockets",
      target: "the market",
      place: "Vell",
      when: { edtf: "2024-06-04", words: "Tuesday" },
      violent: true,
    } as const;
    const toll = {
      quote: "Seven people were killed",
      target: "Seven people",
      figures: [killed("Seven", 7)],
      doubts: [{ slot: "target", code: "no-object" }],
    } as const;
    const lines = happeningsIn(viewsOf(text, [toll, attack]));
    expect(lines).toMatchObject([
      { id: "c0", quote: text.slice(0, -1), agents: ["rockets"], targets: ["the market"], places: ["Vell"], time: { edtf: "2024-06-04" } },
    ]);
    expect(lines.flatMap(figuresOf)).toEqual(["7 killed"]);
    expect(lines[0]?.claim.doubts).toEqual([]);
    expect(happeningsIn(viewsOf(text.replace("when", "and"), [toll, attack]))).toHaveLength(2);
    expect(happeningsIn(viewsOf(text, [{ ...toll, place: "Vell" }, attack]))).toHaveLength(2);
  });

  it("puts killed and injured together", () => {
    const text = "Twelve people were killed and 30 injured, the ministry said.";
    const lines = happeningsIn(
      viewsOf(text, [
        { quote: "Twelve people were killed", figures: [killed("Twelve", 12)], by: ["the ministry"] },
        { quote: "30 injured", figures: [injured("30", 30)], by: ["the ministry"] },
      ]),
    );
    expect(lines.map(({ quote }) => quote)).toEqual(["Twelve people were killed and 30 injured"]);
    expect(lines.flatMap(figuresOf)).toEqual(["12 killed", "30 injured"]);
  });

  it.each<readonly [string, string, readonly [ClaimByHand & { violent?: true }, ClaimByHand]]>([
    [
      "two places",
      "Shells hit Jorvane and killed two people in Dosvael.",
      [
        { quote: "Shells hit Jorvane", place: "Jorvane", violent: true },
        { quote: "killed two people in Dosvael", place: "Dosvael", figures: [killed("two", 2)] },
      ],
    ],
    [
      "two days",
      "Shells fell on Monday and killed two people on Friday.",
      [
        { quote: "Shells fell on Monday", when: { edtf: "2024-06-03" }, violent: true },
        { quote: "killed two people on Friday", when: { edtf: "2024-06-07" }, figures: [killed("two", 2)] },
      ],
    ],
    [
      "two agents",
      "Shells fell and drones killed two people.",
      [
        { quote: "Shells fell", agent: "Shells", violent: true },
        { quote: "drones killed two people", agent: "drones", figures: [killed("two", 2)] },
      ],
    ],
    [
      "two sources",
      "Beshk said shells fell; Telvik said two people were killed.",
      [
        { quote: "shells fell", by: ["Beshk"], violent: true },
        { quote: "two people were killed", by: ["Telvik"], figures: [killed("two", 2)] },
      ],
    ],
    [
      "two tolls",
      "Two people were killed, or three were killed.",
      [
        { quote: "Two people were killed", figures: [killed("Two", 2)] },
        { quote: "three were killed", figures: [killed("three", 3)] },
      ],
    ],
    [
      "what did not happen",
      "Shells fell, and two people would have been killed.",
      [
        { quote: "Shells fell", violent: true },
        { quote: "two people would have been killed", realis: "hypothetical", figures: [killed("two", 2)] },
      ],
    ],
    [
      "what is no violence",
      "The visit came after shelling that killed two people.",
      [
        { quote: "The visit came", agent: "The visit" },
        { quote: "killed two people", figures: [killed("two", 2)] },
      ],
    ],
  ])("keeps apart %s", (_, text, claims) => {
    expect(happeningsIn(viewsOf(text, claims))).toHaveLength(2);
  });
});

describe("what answers another claim", () => {
  const views = viewsOf("The paper said 41 were killed. It takes back that 41 were killed. Telvik denied it.", [
    { quote: "41 were killed", figures: [killed("41", 41)] },
    { quote: "It takes back that 41 were killed", kind: "retraction", about: "c1" },
    { quote: "Telvik denied it", kind: "denial" },
  ]);

  it("is told with the wording that it answers, where that is known", () => {
    expect(answersIn(views).map(({ view, to }) => [view.quote, to])).toEqual([
      ["It takes back that 41 were killed", "41 were killed"],
      ["Telvik denied it", null],
    ]);
  });

  it("keeps what was taken back from standing among what matters", () => {
    expect(standingIn(views)).toEqual([]);
    expect(standingIn(views.filter(({ kind }) => kind !== "retraction"))).toHaveLength(1);
  });
});
