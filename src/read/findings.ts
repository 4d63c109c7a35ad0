/** What the finders of a language give: like the reading contract, but with wordings (spans) and positions in lists where the reading has identifiers. */
import type { Attribution, Claim, Figure, Mention, Note, Quantity, Span, TimeExpression } from "../model/index.ts";
import type { DoubtCode, NoteCode } from "./codes.ts";

export interface FoundAttribution extends Pick<Attribution, "sources" | "cues" | "contents" | "sourceKind" | "stance"> {
  /** Position in the list of the attribution in whose content this one stands. */
  readonly parent: number | null;
  /** For a source that is a pronoun or a description: the wording earlier in the text that it stands for, where that is plain. */
  readonly antecedent: Span | null;
}

export type FoundFigure = Omit<Figure, "whom"> & { readonly whom: Span | null };

export interface FoundDoubt {
  readonly slot: Claim["doubts"][number]["slot"];
  readonly code: DoubtCode;
}

export interface FoundNote extends Note {
  readonly code: NoteCode;
}

export interface FoundClaim extends Omit<Claim, "id" | "about" | "actors" | "places" | "figures" | "attributedTo" | "doubts"> {
  /** Position in the list of the claim that this one answers. */
  readonly about: number | null;
  readonly actors: readonly { readonly role: Claim["actors"][number]["role"]; readonly span: Span }[];
  readonly places: readonly Span[];
  readonly figures: readonly FoundFigure[];
  /** Positions in the list of attributions, innermost first. */
  readonly attributedTo: readonly number[];
  readonly doubts: readonly FoundDoubt[];
}

export interface FoundMention extends Pick<Mention, "start" | "end" | "head" | "kind" | "form"> {
  /** Mentions of one thing share the number. */
  readonly entity: number;
}

export interface Findings {
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly FoundAttribution[];
  /** In text order, each span and kind once. */
  readonly claims: readonly FoundClaim[];
  readonly mentions: readonly FoundMention[];
  readonly notes: readonly FoundNote[];
}
