import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Listed, Overview } from "../../src/cli/first/overview.ts";
import { rank, scoreOf, WEIGHTS } from "../../src/cli/first/ranking.ts";
import { firstScreen } from "../../src/cli/first/screen.ts";
import type { Tally } from "../../src/cli/first/tally.ts";
import { paintWith } from "../../src/cli/terminal/screen.ts";
import { widthOf } from "../../src/cli/terminal/width.ts";
import type { ClaimView } from "../../src/ledger/index.ts";
import { HearsayError } from "../../src/model/index.ts";
import { wordsIn } from "../../src/text/index.ts";
import { type ClaimByHand, readingByHand } from "./handMade.ts";

let made = 0;
/** A claim as the ledger shows it, made from a sentence and what is said of it. */
const view = (text: string, claim: Partial<ClaimByHand> = {}, document: Partial<ClaimView["document"]> = {}): ClaimView => {
  const reading = readingByHand(text, [{ quote: text, ...claim }]);
  const [first] = reading.claims;
  if (first === undefined) throw new Error("The claim is missing.");
  return {
    ...first,
    claim: first,
    ...wordsIn(reading).ofClaim(first),
    id: `c${String(made++).padStart(10, "0")}`,
    document: { key: "d1", id: "one.txt", source: "Lantern Wire", title: null, published: null, publishedBasis: "unknown", language: "en", ...document },
    judgement: null,
    decisions: [],
  };
};

const killed = (n: number): NonNullable<ClaimByHand["figures"]> => [{ what: "killed", min: n, max: n, exactness: "exact", words: String(n) }];

describe("what comes first", () => {
  it.each<readonly [string, ClaimView, ClaimView]>([
    [
      "deaths before other figures",
      view("12 died", { figures: killed(12) }),
      view("99 fled", { figures: [{ what: "displaced", min: 99, max: 99, exactness: "exact", words: "99" }] }),
    ],
    ["more deaths before fewer", view("40 died", { figures: killed(40) }), view("4 died", { figures: killed(4) })],
    [
      "a plain report before a boast",
      view("12 died", { figures: killed(12) }),
      view("dozens died", { figures: [{ what: "killed", min: 24, max: null, exactness: "vague", words: "dozens" }] }),
    ],
    ["what happened before what may", view("12 died", { figures: killed(12) }), view("500 will die", { figures: killed(500), realis: "future" })],
    ["a happening before a tally", view("12 died", { figures: killed(12) }), view("900 died since", { figures: killed(900), kind: "running-total" })],
    ["a dated one before an undated one", view("12 died", { figures: killed(12), when: { edtf: "2024-06-04" } }), view("12 died", { figures: killed(12) })],
    [
      "a stated date before an inferred one",
      view("12 died on 4 June", { figures: killed(12), when: { edtf: "2024-06-04", words: "4 June" } }),
      view("12 died on 4 June", { figures: killed(12), when: { edtf: "2024-06-04" } }),
    ],
    [
      "a name of a place before other words",
      view("12 died in Jorvane", { figures: killed(12), place: "Jorvane" }),
      view("12 died in the west", { figures: killed(12), place: "the west" }),
    ],
    ["a sentence before a row of a table", view("12 died", { figures: killed(12) }), view("Jorvane\t12", { figures: killed(12), place: "Jorvane" })],
    [
      "a clause before what hangs on it",
      view("12 people were killed", { figures: killed(12) }),
      view("in which 12 people were killed", { figures: killed(12) }),
    ],
    [
      "a report before a correction",
      view("12 died", { figures: killed(12) }),
      view("41 died", { figures: killed(41) }, { title: "Corrections and clarifications: 9 June" }),
    ],
    [
      "a source with a name before one without",
      view("12 died, Beshk said", { figures: killed(12), by: ["Beshk"] }),
      view("12 died, each said", { figures: killed(12), by: ["each"] }),
    ],
    ["one the reader stands by", view("12 died", { figures: killed(12) }), view("12 died", { figures: killed(12), doubts: [{ slot: "kind", code: "x" }] })],
  ])("%s", (_, first, second) => {
    expect(scoreOf(first).score).toBeGreaterThan(scoreOf(second).score);
  });

  it("gives its reasons, which add up, and each weight has one", () => {
    const { score, because } = scoreOf(view("12 died in Jorvane", { figures: killed(12), place: "Jorvane", agent: "12" }));
    expect(because.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    for (const { because: reason } of WEIGHTS) expect(reason).toMatch(/^[A-Z"].*\.$/);
  });

  it("weighs both sides' names alike", () => {
    const told = (side: string): number => scoreOf(view(`${side} guns killed 12 people`, { agent: `${side} guns`, figures: killed(12) })).score;
    expect(told("Halvessan")).toBe(told("Tervenian"));
  });

  it("joins near-identical quotes of different documents, and counts them", () => {
    const ranked = rank(
      [
        view("Twelve people were killed and 30 injured", { figures: [{ what: "injured", min: 30, max: 30, exactness: "exact", words: "30" }] }),
        view("twelve people were killed, and 30 injured", { figures: [{ what: "injured", min: 30, max: 30, exactness: "exact", words: "30" }] }, { key: "d2" }),
        view(
          "Thirteen people were killed elsewhere",
          { figures: [{ what: "killed", min: 13, max: 13, exactness: "exact", words: "Thirteen" }] },
          { key: "d3" },
        ),
      ],
      10,
    );
    expect(ranked.map(({ alsoIn }) => alsoIn.length).sort((a, b) => a - b)).toEqual([0, 1]);
  });

  it("joins the same toll of the same place and day, in whatever words", () => {
    const at = (text: string, key: string, edtf: string | null, place: string): ClaimView =>
      view(text, { figures: [{ what: "killed", min: 12, max: 12, exactness: "exact", words: text.split(" ")[0] ?? "" }], place, when: { edtf } }, { key });
    const one = at("Twelve people were killed when shells hit Jorvane", "d1", "2024-06-04", "Jorvane");
    const same = at("12 dead after shelling of the market, in the town of Jorvane", "d2", "2024-06-04", "the town of Jorvane");
    expect(rank([one, same], 10).map(({ alsoIn }) => alsoIn.length)).toEqual([1]);
    expect(rank([one, at("12 dead in the town of Dosvael", "d2", "2024-06-04", "the town of Dosvael")], 10)).toHaveLength(2);
    expect(rank([one, at("12 dead in a village near Jorvane", "d2", "2024-06-09", "Jorvane")], 10)).toHaveLength(2);
    expect(rank([one, at("12 dead in a village near Jorvane", "d2", null, "Jorvane")], 10)).toHaveLength(2);
  });

  it("shows at most three of one text", () => {
    const places = ["Jorvane", "Dosvael", "Kamrenna", "Ravnok", "Tolmeth"];
    const long = places.map((place, i) => view(`${i + 12} were killed in ${place} by shells`, { figures: killed(i + 12), place }));
    const other = view("3 were killed by drones at Vell", { figures: killed(3), place: "Vell" }, { key: "d2" });
    const ranked = rank([...long, other], 10);
    expect(ranked.map(({ view: { document } }) => document.key).toSorted()).toEqual(["d1", "d1", "d1", "d2"]);
  });

  it("does not join the same words about two places", () => {
    const at = (place: string, key: string): ClaimView => view(`12 people were killed at the market in ${place}`, { figures: killed(12), place }, { key });
    expect(rank([at("Jorvane", "d1"), at("Dosvael", "d2")], 10)).toHaveLength(2);
  });

  it("is the same whatever the order", () => {
    const views = [3, 1, 2, 2, 5].map((n, i) => view(`${n} people died on day ${i}`, { figures: killed(n) }, { key: `d${i}` }));
    fc.assert(
      fc.property(fc.shuffledSubarray(views, { minLength: views.length }), (order) => {
        expect(rank(order, 3)).toEqual(rank(views, 3));
      }),
    );
  });
});

const anyWords = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom("قالت الوزارة إن", "漢字".repeat(40), "\u001b[2J", "a\nb", "x".repeat(300)),
);
const anyListed: fc.Arbitrary<Listed> = fc.record({
  key: fc.constant("d0123456789"),
  id: anyWords,
  title: fc.option(anyWords),
  source: fc.option(anyWords),
  published: fc.constantFrom(null, "2024-06-07"),
  publishedBasis: fc.constant("given" as const),
  byline: fc.constant(null),
  originalSha256: fc.constant("0".repeat(64)),
  textSha256: fc.constant("0".repeat(64)),
  locator: anyWords,
  mediaType: fc.constant("text/plain"),
  encoding: fc.constantFrom({ name: "utf-8", basis: "utf-8" as const }, { name: "windows-1251", basis: "guessed" as const }),
  intakeNotes: fc.array(anyWords, { maxLength: 1 }),
  language: fc.constantFrom("en", "ar", "und", "not a language"),
  readStatus: fc.constantFrom({ status: "whole" as const, because: null }, { status: "unread" as const, because: "There is no reader." }),
  version: fc.constant(1),
  replaces: fc.constant(null),
  replacedBy: fc.constant(null),
  claims: fc.constant(3),
  corrected: fc.constant([]),
});
const anyRanked = fc
  .record({ words: anyWords.filter((words) => words.trim() !== ""), source: fc.option(anyWords), alsoIn: fc.array(fc.constant("d2"), { maxLength: 3 }) })
  .map(({ words, source, alsoIn }) => ({
    view: view(words, { agent: words, place: words }, { source }),
    score: 1,
    because: [],
    alsoIn,
  }));
const anyTally: fc.Arbitrary<Tally> = fc.record({
  added: fc.nat(5000),
  newVersions: fc.nat(3),
  known: fc.nat(3),
  removed: fc.array(anyWords, { maxLength: 2 }),
  refused: fc.array(
    anyWords.map((words) => ({ type: "refused" as const, path: words, error: new HearsayError("empty", `${words} is empty`) })),
    { maxLength: 3 },
  ),
  skipped: fc.array(
    anyWords.map((words) => ({ type: "skipped" as const, path: ".", kind: "unsupported" as const, count: 2, names: [words], advice: "Leave it." })),
    { maxLength: 3 },
  ),
});

describe("the first screen", () => {
  it("takes at most 40 lines of the screen's width, whatever the case holds", () => {
    const overviews: fc.Arbitrary<Overview> = fc.record({
      name: anyWords,
      head: fc.constant({ size: 57, root: "a".repeat(64) }),
      documents: fc.array(anyListed, { maxLength: 8 }),
      claims: fc.nat(100_000),
      copies: fc.array(fc.array(anyListed, { minLength: 2, maxLength: 5 }), { maxLength: 3 }),
      first: fc.array(anyRanked, { maxLength: 10 }),
      differing: fc.array(
        fc.tuple(anyRanked, fc.option(anyWords)).map(([ranked, to]) => ({ ...ranked, to })),
        { maxLength: 8 },
      ),
      differingCount: fc.nat(100),
      doubtful: fc.nat(100),
    });
    fc.assert(
      fc.property(overviews, fc.option(anyTally), fc.integer({ min: 80, max: 200 }), (overview, tally, columns) => {
        const screen = firstScreen(overview, tally, { columns, isTerminal: false, paint: paintWith(false) });
        const lines = screen.trimEnd().split("\n");
        expect(lines.length).toBeLessThanOrEqual(40);
        for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
        // oxlint-disable-next-line no-control-regex -- that none is there is the point
        expect(screen).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
      { numRuns: 300 },
    );
  });
});
