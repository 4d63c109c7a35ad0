import type { FoundClaim } from "../../../findings.ts";
import type { Passage } from "../../../passage.ts";
import type { FoundQuantity } from "../quantities/index.ts";
import { withAnswers } from "./about.ts";
import { appositiveDrafts } from "./appositiveDrafts.ts";
import { chainOf } from "./chain.ts";
import { clauseDrafts } from "./clauseDrafts.ts";
import { codesOf } from "./codes.ts";
import { countDrafts } from "./countDrafts.ts";
import { doubtsOf } from "./doubts.ts";
import type { Draft, Drafted } from "./draft.ts";
import { evidenceOf } from "./evidence.ts";
import { figuresOf, ownedQuantities } from "./figures.ts";
import { isRepeated } from "./headings.ts";
import { withInheritedPlaces, withInheritedTimes } from "./inherited.ts";
import { kindOf } from "./kind.ts";
import { findLoaded, loadedIn } from "./loaded.ts";
import { nominalDrafts } from "./nominalDrafts.ts";
import { isOverlong } from "../limits.ts";
import { placesOf } from "./places.ts";
import { realisOf } from "./realis.ts";
import { responsibilityOf } from "./responsibility.ts";
import { actorsOf, rolesOf } from "./roles.ts";
import { type Given, type Scene, setScene } from "./scene.ts";
import { timeOf } from "./time.ts";
import { sumsUp, windowOf } from "./window.ts";

/**
 * Every claim of a passage, in text order, unique by span and kind: what somebody commits to that could be checked against the world, one happening or state each.
 * Spans are UTF-16 offsets into the passage's text. Never throws on content. Codes follow PLOVER 2021 and ACLED; null where the wording does not decide.
 */
export const findClaims = (passage: Passage, given: Given): readonly FoundClaim[] => {
  const scene = setScene(passage, given);
  const drafts = draftsOf(scene);
  const quantities = ownedQuantities(scene, drafts);
  const loaded = findLoaded(scene);
  const read = drafts.map((draft) => ({ draft, claim: claimOf(scene, draft, quantities.get(draft) ?? [], loaded) }));
  return withAnswers(scene, withInheritedTimes(scene, withInheritedPlaces(scene, unique(read))));
};

/** Fills every slot of one claim. */
const claimOf = (scene: Scene, draft: Draft, quantities: readonly FoundQuantity[], loaded: FoundClaim["loaded"]): FoundClaim => {
  const chain = chainOf(scene, draft);
  const roles = rolesOf(scene, draft, chain);
  const figures = figuresOf(scene, draft, roles, quantities);
  const window = windowOf(scene, draft.quote);
  const tally = figures.length > 0 && (window !== null || sumsUp(scene, draft.quote));
  const kind = kindOf(scene, { draft, roles, chain, tally });
  const claim: FoundClaim = {
    start: draft.quote.start,
    end: draft.quote.end,
    kind,
    about: null,
    window: kind === "running-total" ? window : null,
    event: codesOf(scene, draft, kind),
    actors: actorsOf(roles, draft),
    places: placesOf(scene, draft, roles),
    time: timeOf(scene, draft),
    figures,
    responsibility: responsibilityOf(scene, { draft, kind, agent: roles.agent, own: roles.own, chain }),
    realis: realisOf(scene, draft, kind),
    attributedTo: chain,
    evidence: evidenceOf(scene, draft, chain),
    loaded: loadedIn(loaded, draft.quote),
    doubts: [],
  };
  return { ...claim, doubts: doubtsOf(scene, draft, claim) };
};

const draftsOf = (scene: Scene): readonly Draft[] =>
  scene.passage.sentences
    .filter((sentence) => !isOverlong(sentence) && !isRepeated(scene, sentence))
    .flatMap(({ index }) => {
      const clauses = clauseDrafts(scene, index);
      const nouns = [...countDrafts(scene, index, clauses), ...appositiveDrafts(scene, index)];
      const all = [...clauses, ...nouns, ...nominalDrafts(scene, index, [...clauses, ...nouns])];
      return all.filter(({ quote }) => quote.start < quote.end).sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
    });

const unique = (entries: readonly Drafted[]): readonly Drafted[] => {
  const seen = new Set<string>();
  return entries.filter(({ claim }) => {
    const key = `${claim.start}-${claim.end}-${claim.kind}`;
    return !seen.has(key) && seen.add(key);
  });
};
