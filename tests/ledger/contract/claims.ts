import { describe, expect, test } from "vitest";
import type { ClaimFilter } from "../../../src/ledger/index.ts";
import { act, ALL, BRIDGE, DEPOT, fixture, type Fixture, SCHOOL } from "../fixtures.ts";
import type { OpenEmpty } from "../contract.ts";
import { add, shared, within } from "./within.ts";

const STRUCK = "The Orlan Guard struck the depot at Tessik on Monday";
const KILLED = "twelve workers were killed in Tessik";
const DESTROYED = "it destroyed the bridge at Kadva";
const CROSSED = "A convoy crossed the river";
const SHUT = "Schools in Kadva stayed shut";
const EVERY = [STRUCK, KILLED, DESTROYED, CROSSED, SHUT];

const FILTERS: readonly (readonly [filter: ClaimFilter, quotes: readonly string[]])[] = [
  [{}, EVERY],
  [{ document: "depot" }, [STRUCK, KILLED]],
  [{ document: DEPOT.document.key.slice(0, 7) }, [STRUCK, KILLED]],
  [{ outlet: "vesmar" }, [STRUCK, KILLED]],
  [{ outlet: "радио ОРЛАН" }, [DESTROYED, CROSSED]],
  [{ outlet: "%" }, []],
  [{ outlet: "_" }, []],
  [{ source: "MINISTRY" }, [KILLED]],
  [{ source: "орланская" }, [DESTROYED]],
  [{ actor: "guard" }, [STRUCK]],
  [{ actor: "ГВАРДИЯ" }, [DESTROYED]],
  [{ actor: "bridge" }, [DESTROYED]],
  [{ place: "kadva" }, [DESTROYED, SHUT]],
  [{ place: "Kadva", kinds: ["denial"] }, [DESTROYED]],
  [{ kinds: ["denial", "effect"] }, [DESTROYED, SHUT]],
  [{ kinds: [] }, []],
  [{ from: "2031-04-10", to: "2031-04-10" }, [STRUCK, KILLED]],
  [{ from: "2031-04-19" }, [DESTROYED, SHUT]],
  [{ to: "2031-04-18" }, [STRUCK, KILLED, DESTROYED]],
  [{ from: "2031-05-31", to: "2031-05-31" }, [SHUT]],
  [{ from: "2031-06-01" }, []],
  [{ from: "2031-05" }, [SHUT]],
  [{ to: "2031-04" }, [STRUCK, KILLED, DESTROYED]],
  [{ withFigures: true }, [KILLED]],
  [{ doubts: "only" }, [KILLED]],
  [{ doubts: "without" }, [STRUCK, DESTROYED, CROSSED, SHUT]],
  [{ doubts: ["agent", "time"] }, [KILLED]],
  [{ doubts: ["time"] }, []],
];

const PRONOUN = ((): Fixture => {
  const text = "The General Staff of Vesmar met.\nVesmar was calm.\nIt shelled Kadva, officials said.";
  const made = fixture({ id: "pronoun", text, claims: [{ quote: "It shelled Kadva", agent: "It", place: "Kadva" }] });
  const names = ["The General Staff of Vesmar", "Vesmar was".slice(0, 6)].map((words, i) => {
    const start = i === 0 ? 0 : text.indexOf("\nVesmar") + 1;
    return {
      id: `n${i}`,
      start,
      end: start + words.length,
      head: { start, end: start + words.length },
      kind: "state" as const,
      form: "name" as const,
      entity: "e1",
      resolved: null,
    };
  });
  const mentions = made.reading.mentions.map((mention) => (mention.id === "m1" ? { ...mention, form: "pronoun" as const } : mention));
  return { ...made, reading: { ...made.reading, mentions: [...names, ...mentions] } };
})();

export const claimsContract = (open: OpenEmpty): void => {
  describe("claims", () => {
    describe("that fit", () => {
      const all = shared(open, ALL);
      test.each(FILTERS)("%j", async (filter, quotes) => {
        const claims = await all().claims(filter);
        expect(claims.map(({ quote }) => quote).toSorted()).toEqual([...quotes].toSorted());
        expect(await all().countClaims(filter)).toBe(quotes.length);
      });
    });

    test("are shown with their wordings, their sentence and their document", () =>
      within(open, ALL, async (ledger) => {
        const [, killed] = await ledger.claims({ document: "depot" });
        expect(killed).toMatchObject({
          id: expect.stringMatching(/^c[0-9a-f]{10}$/),
          claim: DEPOT.reading.claims[1],
          document: {
            key: DEPOT.document.key,
            id: "depot",
            source: "Vesmar Herald",
            title: "Strike on the depot",
            published: "2031-04-12",
            publishedBasis: "given",
          },
          quote: KILLED,
          sentence: "The ministry of Vesmar said that twelve workers were killed in Tessik.",
          agents: [],
          places: ["Tessik"],
          sources: ["The ministry of Vesmar"],
          judgement: null,
          decisions: [],
        });
        expect(await ledger.claim(killed?.id ?? "")).toEqual(killed);
        expect(await ledger.claim(killed?.id.slice(0, 8) ?? "")).toEqual(killed);
      }));

    test("keep a pronoun as worded and add the longest name of what it stands for", () =>
      within(open, [PRONOUN], async (ledger) => {
        expect((await ledger.claims())[0]?.agents).toEqual(["It (The General Staff of Vesmar)"]);
        expect(await ledger.claims({ actor: "general staff" })).toHaveLength(1);
      }));

    test("of one span and one kind are told apart", () =>
      within(open, [], async (ledger) => {
        const claim = { quote: "The town fell", kind: "effect" } as const;
        await add(ledger, fixture({ text: "The town fell.", claims: [claim, claim, { ...claim, kind: "event" }] }));
        const ids = (await ledger.claims()).map(({ id }) => id);
        expect(new Set(ids).size).toBe(3);
        await ledger.storeReading((await ledger.documents())[0]?.key ?? "", fixture({ text: "The town fell.", claims: [claim, claim] }).reading, act());
        expect((await ledger.claims()).map(({ id }) => id)).toEqual(ids.slice(0, 2));
      }));

    test("come in pages, in one order: by document, then as they stand in the text", () =>
      within(open, ALL, async (ledger) => {
        const all = await ledger.claims();
        const pages = [];
        for (let after: string | undefined; ; ) {
          const page = await ledger.claims({ limit: 2, ...(after === undefined ? {} : { after }) });
          pages.push(...page);
          after = page.at(-1)?.id;
          if (page.length < 2) break;
        }
        expect(pages).toEqual(all);
        expect(all.map(({ document }) => document.key)).toEqual(all.map(({ document }) => document.key).toSorted());
      }));

    test("that are not there say so", () =>
      within(open, ALL, async (ledger) => {
        for (const id of ["cffffffffff", "", "%", "c", "c_"]) await expect(ledger.claim(id)).rejects.toMatchObject({ code: "unknown-id" });
        await expect(ledger.claims({ after: "cffffffffff" })).rejects.toMatchObject({ code: "unknown-id" });
        await expect(ledger.claims({ document: "nothing" })).rejects.toMatchObject({ code: "unknown-id" });
        await expect(ledger.claims({ from: "in spring" })).rejects.toMatchObject({ code: "bad-date" });
      }));

    test("of a text that nobody could read are none", () =>
      within(open, [], async (ledger) => {
        const because = "There is no reader for this language (ar).";
        await add(ledger, { ...SCHOOL, reading: { ...SCHOOL.reading, claims: [], language: "ar", read: { status: "unread", because } } });
        expect(await ledger.document("school")).toMatchObject({ language: "ar", readStatus: { status: "unread", because }, claims: 0 });
        expect(await ledger.claims()).toEqual([]);
      }));

    test("have one id whatever came before them", async () => {
      const ids = async (texts: readonly Fixture[]) => within(open, texts, async (ledger) => (await ledger.claims({ document: "bridge" })).map(({ id }) => id));
      expect(await ids([BRIDGE])).toEqual(await ids([DEPOT, BRIDGE]));
    });
  });
};
