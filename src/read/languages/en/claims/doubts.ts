import type { DoubtCode } from "../../../codes.ts";
import type { FoundClaim, FoundDoubt } from "../../../findings.ts";
import type { Clause } from "../../../passage.ts";
import type { Draft } from "./draft.ts";
import { lemmaOf, type Scene, wordsOf } from "./scene.ts";

/** What the reader is unsure of in a claim, each with why; empty where it stands by every slot. */
export const doubtsOf = (scene: Scene, draft: Draft, claim: FoundClaim): readonly FoundDoubt[] => [
  ...(evidenceFor(scene, draft, claim) < ENOUGH ? [{ slot: "claim" as const, code: formDoubt(draft) }] : []),
  ...RULES.flatMap(([slot, code, holds]) => (holds(scene, draft, claim) ? [{ slot, code }] : [])),
];

/** Where little speaks for a claim, its form is the doubt. */
const formDoubt = ({ form }: Draft): DoubtCode => (form === "clause" || form === "cue" ? "weak-clause" : form);

/** How much must speak for a clause, by the list below, for the reader to stand by its being a claim and ending where it does. */
const ENOUGH = 0;

type Weight = readonly [weight: number, because: string, holds: (scene: Scene, draft: Draft, claim: FoundClaim) => boolean];

/** What speaks for and against a stretch being a claim of just that extent; the weights follow how often each was right on annotated texts. */
const evidenceFor = (scene: Scene, draft: Draft, claim: FoundClaim): number =>
  WEIGHTS.reduce((sum, [weight, , holds]) => (holds(scene, draft, claim) ? sum + weight : sum), 0);

const WEIGHTS: readonly Weight[] = [
  [1, "the trigger is known", (_, { entry }) => entry !== null],
  [1, "a passive", (_, { clause }) => clause?.verb.passive === true],
  [1, "a figure", (_, __, { figures }) => figures.length > 0],
  [1, "a time of its own", (_, __, { time }) => time.basis === "stated"],
  [-3, "a noun's claim", (_, { form }) => form === "nominal" || form === "appositive" || form === "count"],
  [-2, "a short stretch", (_, { quote }) => quote.until - quote.first < 6],
  [-1, "a crowded sentence", (scene, { clause }) => clause !== null && scene.clausesOf(clause.sentence).length > 4],
  [-1, "the present tense", (_, { clause }) => clause?.verb.tense === "present" && !clause.verb.passive],
  [-1, "a subject that stands elsewhere", (_, { clause }) => clause !== null && clause.subjectBasis !== "own"],
  [-1, "a pronoun for its subject", (scene, { clause }) => clause?.subject != null && scene.passage.tokens[clause.subject.head]?.tag === "PRON"],
  [-1, "hangs on another clause", (_, { clause }) => clause?.link === "adverbial"],
  [-1, "an open quotation", (scene, { quote }) => scene.passage.quotations.some((one) => !one.closed && one.start < quote.end && quote.start < one.end)],
];

type Holds = (scene: Scene, draft: Draft, claim: FoundClaim) => boolean;

const isAct = (clause: Clause | null, draft: Draft): clause is Clause => clause !== null && draft.form === "clause";

const farSubject: Holds = (_, draft) => isAct(draft.clause, draft) && draft.clause.subjectBasis === "shared" && draft.clause.link !== "coordinate";
const vagueAgent: Holds = (scene, _, { actors }) =>
  actors.some(({ role, span }) => role === "agent" && /^(?:it|this|that|they|these|those|which|who|he|she|some|others)$/i.test(wordsOf(scene.passage, span)));
const indirectTarget: Holds = (_, draft, { actors }) =>
  isAct(draft.clause, draft) && !draft.clause.verb.passive && draft.clause.object === null && actors.some(({ role }) => role === "target" || role === "victim");
const byTenseAlone: Holds = (scene, draft, { kind }) =>
  draft.form === "clause" &&
  draft.entry === null &&
  (kind === "statement" || kind === "effect") &&
  lemmaOf(scene.passage, draft.clause?.verb.main ?? null) !== "be";
const hardKind: Holds = (_, __, { kind }) => kind === "membership" || kind === "effect";
const severalFigures: Holds = (_, __, { figures }) => figures.length > 1 && figures.some(({ what }) => what === "other");
const severalSpeakers: Holds = (_, __, { attributedTo }) => attributedTo.length > 1;

const RULES: readonly (readonly [FoundDoubt["slot"], DoubtCode, Holds])[] = [
  ["agent", "far-subject", farSubject],
  ["agent", "pronoun", vagueAgent],
  ["target", "no-object", indirectTarget],
  ["kind", "unknown-trigger", byTenseAlone],
  ["kind", "two-readings", hardKind],
  ["figures", "several", severalFigures],
  ["attributedTo", "several-speakers", severalSpeakers],
];
