import type { Figure } from "../../../../model/index.ts";
import type { NounPhrase } from "../../../passage.ts";
import { kindOfNoun } from "../mentions/lexicon.ts";
import type { FoundQuantity } from "../quantities/index.ts";
import type { Draft } from "./draft.ts";
import { ANIMALS, COUNTED, PEOPLE, STATUS } from "./lexicon/counted.ts";
import { nounEntry, verbEntry } from "./lexicon/triggers.ts";
import { lemmaOf, type Scene, wordsOf } from "./scene.ts";

/** What befalls people. */
export const HARMS = ["killed", "injured", "captured", "missing", "displaced"] as const;

/** What is counted: by its own noun first ("12 dead"), then by what befalls people or things, else `other`. */
export const whatCounted = (scene: Scene, draft: Draft, quantity: FoundQuantity, phrase: NounPhrase | null): Figure["what"] => {
  const unit = unitOf(scene, quantity, phrase);
  if (isMeasure(quantity)) return "other";
  const people = isPeople(scene, draft, quantity, phrase);
  const stated = COUNTED.get(unit) ?? COUNTED.get(wordBehind(scene, quantity));
  if (stated !== undefined && !(stated === "munitions" && people)) return stated;
  const harm = harmOf(scene, draft);
  if (people && harm !== null) return harm;
  if (!people && phrase !== null && marksOf(scene, draft).has("targets") && isThing(unit)) return "targets";
  if (nounEntry(unit)?.marks.has("attack") === true) return "attacks";
  return /^(?:times?|occasions?)$/.test(unit) && marksOf(scene, draft).has("attack") ? "attacks" : "other";
};

/** What befell those whom the claim is about, null where nothing did. */
export const harmOf = (scene: Scene, draft: Draft): (typeof HARMS)[number] | null => {
  const marks = marksOf(scene, draft);
  return HARMS.find((harm) => marks.has(harm)) ?? null;
};

/** "lost their lives", "were shot dead": deaths, whatever the verb. */
const DEATH = /\b(?:los(?:t|ing|e|es) (?:his|her|its|their) li(?:fe|ves)|shot dead|beaten to death|burned to death|left dead)\b/i;

const marksOf = (scene: Scene, draft: Draft): ReadonlySet<string> => {
  if (DEATH.test(wordsOf(scene.passage, draft.quote))) return new Set(["killed"]);
  const main = draft.form === "clause" && draft.clause !== null ? verbEntry(lemmaOf(scene.passage, draft.clause.verb.main)) : null;
  return new Set([...(draft.entry?.marks ?? []), ...(main?.marks ?? [])]);
};

/** The noun that the number counts. */
const unitOf = (scene: Scene, quantity: FoundQuantity, phrase: NounPhrase | null): string => {
  if (phrase === null) return (quantity.unit ?? "").toLowerCase();
  const tokens = scene.passage.tokens.slice(phrase.first, phrase.until);
  const nouns = tokens.filter((token) => token.start >= quantity.end && (token.tag === "NOUN" || token.tag === "PROPN"));
  const of = tokens.find((token) => token.lower === "of" && token.start >= quantity.end);
  // "four members of the party" counts members, "four of its foresters" counts foresters
  const head = nouns.findLast((token) => of === undefined || token.start < of.start) ?? nouns.at(-1);
  return (head?.lemma ?? quantity.unit ?? "").toLowerCase();
};

const isMeasure = ({ unit }: FoundQuantity): boolean =>
  unit !== null && /^(?:%|[€$£¥]|km|kilomet|met(?:re|er)s?$|miles?$|dollars?$|euros?$|hours?$|days?$|weeks?$|months?$|years?$|minutes?$)/i.test(unit);

const wordBehind = (scene: Scene, quantity: FoundQuantity): string => scene.tokenFrom(quantity.end)?.lower ?? "";

const isThing = (unit: string): boolean => {
  const kind = kindOfNoun(unit);
  return (
    kind === "facility" ||
    kind === "vehicle" ||
    kind === "place" ||
    kind === "weapon" ||
    /^(?:position|target|house|home|building|tent|boat|engine|post)s?$/.test(unit)
  );
};

/** People where the noun names people; a bare number and an unknown noun stand for people where the claim tells what befell some. */
export const isPeople = (scene: Scene, draft: Draft, quantity: FoundQuantity, phrase: NounPhrase | null): boolean => {
  const unit = unitOf(scene, quantity, phrase);
  if (PEOPLE.has(unit) || PEOPLE.has(unit.replace(/s$/, ""))) return true;
  const kind = kindOfNoun(unit);
  if (kind === "person" || kind === "group") return true;
  return kind === null && !isMeasure(quantity) && !ANIMALS.has(unit) && !COUNTED.has(unit) && harmOf(scene, draft) !== null;
};

/** Whether those counted are civilians or combatants, by the words of the phrase alone. */
export const statusOf = (scene: Scene, phrase: NounPhrase | null): Figure["status"] => {
  if (phrase === null) return "unstated";
  const statuses = new Set(scene.passage.tokens.slice(phrase.first, phrase.until).flatMap((token) => STATUS.get(token.lower) ?? []));
  return statuses.size > 1 ? "mixed" : ([...statuses][0] ?? "unstated");
};
