import type { Pattern } from "../draft.ts";
import { SP } from "../lexicon.ts";
import { meaning } from "./pattern.ts";

const reference = (name: string, words: string, value: string | null): Pattern => meaning(name, words, () => ({ type: "reference", value }));

/** Words that point somewhere in time without saying where. */
export const REFERENCES: readonly Pattern[] = [
  reference("present", `now(?!${SP}(?:that|known))|currently|at${SP}present|at${SP}the${SP}moment|nowadays|these${SP}days|right${SP}now`, "PRESENT_REF"),
  reference("past", `recently|lately|the${SP}recent${SP}past|(?<=(?<!\\p{L})in${SP})the${SP}past|not${SP}long${SP}ago|long${SP}ago`, "PAST_REF"),
  reference("future", `(?<=(?<!\\p{L})in${SP})the${SP}(?:near${SP}|foreseeable${SP})?future`, "FUTURE_REF"),
];
