import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import { openReader, type Reader } from "../../src/read/index.ts";
import { readAgain } from "../../src/run.ts";
import { addTo, inLedger, NOW, scratch, stateOf, writeTexts } from "./walk.ts";

const reader = await openReader();
let place: ReturnType<typeof scratch>;
beforeEach(() => {
  place = scratch();
});
afterEach(() => place.dispose());

const act = { by: "tester", at: NOW };

describe("adding", () => {
  it("twice is as adding once, and says so", async () => {
    const texts = writeTexts(place.folder, 5);
    const inCase = join(place.folder, "case");
    await addTo(inCase, [texts], reader);
    const [once, head] = [await stateOf(inCase), await inLedger(inCase, (ledger) => ledger.head())];
    const again = await addTo(inCase, [texts], reader);
    expect(again.map((outcome) => outcome.type === "text" && outcome.status)).toEqual(Array(5).fill("known"));
    expect(await stateOf(inCase)).toEqual(once);
    expect(await inLedger(inCase, (ledger) => ledger.head())).toEqual(head);
  });

  it("in any order gives the same documents, readings and claims", async () => {
    const texts = writeTexts(place.folder, 6);
    const files = Array.from({ length: 6 }, (_, i) => join(texts, `text-00${i}.txt`));
    await addTo(join(place.folder, "straight"), files, reader);
    const straight = await stateOf(join(place.folder, "straight"));
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (order) => {
        const inCase = join(place.folder, `order-${(round += 1)}`);
        for (const file of order) await addTo(inCase, [file], reader);
        expect(await stateOf(inCase)).toEqual(straight);
      }),
      { numRuns: 5 },
    );
  });

  it("keeps a changed text as a new version beside the old one, byte for byte", async () => {
    const texts = writeTexts(place.folder, 1);
    const file = join(texts, "text-000.txt");
    const inCase = join(place.folder, "case");
    const before = readFileSync(file);
    await addTo(inCase, [texts], reader);
    writeFileSync(file, `${before.toString()}\nCorrection: the figure was wrong.\n`);
    const [outcome] = await addTo(inCase, [texts], reader);
    expect(outcome).toMatchObject({ type: "text", status: "new-version", document: { version: 2 } });
    await inLedger(inCase, async (ledger) => {
      const versions = await ledger.documents({ includeReplaced: true });
      const old = versions.find(({ version }) => version === 1);
      expect(versions).toHaveLength(2);
      expect(Buffer.from(await ledger.original(old?.key ?? ""))).toEqual(before);
      expect((await ledger.documents()).map(({ version }) => version)).toEqual([2]);
    });
  });
});

/** A reader that understands less: what an older or another version of the program may give. */
const dullReader = (change: (reading: Reading) => Reading): Reader => ({
  version: { ...reader.version, version: "0.0.1" },
  read: async (document) => change(await reader.read(document)),
});

describe("what people decided", () => {
  const prepared = async (): Promise<string> => {
    const inCase = join(place.folder, "case");
    await addTo(inCase, [writeTexts(place.folder, 1)], reader);
    return inCase;
  };

  it("survives a newer reading, is an orphan while its wording is not claimed, and comes back", async () => {
    const inCase = await prepared();
    await inLedger(inCase, async (ledger) => {
      const [document] = await ledger.documents();
      const [claim] = await ledger.claims();
      if (document === undefined || claim === undefined) throw new Error("nothing was read");
      await ledger.decide({ type: "claim", id: claim.id, slot: "agent" }, "the northern brigade", "the next sentence says so", act);
      const world = { ledger, by: "tester", now: () => NOW };

      await readAgain(document, { ...world, reader: dullReader((reading) => ({ ...reading, claims: [] })) });
      expect((await ledger.decisions()).map(({ state }) => state)).toEqual(["orphan"]);

      await readAgain(document, {
        ...world,
        reader: dullReader((reading) => ({ ...reading, claims: reading.claims.map((one) => ({ ...one, kind: "statement" as const })) })),
      });
      const [otherKind] = await ledger.claims();
      expect(otherKind).toMatchObject({ kind: "statement", quote: claim.quote, agents: ["the northern brigade"] });

      await readAgain(document, { ...world, reader });
      expect((await ledger.claim(claim.id)).agents).toEqual(["the northern brigade"]);
      expect((await ledger.decisions()).map(({ state }) => state)).toEqual(["live"]);
      expect((await ledger.verify()).faults).toEqual([]);
    });
  });

  it("about a document is read by and undone", async () => {
    const inCase = await prepared();
    await inLedger(inCase, async (ledger) => {
      const [document] = await ledger.documents();
      if (document === undefined) throw new Error("nothing was added");
      const world = { ledger, reader, by: "tester", now: () => NOW };
      const before = await ledger.claims();
      const decision = await ledger.decide({ type: "document", key: document.key, field: "published" }, "2031-05-07", null, act);
      await readAgain(await ledger.document(document.key), world);
      const after = await ledger.claims();
      expect(after.map(({ time }) => time.edtf)).toContain("2031-05-02");
      expect(after.map(({ document: { published, publishedBasis } }) => [published, publishedBasis])).toEqual(after.map(() => ["2031-05-07", "given"]));
      await ledger.undo(decision.id, null, act);
      await readAgain(await ledger.document(document.key), world);
      expect((await ledger.claims()).map(({ time }) => time)).toEqual(before.map(({ time }) => time));
    });
  });

  it("that a text has no date stands against its own dateline, in lists, in the reading and in its claims", async () => {
    const file = join(place.folder, "wire.txt");
    writeFileSync(file, "KESH, June 7, 2031 (Oron Wire) — Rebels shelled Kesh on Thursday, killing at least four people, the ministry said.\n");
    const inCase = join(place.folder, "case");
    await addTo(inCase, [file], reader);
    await inLedger(inCase, async (ledger) => {
      const world = { ledger, reader, by: "tester", now: () => NOW };
      const now = async () => {
        const [document] = await ledger.documents();
        const { published, publishedBasis } = await ledger.reading(document?.key ?? "");
        return { key: document?.key ?? "", shown: document?.published, published, publishedBasis, days: (await ledger.claims()).map(({ time }) => time.edtf) };
      };
      const before = await now();
      expect(before).toMatchObject({ shown: "2031-06-07", published: "2031-06-07", publishedBasis: "dateline" });
      expect(before.days).toContain("2031-06-05");
      const decision = await ledger.decide({ type: "document", key: before.key, field: "published" }, null, "a reprint's dateline", act);
      await readAgain(await ledger.document(before.key), world);
      const none = await now();
      expect(none).toMatchObject({ shown: null, published: null, publishedBasis: "unknown" });
      expect(none.days.filter((day) => day !== null)).toEqual([]);
      await readAgain(await ledger.document(before.key), world);
      expect(await now()).toEqual(none);
      await ledger.undo(decision.id, null, act);
      await readAgain(await ledger.document(before.key), world);
      expect(await now()).toEqual(before);
    });
  });
});
