import type { Claim, Span } from "../../../../model/index.ts";
import { LOADED_WORDS, SLOGANS } from "./lexicon/loaded.ts";
import { overlap, type Scene } from "./scene.ts";

type Loaded = Claim["loaded"][number];

/** Loaded wording in the whole text, in text order, none inside another. The same words count whoever is meant. */
export const findLoaded = (scene: Scene): readonly Loaded[] => {
  const all = [...contestedNames(scene), ...renamed(scene), ...slogans(scene), ...doubted(scene), ...words(scene)];
  const kept: Loaded[] = [];
  for (const one of all) if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
};

const words = ({ passage }: Scene): readonly Loaded[] =>
  passage.tokens.flatMap((token) => {
    const technique = LOADED_WORDS.get(token.lower);
    return technique === undefined || token.tag === "PROPN" ? [] : [{ start: token.start, end: token.end, technique }];
  });

const slogans = ({ passage }: Scene): readonly Loaded[] =>
  SLOGANS.flatMap((pattern) => matches(passage.text, pattern, 0).map((span) => ({ ...span, technique: "slogan" as const })));

/** "so-called" may be cut into several tokens, or be written as two words. */
const doubted = ({ passage }: Scene): readonly Loaded[] =>
  matches(passage.text, /\b(?:so[- ]called|self[- ](?:styled|proclaimed|declared)|would-be)\b/giu, 0).map((span) => ({ ...span, technique: "doubt" as const }));

/** Names that the case lists as contested. */
const contestedNames = ({ passage }: Scene): readonly Loaded[] =>
  passage.names.contested.flat().flatMap((name) =>
    name.trim() === ""
      ? []
      : matches(passage.text, new RegExp(`(?<![\\p{L}\\p{N}])${escape(name)}(?![\\p{L}\\p{N}])`, "gu"), 0).map((span) => ({
          ...span,
          technique: "contested-name" as const,
        })),
  );

const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const RENAMED: readonly RegExp[] = [
  // "Ranjwar, which they call Sonapahar"
  /\b(?:which|that|whom) (?:they|the [\p{L}-]+|locals|residents|others|we|some) calls? (?<name>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})/gu,
  // "Kesh [Kasha]", "Kesh (also known as Kasha)", "Kesh (Velian: Kasha)"
  /\p{Lu}[\p{L}'’-]+ [[(](?:also (?:known as|called) |known as |called |[\p{L} ]{2,24}: )(?<name>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})[\])]/gu,
  /\p{Lu}[\p{L}'’-]+ \[(?<name>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})\]/gu,
];

/** A second name that the text itself puts beside a first. */
const renamed = ({ passage }: Scene): readonly Loaded[] =>
  RENAMED.flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].flatMap((match) => {
      const name = match.groups?.["name"];
      if (name === undefined) return [];
      const start = match.index + match[0].lastIndexOf(name);
      return [{ start, end: start + name.length, technique: "contested-name" as const }];
    }),
  );

const matches = (text: string, pattern: RegExp, from: number): readonly Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: from + match.index, end: from + match.index + match[0].trimEnd().length }));

/** The loaded wording that stands in a claim. */
export const loadedIn = (all: readonly Loaded[], quote: Span): readonly Loaded[] => all.filter((one) => one.start >= quote.start && one.end <= quote.end);
