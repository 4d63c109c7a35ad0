import type { FoundClaim } from "../../../findings.ts";
import type { Drafted } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** How many sentences back a place still holds. Measured: beyond its own sentence it is wrong as often as right. */
const REACH = 0;

const HAPPENINGS: ReadonlySet<FoundClaim["kind"]> = new Set(["event", "effect", "denial", "confirmation", "retraction", "responsibility"]);

/** The place of the claim before in the sentence, for happenings that name none of their own: "Warplanes struck Kesh, killing 12." */
export const withInheritedPlaces = (scene: Scene, entries: readonly Drafted[]): readonly Drafted[] => {
  const filled: Drafted[] = [];
  for (const entry of entries) filled.push(entry.claim.places.length > 0 || !HAPPENINGS.has(entry.claim.kind) ? entry : inherit(scene, entry, filled));
  return filled;
};

const inherit = (scene: Scene, entry: Drafted, before: readonly Drafted[]): Drafted => {
  const giver = before.findLast(({ claim }) => claim.places.length > 0 && HAPPENINGS.has(claim.kind));
  if (giver === undefined || sentenceOf(scene, entry) - sentenceOf(scene, giver) > REACH) return entry;
  return { ...entry, claim: { ...entry.claim, places: giver.claim.places } };
};

const sentenceOf = (scene: Scene, { draft }: Drafted): number => scene.passage.tokens[draft.trigger.first]?.sentence ?? 0;

/** How many sentences on a stated time still holds for what is told next. */
const TIME_REACH = 3;

/** The time of the happening told before, for past happenings that state none; `inferred`, from the neighbour. */
export const withInheritedTimes = (scene: Scene, entries: readonly Drafted[]): readonly Drafted[] => {
  let giver: Drafted | null = null;
  return entries.map((entry) => {
    const { time } = entry.claim;
    if (time.basis === "stated") {
      if (giver === null || happened(entry)) giver = happened(entry) ? entry : giver;
      return entry;
    }
    if (giver === null || !happened(entry) || sentenceOf(scene, entry) - sentenceOf(scene, giver) > TIME_REACH) return entry;
    const far = sentenceOf(scene, entry) !== sentenceOf(scene, giver);
    const doubts = far ? [...entry.claim.doubts, { slot: "time" as const, code: "neighbour" as const }] : entry.claim.doubts;
    return { ...entry, claim: { ...entry.claim, doubts, time: { basis: "inferred" as const, edtf: giver.claim.time.edtf, from: "neighbour" as const } } };
  });
};

const happened = ({ draft, claim }: Drafted): boolean =>
  HAPPENINGS.has(claim.kind) && (claim.realis === "actual" || claim.realis === "negated") && (draft.clause === null || draft.clause.verb.tense !== "present");
