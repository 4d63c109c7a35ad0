/** A rule by which an amount was read: its name in readings, what it makes of the wording, and an example. */
export interface QuantityRule {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  readonly min: number | null;
  readonly max: number | null;
}

/** All rules, as the manual lists them. Numbers are whole things: "more than 12 people" is 13 or more; of measures, money and shares it is 12 or more. */
export const QUANTITY_RULES = [
  { name: "exact", meaning: "A bare number.", example: "12", min: 12, max: 12 },
  { name: "at-least", meaning: "The number, or more.", example: "at least 12", min: 12, max: null },
  { name: "more-than", meaning: "One more than the number, or more.", example: "more than 12", min: 13, max: null },
  { name: "at-most", meaning: "The number, or fewer.", example: "as many as 60", min: null, max: 60 },
  { name: "fewer-than", meaning: "One fewer than the number, or fewer.", example: "fewer than 10", min: null, max: 9 },
  { name: "about", meaning: "The number, approximately.", example: "about 50", min: 50, max: 50 },
  { name: "nearly", meaning: "Not more than the number, and close to it.", example: "nearly 300", min: null, max: 300 },
  { name: "range", meaning: "From the one number to the other, both included.", example: "between 20 and 30", min: 20, max: 30 },
  { name: "two-readings", meaning: "A number that two conventions read differently; neither is taken.", example: "1.200", min: null, max: null },
  { name: "a-couple", meaning: "About two.", example: "a couple of", min: 2, max: 2 },
  { name: "multiple", meaning: "Two or more.", example: "multiple", min: 2, max: null },
  { name: "several", meaning: "Three or more.", example: "several", min: 3, max: null },
  { name: "a-few", meaning: "Three or more.", example: "a few", min: 3, max: null },
  { name: "tens", meaning: "Two tens or more.", example: "tens of", min: 20, max: null },
  { name: "dozens", meaning: "Two dozen or more.", example: "dozens", min: 24, max: null },
  { name: "several-dozen", meaning: "Three dozen or more.", example: "several dozen", min: 36, max: null },
  { name: "scores", meaning: "Two score or more.", example: "scores of", min: 40, max: null },
  { name: "hundreds", meaning: "Two hundred or more.", example: "hundreds", min: 200, max: null },
  { name: "several-hundred", meaning: "Three hundred or more.", example: "several hundred", min: 300, max: null },
  { name: "thousands", meaning: "Two thousand or more.", example: "thousands", min: 2000, max: null },
  { name: "several-thousand", meaning: "Three thousand or more.", example: "several thousand", min: 3000, max: null },
  { name: "tens-of-thousands", meaning: "Two times ten thousand or more.", example: "tens of thousands", min: 20_000, max: null },
  { name: "dozens-of-thousands", meaning: "Two dozen thousand or more.", example: "dozens of thousands", min: 24_000, max: null },
  { name: "hundreds-of-thousands", meaning: "Two hundred thousand or more.", example: "hundreds of thousands", min: 200_000, max: null },
  { name: "several-hundred-thousand", meaning: "Three hundred thousand or more.", example: "several hundred thousand", min: 300_000, max: null },
  { name: "several-hundred-million", meaning: "Three hundred million or more.", example: "several hundred million", min: 300_000_000, max: null },
  { name: "millions", meaning: "Two million or more.", example: "millions", min: 2_000_000, max: null },
  { name: "several-million", meaning: "Three million or more.", example: "several million", min: 3_000_000, max: null },
  { name: "tens-of-millions", meaning: "Two times ten million or more.", example: "tens of millions", min: 20_000_000, max: null },
  { name: "hundreds-of-millions", meaning: "Two hundred million or more.", example: "hundreds of millions", min: 200_000_000, max: null },
  { name: "billions", meaning: "Two billion or more.", example: "billions", min: 2_000_000_000, max: null },
  { name: "many", meaning: "An amount without a number.", example: "many", min: null, max: null },
  { name: "uncounted", meaning: "An amount that the text says nobody counted.", example: "an unknown number", min: null, max: null },
] as const satisfies readonly QuantityRule[];

export type QuantityRuleName = (typeof QUANTITY_RULES)[number]["name"];
