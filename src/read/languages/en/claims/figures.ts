import type { Span } from "../../../../model/index.ts";
import type { FoundFigure } from "../../../findings.ts";
import type { NounPhrase } from "../../../passage.ts";
import type { FoundQuantity } from "../quantities/index.ts";
import type { Draft } from "./draft.ts";
import type { FigureRuleName } from "./figureRules.ts";
import { PEOPLE } from "./lexicon/counted.ts";
import type { Roles } from "./roles.ts";
import { inside, overlap, type Scene, wordsOf } from "./scene.ts";
import { harmOf, isPeople, statusOf, whatCounted } from "./whatCounted.ts";

/** The numbers that belong to a claim, in text order, with what they count; one person or nobody, where the claim says what befell them, counts too. */
export const figuresOf = (scene: Scene, draft: Draft, roles: Pick<Roles, "target">, owned: readonly FoundQuantity[]): readonly FoundFigure[] => {
  const figures = owned.map((quantity) => figureOf(scene, draft, quantity)).filter((figure) => !isArticle(scene, figure));
  if (figures.length === 0) return [...twice(scene, draft), ...countedWithoutNumber(scene, draft, roles.target)];
  return figures.map((figure, i) => ({ ...figure, partOf: partOf(scene, figures, i) }));
};

const figureOf = (scene: Scene, draft: Draft, quantity: FoundQuantity): FoundFigure => {
  const phrase = phraseAround(scene, quantity);
  return {
    what: whatCounted(scene, draft, quantity, phrase),
    whom: phrase === null || !isPeople(scene, draft, quantity, phrase) ? null : { start: phrase.start, end: phrase.end },
    status: statusOf(scene, phrase),
    partOf: null,
    start: quantity.start,
    end: quantity.end,
    min: quantity.min,
    max: quantity.max,
    exactness: quantity.exactness,
    rule: quantity.rule,
  };
};

const phraseAround = (scene: Scene, span: Span): NounPhrase | null => {
  const sentence = scene.tokenFrom(span.start)?.sentence;
  return (sentence === undefined ? [] : scene.phrasesOf(sentence)).find((phrase) => overlap(phrase, span)) ?? null;
};

/** "one network leader": picks out, and counts nobody. */
const isArticle = (scene: Scene, figure: FoundFigure): boolean => figure.what === "other" && /^one$/i.test(wordsOf(scene.passage, figure));

/** "was hit twice": two attacks. */
const twice = (scene: Scene, draft: Draft): readonly FoundFigure[] => {
  const at = draft.entry?.marks.has("attack") === true ? /\btwice\b/i.exec(wordsOf(scene.passage, draft.quote)) : null;
  if (at === null) return [];
  const start = draft.quote.start + at.index;
  return [
    {
      what: "attacks",
      whom: null,
      status: "unstated",
      partOf: null,
      start,
      end: start + at[0].length,
      min: 2,
      max: 2,
      exactness: "exact",
      rule: "twice" satisfies FigureRuleName,
    },
  ];
};

/** "a shepherd was shot dead", "the mayor was abducted": one; "no civilians were killed": none. */
const countedWithoutNumber = (scene: Scene, draft: Draft, target: Span | null): readonly FoundFigure[] => {
  const harm = harmOf(scene, draft);
  if (harm === null || target === null || draft.form === "nominal" || draft.form === "cue") return [];
  const phrase = phraseAround(scene, target);
  const none = /^(?:no|nobody|none|not one|not a single)\b/i.test(wordsOf(scene.passage, target));
  const head = phrase === null ? undefined : scene.passage.tokens[phrase.head];
  const person =
    head?.tag === "NOUN" && PEOPLE.has(head.lower) && head.lower === head.lemma && /^(?:an?|the|his|her|their|its|one)\b/i.test(wordsOf(scene.passage, target));
  if (!none && !person) return [];
  const amount = none ? 0 : 1;
  return [
    {
      what: harm,
      whom: { ...target },
      status: statusOf(scene, phrase),
      partOf: null,
      ...target,
      min: amount,
      max: amount,
      exactness: "exact",
      rule: (none ? "none" : "one-person") satisfies FigureRuleName,
    },
  ];
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
  return part ? (before.partOf ?? i - 1) : null;
};

/** Which quantities belong to which claim: each to the smallest quote that holds it. */
export const ownedQuantities = (scene: Scene, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly FoundQuantity[]> => {
  const owned = new Map<Draft, FoundQuantity[]>();
  const bySentence = new Map<number, Draft[]>();
  for (const draft of [...drafts].sort((a, b) => length(a.quote) - length(b.quote))) {
    const sentence = scene.passage.tokens[draft.trigger.first]?.sentence ?? 0;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
  }
  for (const quantity of scene.quantities) {
    const draft = bySentence.get(scene.tokenFrom(quantity.start)?.sentence ?? -1)?.find((one) => inside(quantity, one.quote));
    if (draft !== undefined) owned.set(draft, [...(owned.get(draft) ?? []), quantity]);
  }
  return owned;
};

const length = (span: Span): number => span.end - span.start;
