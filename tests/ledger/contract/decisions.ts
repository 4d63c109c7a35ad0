import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimSlot, Decision, DecisionTarget, Ledger } from "../../../src/ledger/index.ts";
import { act, BRIDGE, type ClaimDraft, DEPOT, readingOf } from "../fixtures.ts";
import type { OpenEmpty } from "../contract.ts";
import { within } from "./within.ts";

const KEY = DEPOT.document.key;
const STRUCK = "The Orlan Guard struck the depot at Tessik on Monday";

const firstClaim = async (ledger: Ledger, document = "depot"): Promise<string> => (await ledger.claims({ document, includeRejected: true }))[0]?.id ?? "";
const on = (id: string, slot: ClaimSlot): DecisionTarget => ({ type: "claim", id, slot });
const reread = (ledger: Ledger, claims: readonly ClaimDraft[], version: string) => ledger.storeReading(KEY, readingOf(DEPOT.document, claims, version), act());

const WITHOUT_PLACES: readonly ClaimDraft[] = [{ quote: STRUCK }, { quote: "twelve workers were killed" }];

const SLOTS: readonly (readonly [slot: ClaimSlot, value: string | null, shown: object])[] = [
  ["judgement", "accepted", { judgement: "accepted" }],
  ["judgement", null, { judgement: null }],
  ["kind", "responsibility", { kind: "responsibility" }],
  ["agent", "Orlan's Third Company", { agents: ["Orlan's Third Company"] }],
  ["agent", null, { agents: [] }],
  ["target", "a fuel store", { targets: ["a fuel store"] }],
  ["place", "Old Tessik", { places: ["Old Tessik"] }],
  ["place", null, { places: [] }],
  ["time", "2030-12-24", { time: { edtf: "2030-12-24", from: null } }],
  ["time", null, { time: { basis: "unknown", edtf: null, from: null } }],
  ["responsibility", "claimed", { responsibility: "claimed" }],
  ["realis", "negated", { realis: "negated" }],
];

const REFUSED: readonly (readonly [slot: ClaimSlot, value: string | null])[] = [
  ["judgement", "true"],
  ["kind", "rumour"],
  ["kind", null],
  ["agent", "  "],
  ["time", "last week"],
  ["responsibility", null],
  ["responsibility", "guilty"],
  ["realis", null],
];

export const decisionsContract = (open: OpenEmpty): void => {
  describe("decisions on claims", () => {
    test.each(SLOTS)("%s → %s is shown, and undoing it shows what was read", (slot, value, shown) =>
      within(open, [DEPOT], async (ledger) => {
        const id = await firstClaim(ledger);
        const before = await ledger.claim(id);
        const decision = await ledger.decide(on(id, slot), value, "seen on film", act("bo"));
        expect(decision).toMatchObject({
          id: expect.stringMatching(/^x[0-9a-f]{10}$/),
          target: on(id, slot),
          value,
          because: "seen on film",
          by: "bo",
          state: "live",
          replaces: null,
        });
        expect(decision.anchor).toEqual({
          textSha256: DEPOT.document.textSha256,
          start: 0,
          end: STRUCK.length,
          exact: STRUCK,
          prefix: "",
          suffix: DEPOT.document.text.slice(STRUCK.length, STRUCK.length + 32),
        });
        expect(await ledger.claim(id)).toMatchObject({ ...shown, claim: before.claim, decisions: [decision] });
        const undone = await ledger.undo(decision.id, null, act());
        expect(undone).toEqual({ ...decision, state: "undone" });
        expect(await ledger.claim(id)).toEqual({ ...before, decisions: [undone] });
      }),
    );

    test.each(REFUSED)("%s → %s is refused", (slot, value) =>
      within(open, [DEPOT], async (ledger) => {
        await expect(ledger.decide(on(await firstClaim(ledger), slot), value, null, act())).rejects.toMatchObject({ code: "bad-decision" });
        expect(await ledger.decisions()).toEqual([]);
      }),
    );

    test("are what filters respect", () =>
      within(open, [DEPOT, BRIDGE], async (ledger) => {
        const id = await firstClaim(ledger);
        await ledger.decide(on(id, "place"), "Nordfell", null, act());
        await ledger.decide(on(id, "kind"), "threat", null, act());
        await ledger.decide(on(id, "time"), "2029", null, act());
        await ledger.decide(on(id, "agent"), "Третья рота", null, act());
        for (const filter of [{ place: "nordfell" }, { kinds: ["threat"] as const }, { to: "2029-01-01" }, { actor: "третья РОТА" }])
          expect((await ledger.claims(filter)).map((claim) => claim.id)).toEqual([id]);
        expect((await ledger.claims({ place: "tessik" })).map((claim) => claim.id)).not.toContain(id);
        await ledger.decide(on(id, "judgement"), "rejected", null, act());
        expect(await ledger.claims({ place: "nordfell" })).toEqual([]);
        expect(await ledger.countClaims({ place: "nordfell", includeRejected: true })).toBe(1);
      }));

    test("replace each other, and undoing the later one brings the earlier one back", () =>
      within(open, [DEPOT], async (ledger) => {
        const id = await firstClaim(ledger);
        const first = await ledger.decide(on(id, "place"), "Kadva", null, act("ana", "2031-05-01T10:00:00Z"));
        const second = await ledger.decide(on(id, "place"), "Nordfell", null, act("bo", "2031-05-02T10:00:00Z"));
        expect(second.replaces).toBe(first.id);
        expect((await ledger.decisions()).map(({ state }) => state)).toEqual(["replaced", "live"]);
        await expect(ledger.undo(first.id, null, act())).rejects.toMatchObject({ code: "bad-decision" });
        await ledger.undo(second.id, "the map is old", act());
        expect((await ledger.claim(id)).places).toEqual(["Kadva"]);
        expect((await ledger.decisions()).map(({ state }) => state)).toEqual(["live", "undone"]);
        await expect(ledger.undo(second.id, null, act())).rejects.toMatchObject({ code: "bad-decision" });
        await expect(ledger.undo("xffffffffff", null, act())).rejects.toMatchObject({ code: "unknown-id" });
        await expect(ledger.undo("", null, act())).rejects.toMatchObject({ code: "unknown-id" });
      }));

    test("made twice in the same moment are two decisions", () =>
      within(open, [DEPOT], async (ledger) => {
        const id = await firstClaim(ledger);
        const [first, second] = await Promise.all([ledger.decide(on(id, "place"), "Kadva", null, act()), ledger.decide(on(id, "place"), "Kadva", null, act())]);
        expect(second.id).not.toBe(first.id);
        expect((await ledger.decisions()).map(({ state }) => state)).toEqual(["replaced", "live"]);
      }));

    test("survive a reading in which the claim has another kind, and stay one row on their slot", () =>
      within(open, [DEPOT], async (ledger) => {
        const first = await ledger.decide(on(await firstClaim(ledger), "place"), "Kadva", null, act());
        await reread(ledger, [{ quote: STRUCK, kind: "accusation" }], "2");
        const [claim] = await ledger.claims();
        expect(claim).toMatchObject({ kind: "accusation", places: ["Kadva"], decisions: [{ id: first.id, state: "live", target: { id: claim?.id } }] });
        const second = await ledger.decide(on(claim?.id ?? "", "place"), "Nordfell", null, act());
        expect(second.replaces).toBe(first.id);
        expect((await ledger.decisions()).filter(({ state }) => state === "live")).toHaveLength(1);
        await reread(ledger, [{ quote: STRUCK }], "3");
        expect((await ledger.claims())[0]).toMatchObject({ kind: "event", places: ["Nordfell"] });
      }));

    test("that fit no claim are orphans, and stand again when one fits", () =>
      within(open, [DEPOT], async (ledger) => {
        const decision = await ledger.decide(on(await firstClaim(ledger), "place"), "Kadva", null, act());
        await reread(ledger, [{ quote: "twelve workers were killed" }], "2");
        expect(await ledger.decisions()).toEqual([{ ...decision, state: "orphan" }]);
        expect((await ledger.claims()).flatMap(({ decisions }) => decisions)).toEqual([]);
        await reread(ledger, [{ quote: STRUCK }], "3");
        expect(await ledger.decisions()).toEqual([decision]);
        expect((await ledger.claims())[0]?.places).toEqual(["Kadva"]);
      }));

    test("on two claims that become one do not both stand: the later one does", () =>
      within(open, [DEPOT], async (ledger) => {
        await reread(ledger, [{ quote: STRUCK }, { quote: STRUCK, kind: "accusation" }], "2");
        const [event, accusation] = (await ledger.claims()).map(({ id }) => id);
        await ledger.decide(on(event ?? "", "place"), "Kadva", null, act());
        const later = await ledger.decide(on(accusation ?? "", "place"), "Nordfell", null, act());
        await reread(ledger, [{ quote: STRUCK, kind: "threat" }], "3");
        expect((await ledger.claims())[0]).toMatchObject({ places: ["Nordfell"], decisions: [{ id: later.id }] });
        expect((await ledger.decisions()).map(({ state }) => state)).toEqual(["orphan", "live"]);
        await reread(ledger, [{ quote: STRUCK }, { quote: STRUCK, kind: "accusation" }], "4");
        expect((await ledger.claims()).map(({ places }) => places)).toEqual([["Kadva"], ["Nordfell"]]);
      }));

    test("on a claim that is not there say so", () =>
      within(open, [DEPOT], async (ledger) => {
        await expect(ledger.decide(on("cffffffffff", "place"), "Kadva", null, act())).rejects.toMatchObject({ code: "unknown-id" });
      }));

    test("any sequence of deciding, undoing and reading again keeps one live row a slot, and every row", async () => {
      const step = fc.oneof(
        fc.record({ do: fc.constant("decide" as const), claim: fc.nat(1), value: fc.constantFrom("Kadva", "Nordfell", null) }),
        fc.record({ do: fc.constant("undo" as const), which: fc.nat(20) }),
        fc.record({
          do: fc.constant("reread" as const),
          kind: fc.constantFrom("event" as const, "threat" as const),
          quote: fc.constantFrom(STRUCK, "struck the depot"),
        }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), (steps) =>
          within(open, [DEPOT], async (ledger) => {
            let decided = 0;
            await reread(ledger, WITHOUT_PLACES, "0");
            for (const [i, one] of steps.entries()) {
              if (one.do === "reread") await reread(ledger, [{ quote: one.quote, kind: one.kind }, { quote: "twelve workers were killed" }], `${i + 1}`);
              if (one.do === "decide") {
                const claim = (await ledger.claims())[one.claim];
                await ledger.decide(on(claim?.id ?? "", "place"), one.value, null, act());
                decided += 1;
              }
              if (one.do === "undo") {
                const standing = (await ledger.decisions()).filter(({ state }) => state === "live" || state === "orphan");
                const chosen = standing[one.which % Math.max(1, standing.length)];
                if (chosen !== undefined) await ledger.undo(chosen.id, null, act());
              }
              const all = await ledger.decisions();
              expect(all).toHaveLength(decided);
              expect(liveSlots(all)).toEqual([...new Set(liveSlots(all))]);
              for (const claim of await ledger.claims()) {
                const live = claim.decisions.filter(({ state }) => state === "live").map(({ value }) => value);
                expect(live.length).toBeLessThanOrEqual(1);
                expect(claim.places).toEqual(live.filter((value) => value !== null));
              }
            }
            expect((await ledger.verify()).faults).toEqual([]);
          }),
        ),
        { numRuns: 15 },
      );
    });
  });

  describe("corrections of documents", () => {
    test("are laid over what intake found and reading again keeps them; undoing brings it back", () =>
      within(open, [DEPOT], async (ledger) => {
        const before = await ledger.document(KEY);
        const decisions: Decision[] = [];
        for (const [field, value] of [
          ["published", "2031-04-11"],
          ["source", null],
          ["title", "The depot"],
        ] as const)
          decisions.push(await ledger.decide({ type: "document", key: KEY, field }, value, null, act()));
        const corrected = { published: "2031-04-11", publishedBasis: "given", source: null, title: "The depot", corrected: ["published", "source", "title"] };
        expect(await ledger.document(KEY)).toMatchObject(corrected);
        expect((await ledger.claims())[0]?.document).toMatchObject({ published: "2031-04-11", source: null, title: "The depot" });
        expect(await ledger.claims({ outlet: "Vesmar" })).toEqual([]);
        await reread(ledger, [], "2");
        expect(await ledger.document(KEY)).toMatchObject(corrected);
        for (const { id } of decisions) await ledger.undo(id, null, act());
        expect(await ledger.document(KEY)).toEqual({ ...before, claims: 0 });
      }));

    test("that say there is no date leave none, and a dateline does not come in its place", () =>
      within(open, [BRIDGE], async (ledger) => {
        const { key } = BRIDGE.document;
        await ledger.decide({ type: "document", key, field: "published" }, null, "the page was redated", act());
        await ledger.storeReading(key, { ...BRIDGE.reading, published: "2031-01-01", publishedBasis: "dateline" }, act());
        expect(await ledger.document(key)).toMatchObject({ published: null, publishedBasis: "unknown", corrected: ["published"] });
      }));

    test("take a beginning of the key, and refuse what is no date", () =>
      within(open, [DEPOT], async (ledger) => {
        const decision = await ledger.decide({ type: "document", key: "depot", field: "title" }, "The depot", null, act());
        expect(decision.target).toEqual({ type: "document", key: KEY, field: "title" });
        expect(decision.anchor).toBeNull();
        for (const value of ["yesterday", "2031", "2031-02-30", ""])
          await expect(ledger.decide({ type: "document", key: KEY, field: "published" }, value, null, act())).rejects.toMatchObject({ code: "bad-decision" });
      }));

    test("go with the document when it is removed", () =>
      within(open, [DEPOT], async (ledger) => {
        await ledger.decide({ type: "document", key: KEY, field: "title" }, "The depot", null, act());
        await ledger.removeDocument(KEY, "names a child", act());
        expect(await ledger.decisions()).toEqual([]);
        expect((await ledger.verify()).faults).toEqual([]);
      }));
  });
};

/** The slots on which a decision stands, one entry a decision. */
const liveSlots = (decisions: readonly Decision[]): readonly string[] =>
  decisions
    .filter(({ state }) => state === "live")
    .map(({ target }) => (target.type === "claim" ? `${target.id} ${target.slot}` : `${target.key} ${target.field}`));
