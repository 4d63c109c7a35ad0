import { describe, expect, test } from "vitest";
import type { Ledger, LogEntry } from "../../../src/ledger/index.ts";
import { act, ALL, BRIDGE, DEPOT, sha256 } from "../fixtures.ts";
import type { OpenEmpty } from "../contract.ts";
import { add, within } from "./within.ts";

const entries = async (ledger: Ledger): Promise<readonly LogEntry[]> => {
  const all: LogEntry[] = [];
  for await (const entry of ledger.log()) all.push(entry);
  return all;
};

export const logContract = (open: OpenEmpty): void => {
  describe("the log", () => {
    test("tells every act in order, by whom and when, with identifiers and hashes and no contents", () =>
      within(open, [DEPOT], async (ledger) => {
        const [claim] = await ledger.claims();
        const decision = await ledger.decide(
          { type: "claim", id: claim?.id ?? "", slot: "place" },
          "Nordfell",
          "the pier is seen",
          act("bo", "2031-05-03T09:00:00Z"),
        );
        await ledger.undo(decision.id, "the pier is elsewhere", act("bo"));
        await ledger.storeReading(DEPOT.document.key, { ...DEPOT.reading, claims: [] }, act());
        await ledger.removeDocument(DEPOT.document.key, "names a child", act());
        const log = await entries(ledger);
        expect(log.map((entry) => entry.act)).toEqual(["case-made", "document-added", "decided", "undone", "reading-stored", "removed"]);
        expect(log.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
        expect(log[1]?.about).toMatchObject({ document: DEPOT.document.key, original: DEPOT.document.originalSha256, text: DEPOT.document.textSha256 });
        expect(log[2]).toMatchObject({ by: "bo", at: "2031-05-03T09:00:00Z", about: { decision: decision.id } });
        for (const content of ["Nordfell", "pier", "child", "depot", "press/", "Tessik"]) expect(JSON.stringify(log)).not.toContain(content);
        for (const { about } of log)
          for (const value of Object.values(about)) expect(value).toMatch(/^(?:[a-z][0-9a-f]{10}(?: [a-z][0-9a-f]{10})*|[0-9a-f]{64})?$/);
      }));

    test("is a Merkle tree over its leaves, and its head grows with it", () =>
      within(open, [DEPOT], async (ledger) => {
        const node = (left: string, right: string): string => sha256(Buffer.from(`01${left}${right}`, "hex"));
        const [a = "", b = ""] = (await entries(ledger)).map(({ leaf }) => leaf);
        expect(await ledger.head()).toEqual({ size: 2, root: node(a, b) });
        await add(ledger, BRIDGE);
        const c = (await entries(ledger))[2]?.leaf ?? "";
        expect(await ledger.head()).toEqual({ size: 3, root: node(node(a, b), c) });
      }));

    test("says what is whole, and that it continues an earlier head", () =>
      within(open, [DEPOT], async (ledger) => {
        const earlier = await ledger.head();
        for (const text of ALL) await add(ledger, text);
        const seen: string[] = [];
        const found = await ledger.verify(earlier, (done, all) => seen.push(`${done}/${all}`));
        expect(found).toEqual({
          ...(await ledger.head()),
          documents: 3,
          originals: 3,
          bytes: ALL.reduce((sum, { original }) => sum + original.length, 0),
          decisions: 0,
          removed: 0,
          faults: [],
          leftovers: [],
        });
        expect(seen).toEqual(["1/3", "2/3", "3/3"]);
      }));

    test("that does not continue a head says so", () =>
      within(open, [DEPOT], async (ledger) => {
        const { size, root } = await ledger.head();
        const other = sha256("another log");
        expect((await ledger.verify({ size, root: other })).faults).toMatchObject([{ what: "log-not-continued", message: expect.stringContaining(root) }]);
        expect((await ledger.verify({ size: size + 4, root })).faults).toMatchObject([
          { what: "log-not-continued", message: expect.stringContaining("fewer") },
        ]);
      }));
  });
};
