import type { ClaimView } from "../../ledger/index.ts";
import type { DoubtSlot, Figure } from "../../model/index.ts";
import { sharePlace, timesMeet } from "./alike.ts";

/**
 * Claims of one document, in the order of its text, with what one sentence tells of one happening on one source's word made one: "Drones struck the depot,
 * killing eight" is a line of the first screen, not two. The first claim gives identifier, actors, place and date; figures come from all of them. Only for
 * the screen: the claims themselves stay as they are.
 */
export const happeningsIn = (views: readonly ClaimView[]): readonly ClaimView[] => {
  const happenings: ClaimView[] = [];
  for (const view of views) {
    const at = happenings.findLastIndex((other) => isPartOf(view, other) || isOccasionOf(view, other));
    const other = happenings[at];
    if (other === undefined) happenings.push(view);
    else happenings[at] = isPartOf(view, other) ? joined(other, view) : occasioned(other, view);
  }
  return happenings;
};

const VIOLENCE = new Set(["Battles", "Explosions/Remote violence", "Violence against civilians"]);
export const isViolent = ({ claim }: ClaimView): boolean => claim.event !== null && (claim.event.plover === "ASSAULT" || VIOLENCE.has(claim.event.acled ?? ""));

export const PEOPLE: ReadonlySet<Figure["what"]> = new Set(["killed", "injured", "captured", "missing", "displaced"]);
/** What the first claim says itself: a doubt about the second one's is beside the point. */
const OVERRULED: ReadonlySet<DoubtSlot> = new Set(["agent", "target", "place", "time"]);

const isPartOf = (part: ClaimView, whole: ClaimView): boolean =>
  areToldTogether(whole, part) &&
  (part.agents.length === 0 || isSame(part.agents, whole.agents)) &&
  (part.places.length === 0 || whole.places.length === 0 || sharePlace(part, whole)) &&
  timesMeet(part.time.edtf, whole.time.edtf) &&
  addsPeople(part, whole) &&
  (isViolent(whole) || countsPeople(whole));

/** Two happenings of one sentence on the same word, in this order. */
const areToldTogether = (first: ClaimView, second: ClaimView): boolean =>
  [first, second].every(({ kind, realis, judgement }) => kind === "event" && realis === "actual" && judgement === null) &&
  first.document.key === second.document.key &&
  first.sentence === second.sentence &&
  first.claim.start <= second.claim.start &&
  isSame(first.sources, second.sources);

const countsPeople = ({ claim }: ClaimView): boolean => claim.figures.some(({ what }) => PEOPLE.has(what));

/** "Seven people were killed when rockets hit the market": the toll, then the attack that a conjunction ties to it. */
const isOccasionOf = (attack: ClaimView, toll: ClaimView): boolean =>
  areToldTogether(toll, attack) &&
  countsPeople(toll) &&
  toll.agents.length === 0 &&
  toll.places.length === 0 &&
  toll.time.basis !== "stated" &&
  isViolent(attack) &&
  !countsPeople(attack) &&
  /\b(?:when|after|as)\b[^,;]*$/i.test(between(toll, attack));

/** From the end of the first quote to the first word that only the second one holds. */
const between = (first: ClaimView, second: ClaimView): string => {
  const start = first.sentence.indexOf(first.quote);
  return start < 0 ? "" : first.sentence.slice(start + first.quote.length, start + Math.max(second.claim.start - first.claim.start, 0));
};

/** The toll, with who, whom, where and when from the attack. */
const occasioned = (toll: ClaimView, attack: ClaimView): ClaimView => {
  const { agents, targets, places, time } = attack;
  const doubts = [...toll.claim.doubts.filter(({ slot }) => !OVERRULED.has(slot)), ...attack.claim.doubts];
  const bare = { ...attack, claim: { ...attack.claim, figures: [] } };
  const whole = joined(toll, bare);
  return { ...whole, agents, targets, places, time: time.edtf === null ? toll.time : time, claim: { ...whole.claim, doubts } };
};

/** Figures of people, of a kind that the other does not count. */
const addsPeople = (part: ClaimView, whole: ClaimView): boolean =>
  part.claim.figures.length > 0 &&
  part.claim.figures.every(({ what }) => PEOPLE.has(what)) &&
  !part.claim.figures.some(({ what }) => whole.claim.figures.some((figure) => figure.what === what));

const isSame = (one: readonly (string | null)[], other: readonly (string | null)[]): boolean =>
  one.length === other.length && one.every((words, i) => words === other[i]);

const joined = (whole: ClaimView, part: ClaimView): ClaimView => {
  const end = Math.max(whole.claim.end, part.claim.end);
  const start = whole.sentence.indexOf(whole.quote);
  const before = whole.claim.figures.length;
  return {
    ...whole,
    quote: start < 0 ? whole.quote : whole.sentence.slice(start, start + end - whole.claim.start),
    places: whole.places.length === 0 ? part.places : whole.places,
    time: whole.time.edtf === null ? part.time : whole.time,
    claim: {
      ...whole.claim,
      end: start < 0 ? whole.claim.end : end,
      figures: [...whole.claim.figures, ...part.claim.figures.map((figure) => ({ ...figure, partOf: figure.partOf === null ? null : figure.partOf + before }))],
      doubts: [...whole.claim.doubts, ...part.claim.doubts.filter(({ slot }) => !OVERRULED.has(slot))],
    },
  };
};
