import type { Span } from "../../../../model/index.ts";
import { overlap, type Scene, wordsOf } from "./scene.ts";

const FUNCTION_WORDS = new Set("the a an of in on at by to for and or from with its their his her our my this that these those some s".split(" "));
const contentWords = (wording: string): readonly string[] =>
  (wording.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word) && word.length > 1);

/** Whether whoever did it belongs to whoever says so: "we", a pronoun in the speaker's own words, the speaker's name or its forces. */
export const isOwnSide = (scene: Scene, agent: Span | null, chain: readonly number[]): boolean => {
  if (agent === null) return false;
  const wording = wordsOf(scene.passage, agent);
  if (/^(?:i|we|us|ours?|my)\b/i.test(wording)) return true;
  const speaker = scene.attributions[chain[0] ?? -1];
  if (speaker === undefined) return chain.length === 0 && sharesName(wording, scene.passage.source ?? "");
  if (speaker.sources.some((source) => overlap(source, agent))) return true;
  const names = [...speaker.sources, ...(speaker.antecedent === null ? [] : [speaker.antecedent])].map((source) => wordsOf(scene.passage, source));
  if (/^(?:it|they|he|she|its|their|his|her)\b/i.test(wording)) return names.some((name) => couldStandFor(wording, name));
  return names.some((name) => sharesName(wording, name));
};

const couldStandFor = (pronoun: string, name: string): boolean => {
  const word = pronoun.toLowerCase().split(/\s/)[0] ?? "";
  if (SAME[word]?.test(name) === true) return true;
  if (/^(?:they|their)$/.test(word)) return /s\b/.test(name);
  if (/^(?:he|she|his|her)$/.test(word)) return !BODY.test(name);
  return BODY.test(name) || !(PERSON.test(name) || /^(?:i|we|he|she|they|you)$/i.test(name) || name.endsWith("s"));
};

const SAME: Readonly<Record<string, RegExp>> = { it: /^(?:it|which)$/i, they: /^(?:they|who)$/i, he: /^(?:he|who)$/i, she: /^(?:she|who)$/i };
const BODY =
  /\b(?:ministry|army|group|council|command|office|government|movement|front|party|agency|company|organi[sz]ation|brigade|union|committee|force|mission|headquarters|corps|authority|administration|firm|court|commission|tribunal)\b/i;
const PERSON =
  /\b(?:mr|mrs|ms|dr|president|minister|secretary|general|gen|colonel|col|major|maj|captain|capt|lieutenant|lt|brigadier|brig|spokes(?:man|woman|person)|analyst|official|officer|mayor|governor|chief|director|doctor|nurse|man|woman|source|resident|witness|lawyer|leader|commander|envoy|ambassador|executive|professor|editor|reporter)\b/i;

/** A name shared beyond a rank or a generic word. */
const sharesName = (agent: string, speaker: string): boolean => {
  const theirs = new Set(contentWords(speaker));
  const ours = contentWords(agent).filter((word) => !GENERIC.has(word));
  return ours.some((word) => theirs.has(word));
};

const GENERIC = new Set(
  "ministry army group council command office government spokesman spokeswoman statement source sources official officials local security military people men forces force general news agency of state states united national new two three four five".split(
    " ",
  ),
);
