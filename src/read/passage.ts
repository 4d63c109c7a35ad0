/**
 * What every finder reads: a text cut into sentences, tokens, noun phrases and clauses. Whoever analyses a text (a tagger with chunk rules, a parser) fills
 * these; the finders never know which it was. Offsets are UTF-16, half-open, into `text`; token ranges are half-open indices into `tokens`.
 */
import type { CaseSettings, Span } from "../model/index.ts";

/** Universal part-of-speech tags. */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

export interface Token extends Span {
  readonly index: number;
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly lemma: string;
  readonly tag: Upos;
  /** Index of the syntactic head; its own index for a root; null where nobody parsed. */
  readonly head: number | null;
  /** Universal Dependencies relation; null where nobody parsed. */
  readonly relation: string | null;
  readonly sentence: number;
  /** A name that the case lists, however many words it has. No rule may look at its words: they would be read differently for each side. */
  readonly listed: boolean;
}

/** A range of tokens, and the wording it covers. */
export interface Phrase extends Span {
  readonly first: number;
  /** One past the last token. */
  readonly until: number;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly first: number;
  /** One past the last token. */
  readonly until: number;
  readonly kind: "prose" | "heading";
  readonly paragraph: number;
}

/** A noun phrase with its determiner, modifiers, titles, "of" complements and coordinated names where they belong to one thing. */
export interface NounPhrase extends Phrase {
  readonly head: number;
}

export interface VerbGroup extends Phrase {
  /** The main verb's token (the adjective's or noun's copula where there is no other verb). */
  readonly main: number;
  readonly negated: boolean;
  readonly passive: boolean;
  /** Lower-case modal ("may", "could", "will" …), null where none. */
  readonly modal: string | null;
  readonly tense: "past" | "present" | "future" | null;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly form: "finite" | "infinitive" | "participle";
}

/** A verb with what stands around it. */
export interface Clause extends Phrase {
  readonly index: number;
  readonly sentence: number;
  readonly verb: VerbGroup;
  readonly subject: NounPhrase | null;
  /** `own`: stands in this clause; `shared`: carried over from a coordinated or governing clause; `antecedent`: what a relative clause hangs on. */
  readonly subjectBasis: "own" | "shared" | "antecedent" | null;
  readonly object: NounPhrase | null;
  readonly obliques: readonly { readonly preposition: number; readonly phrase: NounPhrase }[];
  /** The "by" phrase of a passive. */
  readonly by: NounPhrase | null;
  /** The word that opens the clause ("that", "after", "if", "who", "and"), null where none. */
  readonly marker: number | null;
  readonly link: "root" | "coordinate" | "relative" | "complement" | "adverbial" | "participial" | "infinitive";
  /** Index of the clause this one hangs on. */
  readonly parent: number | null;
}

/** A stretch in quotation marks, marks included. `closed` is false where the closing mark never comes and the stretch ends with its paragraph. */
export interface Quotation extends Phrase {
  readonly mark: string;
  readonly closed: boolean;
  /** The wording between the marks. */
  readonly inner: Span;
}

export interface Passage {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly nounPhrases: readonly NounPhrase[];
  readonly clauses: readonly Clause[];
  readonly quotations: readonly Quotation[];
  readonly published: string | null;
  readonly source: string | null;
  readonly title: string | null;
  readonly names: ReaderNames;
}

/** What the case says of names; empty lists where there is no case. */
export type ReaderNames = Pick<CaseSettings, "names" | "contested">;
