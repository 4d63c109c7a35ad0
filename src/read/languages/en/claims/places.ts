import type { Span } from "../../../../model/index.ts";
import type { NounPhrase } from "../../../passage.ts";
import { kindOfNoun } from "../mentions/lexicon.ts";
import type { Draft } from "./draft.ts";
import type { Roles } from "./roles.ts";
import { inside, isTime, lemmaOf, lowerOf, type Scene } from "./scene.ts";

const LOCATIVE = /^(?:in|at|near|around|outside|inside|across|throughout|within|along|over|off|on|from|to|into|towards?|between|above|below|beyond)$/;
const SETTLED = /^(?:in|at|near|around|outside|inside|across|throughout|within|along|off)$/;

/**
 * Where it happened, as worded in the claim: behind a locative preposition; else the target or agent that is itself a place; else a place name inside another phrase
 * ("the Kesh market"). What has none may inherit one from its sentence.
 */
export const placesOf = (scene: Scene, draft: Draft, roles: Roles): readonly Span[] => {
  const sentence = scene.passage.tokens[draft.trigger.first]?.sentence ?? 0;
  const own = scene.phrasesOf(sentence).filter((phrase) => phrase.first >= draft.quote.first && phrase.until <= draft.quote.until);
  const stated = own.filter((phrase) => isPlaceOf(scene, phrase));
  const settled = stated.filter((phrase) => SETTLED.test(lowerOf(scene.passage, phrase.first - 1)));
  const chosen = settled.length > 0 ? settled : stated;
  if (chosen.length > 0) return chosen.slice(-1).map(plain);
  const target = own.find((phrase) => roles.target !== null && inside(roles.target, phrase));
  if (target !== undefined && isPlaceItself(scene, target)) return [plain(target)];
  return own.flatMap((phrase) => namedIn(scene, phrase)).slice(0, 1);
};

const plain = ({ start, end }: Span): Span => ({ start, end });

const isPlaceOf = (scene: Scene, phrase: NounPhrase): boolean => {
  const preposition = lowerOf(scene.passage, phrase.first - 1);
  return LOCATIVE.test(preposition) && !isTime(scene, phrase) && isPlacePhrase(scene, phrase, SETTLED.test(preposition));
};

/** A name behind a locative preposition, or a noun that names a place or facility. */
const isPlacePhrase = (scene: Scene, phrase: NounPhrase, settled: boolean): boolean => {
  const head = scene.passage.tokens[phrase.head];
  if (head === undefined) return false;
  const kind = kindOfNoun(lemmaOf(scene.passage, phrase.head));
  if (head.tag === "PROPN") return settled ? kind !== "person" && kind !== "media" : kind === null || kind === "place" || kind === "facility";
  return kind === "place" || kind === "facility" || (settled && (kind === "vehicle" || SPOT.test(head.lower)));
};

/** Nouns that name a spot only behind "in", "at", "near". */
const SPOT =
  /^(?:scene|site|spot|vehicle|tree|cell|custody|street|road|yard|field|sea|garden|kitchen|room|roof|ground|air|cellar|bed|station|line|crater|meeting|conference|ceremony|event|funeral|wedding|exile)$/;

const isPlaceItself = (scene: Scene, phrase: NounPhrase): boolean => {
  const kind = kindOfNoun(lemmaOf(scene.passage, phrase.head));
  return kind === "place" || kind === "facility" || scene.placeNames.has(lowerOf(scene.passage, phrase.head));
};

/** A name that the text elsewhere uses as a place, with the names beside it. */
const namedIn = (scene: Scene, phrase: NounPhrase): readonly Span[] => {
  const tokens = scene.passage.tokens.slice(phrase.first, phrase.until);
  const named = tokens.find((token) => token.tag === "PROPN" && scene.placeNames.has(token.lower));
  return named === undefined ? [] : [plain(named)];
};
