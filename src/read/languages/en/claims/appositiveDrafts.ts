import type { ClaimKind } from "../../../../model/index.ts";
import type { Token } from "../../../passage.ts";
import { type Draft, phraseOf } from "./draft.ts";
import { trim } from "./quote.ts";
import { type Scene, spanOf } from "./scene.ts";

const STATES: ReadonlyMap<string, ClaimKind> = new Map(
  Object.entries({
    held: "effect",
    controlled: "effect",
    occupied: "effect",
    besieged: "effect",
    run: "effect",
    administered: "effect",
    ruled: "effect",
    dominated: "effect",
    backed: "membership",
    led: "membership",
    aligned: "membership",
    affiliated: "membership",
    linked: "membership",
    allied: "membership",
    owned: "membership",
    sponsored: "membership",
  } as const satisfies Record<string, ClaimKind>),
);

/** "rebel-held Azaz", "the government-controlled area": a word that asserts control, siege or membership beside its noun. */
export const appositiveDrafts = (scene: Scene, sentence: number): readonly Draft[] => {
  const { tokens, sentences } = scene.passage;
  const range = sentences[sentence];
  if (range === undefined) return [];
  return tokens.slice(range.first + 2, range.until - 1).flatMap((token) => {
    const kind = STATES.get(token.lower);
    const hyphen = tokens[token.index - 1];
    if (kind === undefined || hyphen === undefined || !/^[-‑–]$/.test(hyphen.text) || hyphen.end !== token.start || !namesHolder(tokens[token.index - 2]))
      return [];
    const until = nounEnd(scene, token.index + 1, range.until);
    if (until === token.index + 1) return [];
    const quote = trim(scene, { first: firstOf(scene, token.index - 2, range.first), until });
    // A mark between the two ("rebel-held “Kesh”") may have cut the quote short of either.
    if (quote.first >= token.index || quote.until <= token.index + 1) return [];
    const trigger = phraseOf(token.index, token.index + 1, spanOf(scene.passage, token.index, token.index + 1));
    return [{ form: "appositive", quote, trigger, entry: null, clause: null, kind, cue: null } satisfies Draft];
  });
};

// Not "hit-and-run": before the hyphen stands who holds.
const namesHolder = (token: Token | undefined): boolean => token !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(token.tag);

/** The words before the hyphen that name who holds: "rebel", "United Front". */
const firstOf = (scene: Scene, last: number, least: number): number => {
  let first = last;
  while (first > least && scene.passage.tokens[first]?.tag === "PROPN" && scene.passage.tokens[first - 1]?.tag === "PROPN") first -= 1;
  return first;
};

const nounEnd = (scene: Scene, from: number, most: number): number => {
  let until = from;
  for (let token = scene.passage.tokens[until]; token !== undefined && until < most; token = scene.passage.tokens[until]) {
    const time = scene.timesOf(token.sentence).some((one) => one.start === token?.start);
    if (time || !/^(?:NOUN|PROPN|ADJ)$/.test(token.tag)) break;
    until += 1;
  }
  return until;
};
