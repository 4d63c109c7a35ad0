import type { ClaimKind, Responsibility, Span } from "../../../../model/index.ts";
import { cueLemma } from "./chain.ts";
import type { Draft } from "./draft.ts";
import { type Scene, wordsOf } from "./scene.ts";

export interface ResponsibilityQuestion {
  readonly draft: Draft;
  readonly kind: ClaimKind;
  readonly agent: Span | null;
  /** Whether the agent is of the side of whoever says so. */
  readonly own: boolean;
  readonly chain: readonly number[];
}

/** How the text holds the agent responsible, by the codebook's decided cases. */
export const responsibilityOf = (scene: Scene, { draft, kind, agent, own, chain }: ResponsibilityQuestion): Responsibility => {
  if (kind === "denial") return "denied";
  if (kind === "responsibility") return "claimed";
  if (agent === null) return "none";
  if (isHedged(scene, draft, chain) || (kind !== "statement" && isModal(draft))) return "possible";
  if (own) return "claimed";
  const speaker = scene.attributions[chain[0] ?? -1];
  if (speaker === undefined) return "fact";
  if (!isHeldAgainst(draft) && kind !== "accusation") return "fact";
  return speaker.sources.some((source) => isAuthority(wordsOf(scene.passage, source))) ? "accused-by-authorities" : "accused";
};

const isHeldAgainst = ({ entry }: Draft): boolean => entry !== null && (entry.marks.has("hostile") || entry.marks.has("charged"));

const HEDGE = /\b(?:thought to|believed to|possibly|probably|perhaps|presumably|apparently|likely|may have|might have|could have|appears? to|seems? to)\b/i;

const isHedged = (scene: Scene, draft: Draft, chain: readonly number[]): boolean =>
  HEDGE.test(wordsOf(scene.passage, draft.quote)) || cueLemma(scene, chain[0]) === "suspect";

const isModal = (draft: Draft): boolean => draft.form === "clause" && (draft.clause?.verb.modal === "may" || draft.clause?.verb.modal === "might");

// States, their armed forces, police and courts, bodies of the UN: by the words for such bodies, whoever they belong to.
const AUTHORITY =
  /\b(?:government|ministry|minister|president|army|navy|air force|military|police|gendarmerie|authorit(?:y|ies)|general staff|ministry of|prosecutor|court|governor(?:ate)?|embassy|state department|foreign office|home office|secretary|ambassador|united nations|UN|tribunal|prosecution|officials?|intelligence|security service|parliament|prime minister|interior|state (?:\w+ )?(?:television|media|news agency)|colonel|general|major|brigadier|lieutenant|captain|col|gen|brig|maj|lt|capt|security forces?|investigation)\b/i;
const INFORMAL =
  /\b(?:rebel|insurgent|opposition|liberation|resistance|activists?|monitors?|observatory|residents?|local officials|witness(?:es)?|front|brigades?|movement|(?<!defence |defense |security )council)\b/i;

/** Whether a source is a state's body, its military or police, or the UN's; bodies of armed groups and oppositions, monitors and residents are not. */
const isAuthority = (source: string): boolean => AUTHORITY.test(source) && !INFORMAL.test(source);
