import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_COLUMNS, claimRow, csvLine, type ExportedClaim } from "../../src/export/index.ts";

const parsed = (csv: string): string[][] => parse(csv, { relaxColumnCount: true });

/** What a reader of the file does to get the words back: one apostrophe before a formula's first character goes. */
const unguarded = (cell: string): string => (/^'['\s]*[=+\-@＝＋－＠]|^'+[\t\r\n]/.test(cell) ? cell.slice(1) : cell);

const cells = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", " ", "a", "１", "＝", "\u202e", "😀") }),
    fc.integer({ min: 0 }),
    fc.constant(null),
  ),
  { minLength: 2, maxLength: 6 },
);

describe("csv", () => {
  it("gives every cell back, and no text of a document begins a formula", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const read = parsed(rows.map(csvLine).join(""));
        expect(read.map((row) => row.map(unguarded))).toEqual(rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))));
        for (const row of read) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a formula", '=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"\r\n`],
    ["a telephone number", "+44 20", "'+44 20\r\n"],
    ["a dash", "- said nobody", "'- said nobody\r\n"],
    ["a guarded formula", "'=1", "''=1\r\n"],
    ["a tab first", "\t=1", `"'\t=1"\r\n`],
    ["a hyphen inside", "cease-fire", "cease-fire\r\n"],
    ["an apostrophe", "'twas", "'twas\r\n"],
    ["a semicolon, at which some spreadsheets split", "a;b", '"a;b"\r\n'],
    ["a number", 12, "12\r\n"],
    ["nothing", null, "\r\n"],
  ])("%s", (_, cell, expected) => {
    expect(csvLine([cell])).toBe(expected);
  });
});

const figure = (
  what: "killed" | "injured" | "attacks",
  min: number | null,
  max: number | null,
  partOf: number | null = null,
): ExportedClaim["claim"]["figures"][number] => ({
  start: 0,
  end: 1,
  what,
  whom: null,
  status: "unstated",
  partOf,
  min,
  max,
  exactness: "exact",
  rule: "number",
});

const view = (changes: Partial<ExportedClaim>, claim: Partial<ExportedClaim["claim"]> = {}): ExportedClaim => ({
  id: "c0123456789",
  document: { key: "d0123456789", source: "Lantern Wire", published: "2024-06-07" },
  quote: "Twelve people were killed",
  kind: "event",
  agents: [],
  targets: [],
  places: [],
  time: { basis: "unknown", edtf: null, from: null },
  sources: [],
  responsibility: "none",
  realis: "actual",
  judgement: null,
  ...changes,
  claim: {
    id: "c1",
    start: 0,
    end: 25,
    kind: "event",
    about: null,
    window: null,
    event: null,
    actors: [],
    places: [],
    time: { basis: "unknown", edtf: null, from: null },
    figures: [],
    responsibility: "none",
    realis: "actual",
    attributedTo: [],
    evidence: "unstated",
    loaded: [],
    doubts: [],
    ...claim,
  },
});

const rowOf = (changes: Partial<ExportedClaim>, claim: Partial<ExportedClaim["claim"]> = {}): Record<string, string | number | null> =>
  Object.fromEntries(claimRow(view(changes, claim)).map((cell, i) => [CLAIM_COLUMNS[i] ?? "?", cell]));

describe("a claim's row", () => {
  it("has a cell for each column", () => {
    expect(claimRow(view({}))).toHaveLength(CLAIM_COLUMNS.length);
  });

  it.each([
    ["a day", "2024-06-07", "2024-06-07", "2024-06-07"],
    ["a month", "2024-06", "2024-06-01", "2024-06-30"],
    ["an interval", "2024-02-12/2024-06-09", "2024-02-12", "2024-06-09"],
    ["an open interval", "2024-02-12/..", "2024-02-12", null],
    ["a day without a year", "XXXX-06-07", null, null],
  ])("dates: %s", (_, edtf, from, to) => {
    expect(rowOf({ time: { basis: "stated", edtf, from: null } })).toMatchObject({ date_from: from, date_to: to, date_basis: "stated" });
  });

  it("keeps bounds apart, and a part beside its whole", () => {
    expect(rowOf({}, { figures: [figure("killed", 12, null), figure("killed", 3, 3, 0), figure("attacks", 141, null)] })).toMatchObject({
      killed_min: 12,
      killed_max: null,
      injured_min: null,
      other_figures: "killed 3 (part of killed >=12); attacks >=141",
    });
  });

  it("names sources innermost first, and says where none is stated", () => {
    expect(rowOf({ sources: ["a police source", null, "Halpress"] })).toMatchObject({ sources: "a police source < unstated < Halpress" });
    expect(rowOf({ sources: [] })).toMatchObject({ sources: "" });
  });
});
