import type { ClaimKind, Span } from "../../../../model/index.ts";
import type { FoundClaim } from "../../../findings.ts";
import type { Clause, Phrase } from "../../../passage.ts";
import type { TriggerEntry } from "./lexicon/triggers.ts";

/** A stretch that makes a claim, before its slots are filled. */
export interface Draft {
  /** `clause`: a verb makes it; `cue`: a reporting verb that is itself a claim ("denied targeting civilians"); `nominal`, `appositive`, `count`: a noun does. */
  readonly form: "clause" | "cue" | "nominal" | "appositive" | "count";
  readonly quote: Phrase;
  readonly trigger: Phrase;
  readonly entry: TriggerEntry | null;
  /** The clause that makes the claim; for nouns the one they stand in, if any. */
  readonly clause: Clause | null;
  /** What the reporting verb alone says; null elsewhere. */
  readonly kind: ClaimKind | null;
  /** The attribution that the trigger is a cue of. */
  readonly cue: number | null;
}

/** A draft with the claim that was made of it. */
export interface Drafted {
  readonly draft: Draft;
  readonly claim: FoundClaim;
}

export const phraseOf = (first: number, until: number, span: Span): Phrase => ({ first, until, ...span });
