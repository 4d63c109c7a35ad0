import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../../src/ledger/index.ts";
import { act, ALL, BRIDGE, DEPOT, fixture, readingOf } from "../fixtures.ts";
import type { OpenEmpty } from "../contract.ts";
import { add, within } from "./within.ts";

const OLD = fixture({ locator: "press/toll.txt", id: "toll", text: "Four people died in Kadva.", claims: [{ quote: "Four people died in Kadva" }] });
const NEW = fixture({ locator: "press/toll.txt", id: "toll", text: "Six people died in Kadva.", claims: [{ quote: "Six people died in Kadva" }] });
const NEWEST = fixture({ locator: "press/toll.txt", id: "toll", text: "Nine people died in Kadva.", claims: [{ quote: "Nine people died in Kadva" }] });

const stateOf = async (ledger: Ledger) => ({ documents: await ledger.documents(), claims: await ledger.claims() });

export const documentsContract = (open: OpenEmpty): void => {
  describe("documents", () => {
    test("come back as they were taken in, with original and reading", () =>
      within(open, [DEPOT], async (ledger) => {
        const stored = await ledger.document(DEPOT.document.key);
        expect(stored).toMatchObject({ ...DEPOT.document, version: 1, replaces: null, replacedBy: null, claims: 2, corrected: [], language: "en" });
        expect(stored.readStatus).toEqual({ status: "whole", because: null });
        expect(Buffer.from(await ledger.original(stored.key))).toEqual(Buffer.from(DEPOT.original));
        expect(JSON.stringify(await ledger.reading(stored.key))).toBe(JSON.stringify(DEPOT.reading));
      }));

    test("are known when they come again, and nothing changes", () =>
      within(open, ALL, async (ledger) => {
        const [before, head] = [await stateOf(ledger), await ledger.head()];
        for (const text of ALL) expect(await add(ledger, text)).toMatchObject({ status: "known", document: { key: text.document.key } });
        expect(await stateOf(ledger)).toEqual(before);
        expect(await ledger.head()).toEqual(head);
      }));

    test("`known` answers without storing", () =>
      within(open, [DEPOT], async (ledger) => {
        expect(await ledger.known(DEPOT.document)).toMatchObject({ status: "known" });
        expect(await ledger.known(BRIDGE.document)).toBeNull();
        expect(await ledger.documents()).toHaveLength(1);
      }));

    test("with a changed text under one locator are versions, both kept", () =>
      within(open, [OLD], async (ledger) => {
        expect(await add(ledger, NEW)).toMatchObject({
          status: "new-version",
          replaces: OLD.document.key,
          document: { version: 2, replaces: OLD.document.key },
        });
        expect(await ledger.document(OLD.document.key)).toMatchObject({ version: 1, replacedBy: NEW.document.key });
        expect((await ledger.documents()).map(({ key }) => key)).toEqual([NEW.document.key]);
        expect(await ledger.documents({ includeReplaced: true })).toHaveLength(2);
        expect((await ledger.claims()).map(({ quote }) => quote)).toEqual(["Six people died in Kadva"]);
        expect(await ledger.claims({ includeReplaced: true })).toHaveLength(2);
        expect((await ledger.document("toll")).key).toBe(NEW.document.key);
      }));

    test("close ranks when a version between two is removed", () =>
      within(open, [OLD, NEW, NEWEST], async (ledger) => {
        await ledger.removeDocument(NEW.document.key, "a mix-up", act());
        expect(await ledger.document(OLD.document.key)).toMatchObject({ replacedBy: NEWEST.document.key });
        expect(await ledger.document(NEWEST.document.key)).toMatchObject({ replaces: OLD.document.key, version: 3 });
        await ledger.removeDocument(NEWEST.document.key, "a mix-up", act());
        expect(await ledger.document("toll")).toMatchObject({ key: OLD.document.key, replacedBy: null });
        expect(await ledger.claims()).toHaveLength(1);
      }));

    test("are found by key, its beginning or their id; others say so", () =>
      within(open, ALL, async (ledger) => {
        const { key } = DEPOT.document;
        for (const id of [key, key.slice(0, 8), "depot"]) expect((await ledger.document(id)).key).toBe(key);
        for (const id of ["dffffffffff", "", "%", "d_", "depo"]) await expect(ledger.document(id)).rejects.toMatchObject({ code: "unknown-id" });
      }));

    test("with one id are told apart", () =>
      within(open, [], async (ledger) => {
        for (const folder of ["a", "b"]) await add(ledger, fixture({ id: "same", locator: `${folder}/same.txt`, text: `Text ${folder}.` }));
        await expect(ledger.document("same")).rejects.toMatchObject({ code: "ambiguous-id", message: expect.stringContaining("a/same.txt") });
      }));

    test("come in pages, in one order", () =>
      within(open, ALL, async (ledger) => {
        const all = await ledger.documents();
        const first = await ledger.documents({ limit: 2 });
        const rest = await ledger.documents({ limit: 2, after: first[1]?.key ?? "" });
        expect([...first, ...rest]).toEqual(all);
        expect(all.map(({ key }) => key)).toEqual(all.map(({ key }) => key).toSorted());
      }));

    test("whose bytes are not what their hash says are refused", () =>
      within(open, [], async (ledger) => {
        await expect(ledger.addDocument(DEPOT.document, BRIDGE.original, DEPOT.reading, act())).rejects.toThrow("originalSha256");
        await expect(ledger.addDocument({ ...DEPOT.document, text: "Another." }, DEPOT.original, DEPOT.reading, act())).rejects.toThrow("textSha256");
        expect(await ledger.documents()).toEqual([]);
      }));

    test("any order of adding gives the same documents and claims, together or one after the other", async () => {
      const expected = await within(open, ALL, stateOf);
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([...ALL, ...ALL], { minLength: ALL.length * 2 }), fc.boolean(), async (order, atOnce) => {
          const state = await within(open, atOnce ? [] : order, async (ledger) => {
            if (atOnce) await Promise.all(order.map((text) => add(ledger, text)));
            return stateOf(ledger);
          });
          expect(state).toEqual(expected);
        }),
        { numRuns: 8 },
      );
    });
  });

  describe("a newer reading", () => {
    test("replaces the claims and says whether anything changed", () =>
      within(open, [DEPOT], async (ledger) => {
        const { key } = DEPOT.document;
        expect(await ledger.storeReading(key, DEPOT.reading, act())).toEqual({ changed: false });
        const head = await ledger.head();
        const better = readingOf(DEPOT.document, [{ quote: "struck the depot", kind: "accusation" }], "2");
        expect(await ledger.storeReading(key, better, act())).toEqual({ changed: true });
        expect((await ledger.claims()).map(({ kind, quote }) => [kind, quote])).toEqual([["accusation", "struck the depot"]]);
        expect((await ledger.document(key)).claims).toBe(1);
        expect((await ledger.head()).size).toBe(head.size + 1);
      }));

    test("by a newer reader that reads the same has changed nothing", () =>
      within(open, [DEPOT], async (ledger) => {
        const same = { ...DEPOT.reading, reader: { ...DEPOT.reading.reader, version: "2" } };
        expect(await ledger.storeReading(DEPOT.document.key, same, act())).toEqual({ changed: false });
        expect((await ledger.reading(DEPOT.document.key)).reader.version).toBe("2");
      }));
  });

  describe("a removal", () => {
    test("leaves a tombstone, and the text stays out until it is restored", () =>
      within(open, [DEPOT, BRIDGE], async (ledger) => {
        const { key, originalSha256 } = DEPOT.document;
        const tombstone = await ledger.removeDocument(key, "names a child", act("bo", "2031-05-02T08:00:00Z"));
        expect(tombstone).toEqual({ key, originalSha256, because: "names a child", by: "bo", at: "2031-05-02T08:00:00Z" });
        expect(await ledger.tombstones()).toEqual([tombstone]);
        await expect(ledger.document(key)).rejects.toMatchObject({ code: "unknown-id" });
        expect(await ledger.claims({ actor: "orlan guard" })).toEqual([]);
        expect(await ledger.known(DEPOT.document)).toEqual({ status: "removed", tombstone });
        expect(await add(ledger, DEPOT)).toEqual({ status: "removed", tombstone });
        expect(await ledger.documents()).toHaveLength(1);
        expect(await add(ledger, DEPOT, { restore: true })).toMatchObject({ status: "added", document: { key } });
        expect(await ledger.tombstones()).toEqual([]);
        expect((await ledger.verify()).faults).toEqual([]);
      }));

    test("of one of two texts that share an original keeps its bytes", () =>
      within(open, [DEPOT], async (ledger) => {
        const twin = { ...DEPOT, document: { ...DEPOT.document, key: "d0123456789", locator: "press/twin.txt", id: "twin" } };
        await add(ledger, twin);
        await ledger.removeDocument(DEPOT.document.key, "twice", act());
        expect(Buffer.from(await ledger.original("twin"))).toEqual(Buffer.from(DEPOT.original));
        expect((await ledger.verify()).faults).toEqual([]);
      }));

    test("needs a reason and a document", () =>
      within(open, [DEPOT], async (ledger) => {
        await expect(ledger.removeDocument(DEPOT.document.key, " ", act())).rejects.toMatchObject({ code: "bad-decision" });
        await expect(ledger.removeDocument("nothing", "why", act())).rejects.toMatchObject({ code: "unknown-id" });
        expect(await ledger.documents()).toHaveLength(1);
      }));
  });
};
