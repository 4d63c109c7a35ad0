import type { ClaimKind } from "../../../../model/index.ts";
import type { FoundClaim } from "../../../findings.ts";
import type { Draft, Drafted } from "./draft.ts";
import { lemmaOf, type Scene } from "./scene.ts";

const ANSWERING: ReadonlySet<ClaimKind> = new Set(["denial", "confirmation", "retraction", "responsibility"]);

/** The claims, each with the position of the one it answers. */
export const withAnswers = (scene: Scene, entries: readonly Drafted[]): readonly FoundClaim[] =>
  entries.map(({ claim }, i) => ({ ...claim, about: aboutOf(scene, entries, i) }));

/** What a denial, confirmation, retraction or claim of responsibility answers: the nearest claim before it, else the first behind it, that tells of the same happening. */
const aboutOf = (scene: Scene, entries: readonly Drafted[], at: number): number | null => {
  const entry = entries[at];
  if (entry === undefined || !ANSWERING.has(entry.claim.kind)) return null;
  const words = contentOf(scene, entry.draft);
  const same = (other: Drafted): boolean => !ANSWERING.has(other.claim.kind) && tellsSame(scene, { ...entry, words }, other);
  const from = Math.max(0, at - REACH);
  const earlier = entries.slice(from, at).findLastIndex(same);
  if (earlier >= 0) return from + earlier;
  const later = entries.slice(at + 1, at + 1 + REACH).findIndex(same);
  return later < 0 ? null : at + 1 + later;
};

/** How many claims away an answer may stand from what it answers. */
const REACH = 60;

/** The same happening: two names or nouns in common, or one and the same trigger and one of them. */
const tellsSame = (scene: Scene, answer: Drafted & { readonly words: ReadonlySet<string> }, other: Drafted): boolean => {
  const shared = [...contentOf(scene, other.draft)].filter((word) => answer.words.has(word)).length;
  const { trigger, entry } = answer.draft;
  const alike = lemmaOf(scene.passage, trigger.first) === lemmaOf(scene.passage, other.draft.trigger.first) || (entry !== null && entry === other.draft.entry);
  return shared >= 2 || (alike && shared >= 1);
};

const contentOf = (scene: Scene, draft: Draft): ReadonlySet<string> =>
  new Set(
    scene.passage.tokens
      .slice(draft.quote.first, draft.quote.until)
      .filter((token) => /^(?:NOUN|PROPN|NUM)$/.test(token.tag) || token.index === draft.trigger.first)
      .map((token) => token.lemma.toLowerCase()),
  );
