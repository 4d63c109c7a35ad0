import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openReader } from "../../src/read/index.ts";
import { addTo, hearsay, inLedger, keptIn, scratch, stateOf, writeTexts } from "./walk.ts";

const ROUNDS = 50;
const TEXTS = 40;

const { folder, dispose } = scratch();
afterAll(dispose);

it(`killed at ${ROUNDS} random points of adding, a case keeps all that was told of as kept, and a second run completes it`, { timeout: 300_000 }, async () => {
  const texts = writeTexts(folder, TEXTS);
  const reader = await openReader();
  await addTo(join(folder, "whole"), [texts], reader);
  const whole = await stateOf(join(folder, "whole"));
  let [cut, kept, rounds] = [0, 0, 0];
  const oneRound = async (round: number): Promise<void> => {
    const at = join(folder, `round-${round}`);
    mkdirSync(at);
    const inCase = join(at, "case");
    // Anywhere from before the case is made to the last text; the delay lets it fall inside a write.
    const kill = { afterKept: Math.floor((Math.random() * TEXTS * round) / ROUNDS), milliseconds: Math.random() * (round < 5 ? 600 : 15) };
    const killed = await hearsay(["add", texts, "--case", inCase], { cwd: at, kill });
    if (killed.signal === "SIGKILL") cut += 1;
    const told = keptIn(killed.out);
    kept += told.length;
    if (existsSync(join(inCase, "case.sqlite"))) {
      const { faults, keys } = await inLedger(inCase, async (ledger) => ({
        faults: (await ledger.verify()).faults,
        keys: (await ledger.documents()).map(({ key }) => key),
      }));
      expect(faults).toEqual([]);
      expect(keys).toEqual(expect.arrayContaining([...told]));
    } else expect(told).toEqual([]);
    await addTo(inCase, [texts], reader);
    expect(await stateOf(inCase)).toEqual(whole);
  };
  // While the one lane waits for its command, the other completes what was killed.
  const lane = async (): Promise<void> => {
    while (rounds < ROUNDS) await oneRound(rounds++);
  };
  await Promise.all([lane(), lane()]);
  // The rounds must have met the run in its middle, or they prove nothing.
  expect(cut).toBeGreaterThan(ROUNDS / 2);
  expect(kept).toBeGreaterThan(TEXTS);
});
