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
