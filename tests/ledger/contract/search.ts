import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HearsayError } from "../../../src/model/index.ts";
import { act, ALL, fixture } from "../fixtures.ts";
import type { OpenEmpty } from "../contract.ts";
import { add, shared, within } from "./within.ts";

const FOUND: readonly (readonly [words: string, ids: readonly string[]])[] = [
  ["tessik", ["depot"]],
  ["TESSIK guard", ["depot"]],
  ["tessik bridge", []],
  ["kadva", ["bridge", "school"]],
  ["гвардия", ["bridge"]],
  ["ГВАРДИЯ convoy", ["bridge"]],
  ["المدرسة", ["school"]],
  ['"depot"', ["depot"]],
  ['tessik" OR "bridge', []],
  ["depot AND NOT tessik", []],
  ["depot*", ["depot"]],
  ["text:depot", []],
  ["(depot)", ["depot"]],
  ["- depot -", ["depot"]],
];

export const searchContract = (open: OpenEmpty): void => {
  describe("search", () => {
    const all = shared(open, ALL);

    test.each(FOUND)("%s", async (words, ids) => {
      expect((await all().search(words)).map(({ document }) => document.id).toSorted()).toEqual(ids);
    });

    test("points at the first place, in UTF-16 offsets", () =>
      within(open, [], async (ledger) => {
        const text = `😀😀 ${"Quiet hours. ".repeat(40)}Kadva burned; the mayor of KADVA fled.${" Then rain.".repeat(40)}`;
        await add(ledger, fixture({ text, id: "fire" }));
        const [hit] = await ledger.search("kadva");
        expect(text.slice(hit?.start, hit?.end)).toBe("Kadva");
        expect(hit).toMatchObject({ hits: 2, document: { id: "fire", source: null, title: null, published: null } });
        expect(hit?.excerpt).toContain("Kadva burned; the mayor of KADVA");
        expect(hit?.excerpt.length).toBeLessThan(300);
      }));

    test.each(["\u0000 war in Kadva", "\u0001\u0002 war \u0001 in Kadva", "\uFDD0war\uFDD1 Kadva", "é\u0301 Kadva e\u0301te"])(
      "keeps its place in %j",
      (text) =>
        within(open, [], async (ledger) => {
          await add(ledger, fixture({ text }));
          const [hit] = await ledger.search("kadva");
          expect(text.slice(hit?.start, hit?.end)).toBe("Kadva");
        }),
    );

    test("knows current texts only, and follows removals", () =>
      within(open, [], async (ledger) => {
        const old = fixture({ locator: "a.txt", text: "An old herring." });
        const current = fixture({ locator: "a.txt", text: "A new herring." });
        await add(ledger, old);
        await add(ledger, current);
        expect((await ledger.search("herring")).map(({ document }) => document.key)).toEqual([current.document.key]);
        expect(await ledger.search("old")).toEqual([]);
        await ledger.removeDocument(current.document.key, "a mix-up", act());
        expect(await ledger.search("old")).toHaveLength(1);
      }));

    test.each(["", "  ", '"', "***", "- : ^", "\u0000"])("refuses %j, which holds no word", async (words) => {
      await expect(all().search(words)).rejects.toMatchObject({ code: "empty-query" });
    });

    test("gives as many as asked for", () => within(open, ALL, async (ledger) => expect(await ledger.search("kadva", 1)).toHaveLength(1)));

    test("takes anything for words, and every hit stands in its text", () =>
      within(open, ALL, async (ledger) => {
        const texts = new Map(ALL.map(({ document }) => [document.key, document.text]));
        const word = fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom("kadva", "Tessik", '"', "NEAR(", "^a", "a*", "-", "OR", "}", "text :", "\ud800", "\u0000"),
        );
        await fc.assert(
          fc.asyncProperty(fc.array(word, { maxLength: 4 }), async (words) => {
            const hits = await ledger.search(words.join(" ")).catch((error: unknown) => {
              if (error instanceof HearsayError && error.code === "empty-query") return [];
              throw error;
            });
            for (const { document, start, end } of hits) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(texts.get(document.key)?.length ?? -1);
            }
          }),
          { numRuns: 300 },
        );
      }));
  });
};
