import { QUANTITY_RULES, type QuantityRule } from "../quantities/index.ts";

/** Rules that read a figure where the text gives no number, from what befell whom. */
const WITHOUT_NUMBER = [
  { name: "twice", meaning: "Two attacks.", example: "was hit twice", min: 2, max: 2 },
  { name: "one-person", meaning: "One person, whom the claim says it befell.", example: "a shepherd was killed", min: 1, max: 1 },
  { name: "none", meaning: "Nobody, by the text’s own word.", example: "no civilians were killed", min: 0, max: 0 },
] as const satisfies readonly QuantityRule[];

/** Every rule that a claim's figure can carry, as the manual lists them. */
export const FIGURE_RULES = [...QUANTITY_RULES, ...WITHOUT_NUMBER] as const;

export type FigureRuleName = (typeof FIGURE_RULES)[number]["name"];
