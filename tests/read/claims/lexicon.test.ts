import { expect, it } from "vitest";
import { ClaimKind, LoadedTechnique } from "../../../src/model/index.ts";
import { LOADED_WORDS } from "../../../src/read/languages/en/claims/lexicon/loaded.ts";
import { TRIGGER_ROWS } from "../../../src/read/languages/en/claims/lexicon/triggers.ts";

const PLOVER = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(" ");
const ACLED = ["Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots", "Strategic developments"];
const MARKS = "hostile charged attack light undergoer state killed injured captured missing displaced munitions targets".split(" ");

it("holds only kinds, codes and marks that exist, in lower-case words", () => {
  expect(TRIGGER_ROWS.length).toBeGreaterThan(60);
  for (const { verbs, nouns, entry } of TRIGGER_ROWS) {
    expect(ClaimKind.safeParse(entry.kind).success, `${verbs[0] ?? nouns[0]}: ${entry.kind}`).toBe(true);
    if (entry.plover !== null) expect(PLOVER).toContain(entry.plover);
    if (entry.acled !== null) expect(ACLED).toContain(entry.acled);
    for (const mark of entry.marks) expect(MARKS).toContain(mark);
    for (const word of [...verbs, ...nouns]) expect(word).toBe(word.toLowerCase());
  }
  const verbs = TRIGGER_ROWS.flatMap((row) => row.verbs);
  const nouns = TRIGGER_ROWS.flatMap((row) => row.nouns);
  expect(verbs.filter((word, i) => verbs.indexOf(word) !== i)).toEqual([]);
  expect(nouns.filter((word, i) => nouns.indexOf(word) !== i)).toEqual([]);
});

it("knows loaded words by technique, none of them a name", () => {
  expect(LOADED_WORDS.size).toBeGreaterThan(100);
  for (const [word, technique] of LOADED_WORDS) {
    expect(LoadedTechnique.safeParse(technique).success, word).toBe(true);
    expect(word).toBe(word.toLowerCase());
  }
});
