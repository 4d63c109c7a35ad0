import type { CaseName, Span } from "../../../../model/index.ts";

/** A text in which every listed name is replaced by a stand-in of the same grammatical form, with the way back. */
export interface Masked {
  readonly text: string;
  /** The listed names, in text order: where the stand-in stands in the masked text, and what it stands for in the original. */
  readonly names: readonly { readonly masked: Span; readonly original: Span }[];
}

// The tagger meets the same word for every side, so a party's own name can never change how a sentence is read. Which words stand in is
// without meaning; they must only be known to the tagger as a proper noun, a demonym and its plural.
const STAND_IN = { name: "Norway", adjective: "Norwegian", people: "Norwegians" } as const;

const escaped = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/['’]/g, "['’]");

/** No word is this long: an encoded picture, a key, a line of dashes. The tagger would spend minutes on it. */
const LONGEST_WORD = 300;
const RUN = `\\S{${LONGEST_WORD},}`;

/** Longest first, so that "Army of Oro" is not read as "Oro"; an article in front stays outside the name. */
const pattern = (names: readonly CaseName[]): { readonly find: RegExp; readonly formOf: (words: string) => CaseName["form"] } => {
  const forms = new Map(names.map((name) => [folded(name.words), name.form]));
  const listed = [...forms.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).filter((words) => words !== "");
  const alternatives = [RUN, ...listed.map((words) => `(?<![\\p{L}\\p{N}_])${escaped(words)}(?![\\p{L}\\p{N}_])`)];
  return { find: new RegExp(alternatives.join("|"), "giu"), formOf: (words) => forms.get(folded(words)) ?? "name" };
};

const folded = (words: string): string =>
  words
    .trim()
    .replace(/^the\s+/i, "")
    .replace(/\s+/g, " ")
    .replace(/’/g, "'")
    .toLowerCase();

// A name is capitalized; without this, "front" or "shield" as plain words would be taken for a group that bears them.
const startsLikeName = (words: string): boolean => /^[^\p{Ll}]/u.test(words);

export const maskNames = (text: string, names: readonly CaseName[]): Masked => {
  const listed = pattern(names);
  const found: { masked: Span; original: Span }[] = [];
  let masked = "";
  let upTo = 0;
  for (const match of text.matchAll(listed.find)) {
    if (!startsLikeName(match[0]) && match[0].length < LONGEST_WORD) continue;
    masked += text.slice(upTo, match.index);
    const standIn = STAND_IN[listed.formOf(match[0])];
    found.push({ masked: { start: masked.length, end: masked.length + standIn.length }, original: { start: match.index, end: match.index + match[0].length } });
    masked += standIn;
    upTo = match.index + match[0].length;
  }
  return { text: masked + text.slice(upTo), names: found };
};
