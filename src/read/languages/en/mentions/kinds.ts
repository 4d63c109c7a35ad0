import type { MentionKind } from "../../../../model/index.ts";
import type { Passage } from "../../../passage.ts";
import { kindOfNameWords, kindOfNoun, TITLE } from "./lexicon.ts";

/** What a mention is used for, where a claim or an attribution points at it. */
export type Use = "source" | "agent" | "target" | "place" | "instrument" | "none";

const LOCATIVE = /^(?:in|near|at|from|to|into|around|outside|inside|across|towards?|off|within|through|throughout|between|outskirts|north|south|east|west|of)$/;

/** The kind of a name: its own words first, then a title before it, then where it stands. */
export const kindOfName = (passage: Passage, name: { readonly first: number; readonly until: number }, use: Use): MentionKind => {
  const tokens = passage.tokens.slice(name.first, name.until);
  const listed = tokens.findLast((token) => token.listed);
  const given = listed === undefined ? undefined : listedKind(passage, listed.lower);
  if (given !== undefined && tokens.every((token) => token.listed || !/\p{L}/u.test(token.text))) return given;
  const words = tokens.filter((token) => !token.listed && /\p{L}/u.test(token.text)).map((token) => token.text);
  if (words.length > 1 && words.some((word) => TITLE.test(word) && word !== words.at(-1)) && !bodyLeads(words)) return "person";
  const own = kindOfNameWords(words.flatMap((word) => word.split(/\s+/)));
  if (own !== null) return own;
  const before = passage.tokens[name.first - 1];
  if (before !== undefined && TITLE.test(before.text) && before.sentence === tokens[0]?.sentence) return "person";
  if (before !== undefined && before.tag === "NOUN" && kindOfNoun(before.lemma) === "person" && words.length > 1) return "person";
  if (use === "place") return "place";
  if (before !== undefined && before.tag === "ADP" && LOCATIVE.test(before.lower) && before.lower !== "of" && before.lower !== "from" && before.lower !== "to")
    return "place";
  if (/^[A-Z]{2,}s?$/.test(words[0] ?? "") && words.length === 1) return "organization";
  if (TITLE.test(words.at(-1) ?? "")) return "person";
  return (use === "source" || use === "agent") && words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}\p{Ll}+$|^\p{Lu}\.$/u.test(word))
    ? "person"
    : "unknown";
};

const listedKind = (passage: Passage, lower: string): MentionKind | undefined =>
  passage.names.names.find(
    ({ words }) =>
      words
        .toLowerCase()
        .replace(/^the\s+/, "")
        .replace(/’/g, "'") === lower,
  )?.kind;

// "Ministry of Commander Training": a body's word stands before the title's.
const bodyLeads = (words: readonly string[]): boolean =>
  kindOfNameWords(
    words.slice(
      0,
      Math.max(
        1,
        words.findIndex((word) => TITLE.test(word)),
      ),
    ),
  ) === "organization";

/** The kind that a description's head word names. */
export const kindOfDescription = (lemma: string, use: Use): MentionKind => {
  const kind = kindOfNoun(lemma);
  if (kind === null) return use === "place" ? "place" : "unknown";
  // "the Kesh front": an army's noun that also names a stretch of land is land where the claim happens
  return use === "place" && kind !== "facility" && kind !== "vehicle" ? "place" : kind;
};
