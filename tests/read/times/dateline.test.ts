import { describe, expect, it } from "vitest";
import { findDateline } from "../../../src/read/languages/en/times/index.ts";

type Case = readonly [text: string, date: string | null, place: string | null, outlet: string | null];

const PROSE = "Shells fell on the market on Thursday, residents of the old town told reporters, and at least three people were hurt.";

const cases: readonly Case[] = [
  [`KESH, May 3 (Oron Wire) — ${PROSE}`, "2024-05-03", "KESH", "Oron Wire"],
  [`KESH, May 3, 2024 (Oron Wire) — ${PROSE}`, "2024-05-03", "KESH", "Oron Wire"],
  [`Tal Oren, 4 May 2024 – ${PROSE}`, "2024-05-04", "Tal Oren", null],
  [`KESH, Velia (May 3, 2024) - ${PROSE}`, "2024-05-03", "KESH, Velia", null],
  [`KESH, Velia (OW) – ${PROSE}`, null, "KESH, Velia", "OW"],
  [`KESH/TAL OREN, May 3 (Oron Wire) - ${PROSE}`, "2024-05-03", "KESH/TAL OREN", "Oron Wire"],
  [`KESH, May 3. /ORON/. ${PROSE}`, "2024-05-03", "KESH", "ORON"],
  [`SANTA ORELA (OW).- ${PROSE}`, null, "SANTA ORELA", "OW"],
  [`KESH — ${PROSE}`, null, "KESH", null],
  [`Market hit again\n\nFriday, May 3, 2024\n\n${PROSE}`, "2024-05-03", null, null],
  [`Market hit again\n\nTal Oren, 4 May 2024\n\n${PROSE}`, "2024-05-04", "Tal Oren", null],
  [`Morning update, 4 May 2024\n\n${PROSE}`, "2024-05-04", null, null],
];

const none: readonly string[] = [
  PROSE,
  "On May 3 shells fell on Kesh.",
  // What the text is about, long before it was published.
  `The raid of old\n\n7 October 2019\n\n${PROSE}`,
  "Karsa: a town between two armies",
  "WHO KNEW WHAT — and when",
  "",
];

describe("dateline", () => {
  for (const [text, date, place, outlet] of cases)
    it(text.slice(0, 60), () => {
      const found = findDateline({ text, published: "2024-05-06" });
      const words = (span: { readonly start: number; readonly end: number } | null | undefined): string | null =>
        span ? text.slice(span.start, span.end) : null;
      expect([found?.date, words(found?.place), words(found?.outlet)]).toEqual([date, place, outlet]);
    });

  for (const text of none) it(`none: ${JSON.stringify(text.slice(0, 40))}`, () => expect(findDateline({ text, published: "2024-05-06" })).toBeNull());

  it("gives no whole date where nobody says the year, and takes it from the number of a release", () => {
    expect(findDateline({ text: `KESH, May 3 (Oron Wire) — ${PROSE}`, published: null })?.date).toBeNull();
    expect(findDateline({ text: `2023-05-CA-017\nKESH, Velia (May 3) - ${PROSE}`, published: null })?.date).toBe("2023-05-03");
  });

  it("takes the year in which its day is nearest to the publication", () => {
    const at = (published: string): string | null | undefined => findDateline({ text: `KESH, Dec. 31 (Oron Wire) — ${PROSE}`, published })?.date;
    expect([at("2024-01-01"), at("2024-12-31")]).toEqual(["2023-12-31", "2024-12-31"]);
  });
});
