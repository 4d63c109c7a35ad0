import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findVerbatimCopies } from "../../src/link/index.ts";

const text = (id: string, body: string, published: string | null = null, title: string | null = null) => ({
  id,
  text: title === null ? body : `${title}\n\n${body}`,
  title,
  published,
});

describe("verbatim copies", () => {
  it("groups equal bodies under the earliest, whatever the headline and white space", () => {
    const found = findVerbatimCopies([
      text("late", "The bridge at  Oro fell.\nNobody was hurt.", "2031-05-04", "Bridge down"),
      text("first", "The bridge at Oro fell. Nobody was hurt.", "2031-05-03", "Oro bridge falls"),
      text("other", "The bridge at Oro stands.", "2031-05-03"),
    ]);
    expect(found.map(({ id, origin, derivedFrom }) => [id, origin, derivedFrom])).toEqual([
      ["late", "first", "first"],
      ["first", "first", null],
      ["other", "other", null],
    ]);
    expect(found[0]?.passages).toEqual([{ start: 13, end: 54, of: "first" }]);
  });

  it.each([
    ["the same day", "2031-05-03", "2031-05-03"],
    ["no date", null, null],
    ["one date", null, "2031-05-03"],
  ])("does not say who copied whom with %s", (_, a, b) => {
    const found = findVerbatimCopies([text("a", "One body.", a), text("b", "One body.", b)]);
    expect(new Set(found.map(({ origin }) => origin)).size).toBe(1);
    expect(found.every(({ derivedFrom }) => derivedFrom === null)).toBe(true);
  });

  it("does not take a longer text for a copy of a shorter one", () => {
    const found = findVerbatimCopies([text("a", "One body."), text("b", "One body. And more.")]);
    expect(found.map(({ origin }) => origin)).toEqual(["a", "b"]);
  });

  it("gives each text an origin that is its own origin, in any order of the texts", () => {
    const any = fc.array(fc.record({ body: fc.constantFrom("a", "b", "c d", "c  d", ""), published: fc.constantFrom(null, "2031-01-01", "2031-01-02") }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(any, (bodies) => {
        const texts = bodies.map(({ body, published }, i) => text(`t${i}`, body, published));
        const found = findVerbatimCopies(texts);
        const byId = new Map(found.map((copied) => [copied.id, copied]));
        for (const { origin } of found) expect(byId.get(origin)?.origin).toBe(origin);
        const reversed = findVerbatimCopies([...texts].reverse());
        expect([...reversed].reverse()).toEqual(found);
      }),
    );
  });
});
