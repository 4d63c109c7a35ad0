import type { Figure, Quantity, Span } from "../../../../model/index.ts";
import type { FoundFigure } from "../../../findings.ts";
import type { NounPhrase } from "../../../passage.ts";
import type { Draft } from "./draft.ts";
import { nounEntry, verbEntry } from "./lexicon/triggers.ts";
import { COUNTED, PEOPLE, STATUS } from "./lexicon/counted.ts";
import { inside, lemmaOf, overlap, type Scene, wordsOf } from "./scene.ts";

/** The numbers that belong to a claim, in text order, with what they count. */
export const figuresOf = (scene: Scene, draft: Draft, owned: readonly Quantity[]): readonly FoundFigure[] => {
  const figures = owned.map((quantity) => figureOf(scene, draft, quantity));
  return figures.map((figure, i) => ({ ...figure, partOf: partOf(scene, figures, i) }));
};

const figureOf = (scene: Scene, draft: Draft, quantity: Quantity): FoundFigure => {
  const phrase = phraseAround(scene, quantity);
  return {
    what: whatOf(scene, draft, quantity, phrase),
    whom: phrase === null || !isPeople(scene, phrase, quantity) ? null : { start: phrase.start, end: phrase.end },
    status: statusOf(scene, phrase),
    partOf: null,
    start: quantity.start,
    end: quantity.end,
    min: quantity.min,
    max: quantity.max,
    exactness: quantity.exactness,
    rule: ruleOf(scene, quantity),
  };
};

const phraseAround = (scene: Scene, quantity: Quantity): NounPhrase | null => {
  const at = scene.passage.tokens.find((token) => overlap(token, quantity))?.sentence;
  return (at === undefined ? [] : scene.phrasesOf(at)).find((phrase) => overlap(phrase, quantity)) ?? null;
};

/** The noun that the number counts. */
const unitOf = (scene: Scene, quantity: Quantity, phrase: NounPhrase | null): string => {
  if (phrase !== null) {
    const counted = scene.passage.tokens
      .slice(phrase.first, phrase.until)
      .filter((token) => token.start >= quantity.start && (token.tag === "NOUN" || token.tag === "PROPN"));
    const of = scene.passage.tokens.slice(phrase.first, phrase.until).findIndex((token) => token.lower === "of" && token.start >= quantity.end);
    const head = of < 0 ? counted.at(-1) : counted.findLast((token) => token.index < phrase.first + of);
    if (head !== undefined) return head.lemma.toLowerCase();
  }
  return (quantity.unit ?? "").toLowerCase();
};

/** What is counted: by its own noun first ("12 dead"), then by the verb that befalls people or things, else `other`. */
const whatOf = (scene: Scene, draft: Draft, quantity: Quantity, phrase: NounPhrase | null): Figure["what"] => {
  const unit = unitOf(scene, quantity, phrase);
  const following = scene.passage.tokens.find((token) => token.start >= quantity.end);
  const stated = COUNTED.get(unit) ?? (following === undefined ? undefined : COUNTED.get(following.lower));
  if (stated !== undefined && (stated !== "munitions" || !isAbout(scene, draft, "killed"))) return stated;
  const people = isPeople(scene, phrase, quantity);
  for (const what of ["killed", "injured", "captured", "missing", "displaced"] as const) if (people && isAbout(scene, draft, what)) return what;
  if (!people && isAbout(scene, draft, "targets") && phrase !== null) return "targets";
  return nounEntry(unit)?.marks.has("attack") === true ? "attacks" : /^times?$/.test(unit) && draft.entry?.marks.has("attack") === true ? "attacks" : "other";
};

const isAbout = (scene: Scene, draft: Draft, mark: string): boolean => {
  if (draft.entry?.marks.has(mark) === true) return true;
  const main = draft.form === "clause" && draft.clause !== null ? verbEntry(lemmaOf(scene.passage, draft.clause.verb.main)) : null;
  return main?.marks.has(mark) === true;
};

/** People where the noun names people, or where a bare number stands for them. */
const isPeople = (scene: Scene, phrase: NounPhrase | null, quantity: Quantity): boolean => {
  const unit = unitOf(scene, quantity, phrase);
  return unit === "" || unit === "person" || PEOPLE.has(unit) || PEOPLE.has(unit.replace(/s$/, ""));
};

const statusOf = (scene: Scene, phrase: NounPhrase | null): Figure["status"] => {
  if (phrase === null) return "unstated";
  const statuses = new Set(scene.passage.tokens.slice(phrase.first, phrase.until).flatMap((token) => STATUS.get(token.lower) ?? []));
  if (statuses.size > 1) return "mixed";
  return [...statuses][0] ?? "unstated";
};

/** "12 dead, three of them children": the part stands behind "including", "among them", "of them", "of whom". */
const partOf = (scene: Scene, figures: readonly FoundFigure[], i: number): number | null => {
  const before = figures[i - 1];
  const here = figures[i];
  if (before === undefined || here === undefined) return null;
  const between = scene.passage.text.slice(before.end, here.start);
  const behind = scene.passage.text.slice(here.end, here.end + 20);
  const part =
    /\b(?:including|among (?:them|whom)|of (?:them|whom)|with)\W*$/i.test(between) ||
    (/^\s*(?:of (?:them|whom)|were|are)\b/i.test(behind) && /,\s*$/.test(between));
  if (!part) return null;
  return before.partOf ?? i - 1;
};

/** The rule that read the number: how exactly it is bound, and by which word. */
const ruleOf = (scene: Scene, quantity: Quantity): string => {
  const wording = wordsOf(scene.passage, quantity).toLowerCase();
  const bound =
    /^(?:at least|more than|over|up to|fewer than|less than|nearly|almost|about|some|around|approximately|between|dozens|hundreds|thousands|tens|several|a few|multiple)\b/.exec(
      wording,
    );
  return bound === null ? quantity.exactness : bound[0].replace(/\s+/g, "-");
};

/** Which quantities belong to which claim: each to the smallest quote that holds it. */
export const ownedQuantities = (scene: Scene, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Quantity[]> => {
  const owned = new Map<Draft, Quantity[]>();
  const ordered = [...drafts].sort((a, b) => length(a.quote) - length(b.quote));
  for (const quantity of scene.quantities) {
    const draft = ordered.find((one) => inside(quantity, one.quote));
    if (draft === undefined) continue;
    owned.set(draft, [...(owned.get(draft) ?? []), quantity]);
  }
  return owned;
};

const length = (span: Span): number => span.end - span.start;
