import type { Groups, Meaning, Pattern, Which } from "../draft.ts";
import { ORDINAL, ordinalOf, SEASON, seasonOf, SP, YEAR } from "../lexicon.ts";
import { meaning, pattern } from "./pattern.ts";

const OF_YEAR = `(?:${SP}(?:of${SP}|in${SP})?(?:(?<year>${YEAR})|(?<rel>the|last|this|next|that)${SP}year)|,?${SP}(?<plain>${YEAR}))`;

const season = ({ season: word = "", year, plain, which, end }: Groups): Meaning => {
  const at = year ?? plain;
  const code = seasonOf(word);
  const from: Meaning = { type: "part-of-year", code, year: at === undefined ? null : Number(at), which: (which?.toLowerCase() as Which | undefined) ?? null };
  // "the winter of 2020-21" is one winter, from December to February.
  return end !== undefined && code !== 24 ? { type: "reference", value: null } : from;
};

const partOfYear =
  (first: number, count: number) =>
  ({ nth = "", year, plain, rel }: Groups): Meaning | null => {
    const at = ordinalOf(nth);
    const index = at === -1 ? count : at;
    if (index < 1 || index > count) return null;
    const stated = year ?? plain;
    const which = rel === undefined ? null : rel.toLowerCase() === "last" ? "last" : rel.toLowerCase() === "next" ? "next" : "this";
    return { type: "part-of-year", code: first + index - 1, year: stated === undefined ? null : Number(stated), which };
  };

// "water from the spring", "after the fall": only what is in or over them is a season.
const isWellOrFall = ({ season: word = "" }: Groups, text: string, start: number): boolean =>
  /^(?:spring|fall)$/i.test(word) &&
  !/(?<!\p{L})(?:in|during|since|until|by|throughout|through|over|of|before|for|and|all)\s$/iu.test(text.slice(Math.max(0, start - 14), start));

/** Seasons, quarters and halves of a year. "Spring" and "fall" alone are wells and defeats: they need an article, a year or a word that places them. */
export const SEASONS: readonly Pattern[] = [
  meaning("season-of-year", `(?:(?:the|early|late|mid)(?:-|${SP})){0,3}(?<season>${SEASON})(?:${SP}of)?,?${SP}(?<year>${YEAR})(?<end>[-–/]\\d{2,4})?`, season),
  meaning("season-relative", `(?<which>last|this|next|this${SP}past|this${SP}coming)${SP}(?<season>${SEASON})`, season),
  pattern("season", `(?:(?:the|early|late|mid)(?:-|${SP})){1,3}(?<season>${SEASON})(?!${SP}(?:of|from|to)${SP})`, (groups, text, { start }) =>
    isWellOrFall(groups, text, start) ? null : { meaning: season(groups) },
  ),
  meaning(
    "season-bare",
    `(?<=(?<![\\p{L}])(?:in|by|since|until|during|before|after|next|through)${SP})(?<season>spring|summer|autumn|winter)(?!${SP}of)`,
    season,
  ),
  meaning("quarter", `(?:the${SP})?(?<nth>${ORDINAL})${SP}quarter${OF_YEAR}`, partOfYear(33, 4)),
  meaning("quarter-short", `Q(?<nth>[1-4])(?:${SP}|/)(?<year>${YEAR})`, ({ nth, year }) => ({
    type: "part-of-year",
    code: 32 + Number(nth),
    year: Number(year),
    which: null,
  })),
  meaning("half", `(?:the${SP})?(?<nth>first|second|last)${SP}half${OF_YEAR}`, partOfYear(40, 2)),
];
