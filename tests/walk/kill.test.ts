import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openReader } from "../../src/read/index.ts";
import { addTo, hearsay, inLedger, scratch, stateOf, writeTexts } from "./walk.ts";

const ROUNDS = 50;
const TEXTS = 40;

const { folder, dispose } = scratch();
afterAll(dispose);

it(`killed at ${ROUNDS} random points of adding, a case keeps all that was told of as kept, and a second run completes it`, { timeout: 300_000 }, async () => {
  const texts = writeTexts(folder, TEXTS);
  const reader = await openReader();
  await addTo(join(folder, "whole"), [texts], reader);
  const whole = await stateOf(join(folder, "whole"));
  const started = performance.now();
  expect((await hearsay(["add", texts, "--case", join(folder, "timed")], { cwd: folder })).code).toBe(0);
  const length = performance.now() - started;

  let cut = 0;
  let kept = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = join(folder, `round-${round}`);
    mkdirSync(at);
    const inCase = join(at, "case");
    const killed = await hearsay(["add", texts, "--case", inCase], { cwd: at, killAfter: (length * (round + Math.random())) / ROUNDS });
    if (killed.signal === "SIGKILL") cut += 1;
    const told = [...killed.out.matchAll(/^kept (d[0-9a-f]+)/gm)].map(([, key]) => key);
    kept += told.length;
    if (existsSync(join(inCase, "case.sqlite"))) {
      const { faults, keys } = await inLedger(inCase, async (ledger) => ({
        faults: (await ledger.verify()).faults,
        keys: (await ledger.documents()).map(({ key }) => key),
      }));
      expect(faults).toEqual([]);
      expect(keys).toEqual(expect.arrayContaining(told));
    } else expect(told).toEqual([]);
    await addTo(inCase, [texts], reader);
    expect(await stateOf(inCase)).toEqual(whole);
  }
  // The rounds must have met the run in its middle, or they prove nothing.
  expect(cut).toBeGreaterThan(ROUNDS / 2);
  expect(kept).toBeGreaterThan(TEXTS);
});
