/** A list of like with like: `[a form of one side, the form of the other side]`, longer forms before the forms they contain. */
export type SwapPairs = readonly (readonly [string, string])[];

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Finds whole words only, so that "Halvessa" is not found in "Halvessan"; of the forms that fit at one place the first in the list wins. */
export const formsPattern = (pairs: SwapPairs): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${pairs.flat().map(escaped).join("|")})(?![\p{L}\p{N}_])`, "gu");

/** Exchanges the two sides' names in one pass from left to right. Its own inverse. */
export const makeSwap = (pairs: SwapPairs): ((text: string) => string) => {
  const counterparts = new Map([...pairs, ...pairs.map(([one, other]) => [other, one] as const)]);
  const pattern = formsPattern(pairs);
  return (text) => text.replace(pattern, (form) => counterparts.get(form) ?? form);
};
