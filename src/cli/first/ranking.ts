/**
 * What the first screen puts first, and why: one list to read and argue with. Points add up; nothing in it looks at who speaks or who is spoken of, so every
 * side's claims are weighed alike. It orders a list for reading and says nothing about what is true.
 */
import type { ClaimView } from "../../ledger/index.ts";
import { isAlike, isNamed } from "./alike.ts";
import { isViolent } from "./happenings.ts";

interface Weight {
  readonly name: string;
  readonly because: string;
  /** 0 where it does not apply. */
  readonly points: (view: ClaimView) => number;
}

const figuresOf = ({ claim }: ClaimView, ...kinds: readonly string[]) => claim.figures.filter(({ what }) => kinds.includes(what));
const largest = (view: ClaimView, what: string): number => figuresOf(view, what).reduce((most, { min, max }) => Math.max(most, min ?? max ?? 0), 0);
const when = (holds: boolean, points: number): number => (holds ? points : 0);

export const WEIGHTS: readonly Weight[] = [
  { name: "deaths", because: "People killed come before everything else.", points: (view) => when(figuresOf(view, "killed").length > 0, 60) },
  {
    name: "how many deaths",
    because: "More deaths matter more, but tenfold deaths count only ten points: a boast must not push a plain report off the screen.",
    points: (view) => Math.min(10 * Math.log10(Math.max(largest(view, "killed"), 1)), 20),
  },
  {
    name: "a vague amount",
    because: '"Dozens" can be compared with no other account; a number can.',
    points: ({ claim }) => when(claim.figures.length > 0 && claim.figures.every(({ exactness }) => exactness === "vague"), -20),
  },
  {
    name: "other harm to people",
    because: "Then the injured, captured, missing and displaced.",
    points: (view) => when(figuresOf(view, "injured", "captured", "missing", "displaced").length > 0, figuresOf(view, "killed").length > 0 ? 5 : 35),
  },
  {
    name: "violence",
    because: "An attack matters also where nobody counts its victims.",
    points: (view) => when(isViolent(view), figuresOf(view, "killed").length > 0 ? 10 : 30),
  },
  { name: "says it did it", because: "A party that claims an act is rare evidence of who did it.", points: ({ kind }) => when(kind === "responsibility", 25) },
  { name: "figures", because: "A number can be compared with other accounts.", points: ({ claim }) => when(claim.figures.length > 0, 10) },
  { name: "dated", because: "What has a date can be checked.", points: ({ time }) => when(time.edtf !== null, 8) },
  {
    name: "date stated",
    because: "A date that the claim itself states is surer than one that was inferred.",
    points: ({ time }) => when(time.edtf !== null && time.basis === "stated", 8),
  },
  { name: "placed", because: "What has a place can be checked.", points: ({ places }) => when(places.length > 0, 4) },
  { name: "place named", because: '"Kamrenna" is a place that others can look up; "the west" is not.', points: ({ places }) => when(places.some(isNamed), 20) },
  {
    name: "neither day nor place",
    because: "A number that belongs to no day and no place can be laid beside no other.",
    points: ({ time, places }) => when(time.edtf === null && !places.some(isNamed), -20),
  },
  { name: "who", because: "The text names who did it.", points: ({ agents }) => when(agents.length > 0, 5) },
  { name: "whom", because: "The text names to whom.", points: ({ targets }) => when(targets.length > 0, 5) },
  {
    name: "a source with a name",
    because: "Who has a name can be asked.",
    points: ({ sources: [innermost] }) => when(typeof innermost === "string" && isNamed(innermost), 5),
  },
  { name: "accepted", because: "A person has looked at it and stands by the reading.", points: ({ judgement }) => when(judgement === "accepted", 15) },
  {
    name: "a tally",
    because: "Sums over weeks belong beside single happenings, not before them.",
    points: ({ kind }) => when(kind === "running-total", -40),
  },
  { name: "not said to have happened", because: "Threats, plans and denials have their own places.", points: ({ realis }) => when(realis !== "actual", -50) },
  { name: "doubtful", because: "The reader is unsure; better readings first.", points: ({ claim }) => Math.max(-10 * claim.doubts.length, -30) },
  {
    name: "in the middle of a sentence",
    because: "What a relative clause tells of stands before it: its place and day are the likeliest to be misread.",
    points: ({ quote }) => when(/^(?:\p{Ll}+ )?(?:which|where|who|whom|whose)\b/iu.test(quote), -25),
  },
  {
    name: "a row of a table",
    because: "The reader reads sentences; what it makes of a table's cells is for a person to check first.",
    points: ({ quote }) => when(quote.includes("\t"), -50),
  },
  {
    name: "in a correction",
    because: "A text of corrections repeats what it takes back.",
    points: ({ document }) => when(/\b(?:corrections?|clarifications?|retractions?)\b/i.test(document.title ?? ""), -80),
  },
];

/**
 * For each claim already shown from the same document, of the same place, or with the same number of dead, this share of the points is left: ten lines should
 * show more than one happening. What steps back is not joined to anything.
 */
const REPEATS = { document: 0.9, place: 0.85, deaths: 0.6 } as const;

/** At most so many lines of one text. */
const MOST_OF_DOCUMENT = 3;

export interface Ranked {
  readonly view: ClaimView;
  readonly score: number;
  readonly because: readonly { readonly name: string; readonly points: number }[];
  /** Keys of other documents that say it in nearly the same words, or with the same figure of the same place and day. */
  readonly alsoIn: readonly string[];
}

/** A claim's points, with what each is for. */
export const scoreOf = (view: ClaimView): Pick<Ranked, "score" | "because"> => {
  const because = WEIGHTS.map(({ name, points }) => ({ name, points: points(view) })).filter(({ points }) => points !== 0);
  return { because, score: because.reduce((sum, { points }) => sum + points, 0) };
};

/**
 * The claims to show first, at most `count`, near-identical ones joined. Claims without points are left out, unless each gets a `start`. Equal points go by
 * identifier, so that the order of intake changes nothing.
 */
export const rank = (views: readonly ClaimView[], count: number, start = 0): readonly Ranked[] => {
  const waiting = join(views.map((view) => withPoints(view, start)).sort(byScore));
  const chosen: Ranked[] = [];
  while (chosen.length < count) {
    const best = waiting
      .filter(({ view }) => linesOf(view, chosen) < MOST_OF_DOCUMENT)
      .map((ranked) => ({ ...ranked, score: ranked.score * repeats(ranked.view, chosen) }))
      .sort(byScore)[0];
    if (best === undefined || best.score <= 0) break;
    chosen.push(best);
    waiting.splice(
      waiting.findIndex(({ view }) => view.id === best.view.id),
      1,
    );
  }
  return chosen;
};

const withPoints = (view: ClaimView, start: number): Ranked => {
  const { score, because } = scoreOf(view);
  return { view, score: score + start, because, alsoIn: [] };
};

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.view.id < b.view.id ? -1 : 1);

const linesOf = ({ document }: ClaimView, chosen: readonly Ranked[]): number => chosen.filter(({ view }) => view.document.key === document.key).length;

const repeats = (view: ClaimView, chosen: readonly Ranked[]): number => {
  const sameDocument = linesOf(view, chosen);
  const samePlace = chosen.filter((other) => other.view.places.some((place) => view.places.includes(place))).length;
  const deaths = largest(view, "killed");
  const sameDeaths = chosen.filter((other) => deaths > 0 && largest(other.view, "killed") === deaths).length;
  return REPEATS.document ** sameDocument * REPEATS.place ** samePlace * REPEATS.deaths ** sameDeaths;
};

/** Joins what says the same, in nearly the same words or with the same figure, to the best of it. */
const join = (ranked: readonly Ranked[]): Ranked[] => {
  const joined: Ranked[] = [];
  for (const next of ranked) {
    const same = joined.findIndex(({ view }) => isAlike(view, next.view));
    const other = joined[same];
    if (other === undefined) joined.push(next);
    else if (other.view.document.key !== next.view.document.key && !other.alsoIn.includes(next.view.document.key))
      joined[same] = { ...other, alsoIn: [...other.alsoIn, next.view.document.key] };
  }
  return joined;
};
