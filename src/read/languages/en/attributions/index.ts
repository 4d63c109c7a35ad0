import type { FoundAttribution } from "../../../findings.ts";
import type { Passage } from "../../../passage.ts";
import type { Draft } from "./draft.ts";
import { findAdjectives } from "./finders/adjectives.ts";
import { findAdverbs } from "./finders/adverbs.ts";
import { findEstimates } from "./finders/estimates.ts";
import { findImpersonals } from "./finders/impersonals.ts";
import { findLabels } from "./finders/labels.ts";
import { findNouns } from "./finders/nouns.ts";
import { findPassives } from "./finders/passives.ts";
import { findPhrases } from "./finders/phrases.ts";
import { findPrepositions } from "./finders/prepositions.ts";
import { findVerbs } from "./finders/verbs.ts";
import { citations } from "./refiners/citations.ts";
import { continuations } from "./refiners/continuations.ts";
import { cutReports } from "./refiners/cutReports.ts";
import { finish } from "./refiners/finish.ts";
import { once } from "./refiners/once.ts";
import { statements } from "./refiners/statements.ts";
import { openSite, type Site } from "./site.ts";

/** What sees attributions; where two see one cue, the earlier wins. */
const FINDERS: readonly ((site: Site) => readonly Draft[])[] = [
  findPhrases,
  findImpersonals,
  findAdjectives,
  findPassives,
  findVerbs,
  findPrepositions,
  findEstimates,
  findNouns,
  findAdverbs,
  findLabels,
];

/** What makes one list of what they saw, in this order. */
const REFINERS: readonly ((drafts: readonly Draft[], site: Site) => readonly Draft[])[] = [once, cutReports, citations, statements, continuations];

/**
 * Who says, thinks, knows, asks, wants or denies what, in text order: source, cue and content after PARC and PolNeAR, nested where one stands in another's content.
 * Contents keep their quotation marks and lose the "that" before them and the comma or stop behind; one stretch a paragraph. Never throws.
 */
export const findAttributions = (passage: Passage): readonly FoundAttribution[] => {
  const site = openSite(passage);
  const seen = FINDERS.flatMap((find) => find(site));
  return finish(
    REFINERS.reduce<readonly Draft[]>((drafts, refine) => refine(drafts, site), seen),
    site,
  );
};
