import type { Claim, ClaimKind } from "../../../../model/index.ts";
import type { Draft } from "./draft.ts";
import type { Roles } from "./roles.ts";
import { lowerOf, type Scene, wordsOf } from "./scene.ts";

export interface DoubtQuestion {
  readonly draft: Draft;
  readonly kind: ClaimKind;
  readonly roles: Roles;
  readonly chain: readonly number[];
}

type Doubt = Claim["doubts"][number];

/** What the reader is unsure of in a claim, each with why; empty where it stands by every slot. */
export const doubtsOf = (scene: Scene, question: DoubtQuestion): readonly Doubt[] =>
  RULES.flatMap(([slot, code, holds]) => (holds(scene, question) ? [{ slot, code }] : []));

type Holds = (scene: Scene, question: DoubtQuestion) => boolean;

const farSubject: Holds = (_, { draft }) =>
  draft.form === "clause" && draft.clause !== null && draft.clause.subjectBasis === "shared" && draft.clause.link !== "coordinate";
const noSubject: Holds = (_, { draft }) => draft.form === "clause" && draft.clause !== null && draft.clause.subject === null;
const vagueAgent: Holds = (scene, { roles }) =>
  roles.agent !== null && /^(?:it|this|that|they|these|those|which|who|he|she|some|others)$/i.test(wordsOf(scene.passage, roles.agent));
const unknownTrigger: Holds = (_, { draft, kind }) => draft.entry === null && draft.kind === null && kind !== "denial";
const nominal: Holds = (_, { draft }) => draft.form === "nominal";
const crossesQuote: Holds = (scene, { draft }) =>
  scene.passage.quotations.some((one) => !one.closed && one.start < draft.quote.end && draft.quote.start < one.end);
const shortQuote: Holds = (_, { draft }) => draft.quote.until - draft.quote.first < 4;
const twoSpeakers: Holds = (_, { chain }) => chain.length > 1;
const hangsLoose: Holds = (scene, { draft }) =>
  draft.form === "clause" &&
  draft.clause?.link === "complement" &&
  draft.clause.marker === null &&
  scene.passage.clauses[draft.clause.index - 1]?.sentence === draft.clause.sentence &&
  scene.holding(draft.clause.verb.start).length === 0;
const contested: Holds = (scene, { draft }) => lowerOf(scene.passage, draft.clause?.marker ?? null) === "as";

const RULES: readonly (readonly [Doubt["slot"], string, Holds])[] = [
  ["agent", "far-subject", farSubject],
  ["agent", "no-subject", noSubject],
  ["agent", "pronoun", vagueAgent],
  ["kind", "unknown-trigger", unknownTrigger],
  ["claim", "nominal", nominal],
  ["claim", "open-quotation", crossesQuote],
  ["claim", "fragment", shortQuote],
  ["claim", "loose-clause", hangsLoose],
  ["claim", "two-readings", contested],
  ["attributedTo", "two-speakers", twoSpeakers],
];
