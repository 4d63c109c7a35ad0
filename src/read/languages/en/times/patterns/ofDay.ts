import type { Groups, OfDay, Pattern } from "../draft.ts";
import { NO_HOUR } from "../draft.ts";
import { MONTH, PART_OF_DAY, partOf, SP, WEEKDAY } from "../lexicon.ts";
import { pattern } from "./pattern.ts";

const ZONE = `(?:${SP}?(?:\\(?(?<zone>GMT|UTC|Z)\\)?|(?<local>local${SP}time|local|hours|hrs|h|E[SD]T|C[SD]T|M[SD]T|P[SD]T|CES?T|EES?T|MSK|BST|IST|JST))(?![\\p{L}\\p{N}]))?`;
const AM_PM = "(?<half>[ap]\\.m\\.|[ap]m)";

const two = (number: number): string => String(number).padStart(2, "0");

const clock = ({ h = "", m = "0", half, zone }: Groups): OfDay | null => {
  const stated = Number(h);
  const minute = Number(m);
  const hour = half === undefined ? stated : (stated % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || minute > 59 || (half !== undefined && (stated < 1 || stated > 12))) return null;
  return { ...NO_HOUR, clock: `${two(hour)}:${two(minute)}`, zone: zone === undefined ? null : "Z" };
};

const atClock = (name: string, words: string): Pattern =>
  pattern(name, words, (groups) => {
    const ofDay = clock(groups);
    return ofDay === null ? null : { meaning: { type: "of-day" }, ofDay };
  });

/** Hours, and parts of the day that stand alone; the day they belong to is joined or inferred later. */
export const OF_DAY: readonly Pattern[] = [
  atClock("clock-am-pm", `(?<h>1[0-2]|0?[1-9])(?:[:.](?<m>[0-5]\\d))?${SP}?${AM_PM}${ZONE}`),
  atClock("clock-24", `(?<h>[01]?\\d|2[0-3]):(?<m>[0-5]\\d)(?::[0-5]\\d)?(?![:.]?\\d)${ZONE}`),
  atClock("clock-military", `(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d)(?:${SP}?(?:(?<zone>GMT|UTC|Z)|hours|hrs|local${SP}time|h(?!\\p{L})))`),
  // "at 0001 on 3 October": four digits are an hour only where they begin with 0 and stand after "at".
  atClock("clock-military-bare", `(?<=(?<!\\p{L})at${SP})(?<h>0\\d)(?<m>[0-5]\\d)(?=${SP}on${SP})`),
  pattern(
    "part-of-day",
    `(?<=(?<!\\p{L})(?:at|before|after|around|by|until|since|from|till|near|towards?|at${SP}about)${SP})(?:about${SP})?(?<part>dawn|daybreak|sunrise|dusk|sunset|nightfall|noon|midday|midnight|night)`,
    ({ part = "" }) => ({
      meaning: { type: "of-day" },
      ofDay: { ...NO_HOUR, part: partOf(part) },
    }),
  ),
  pattern(
    "the-part-of-day",
    `(?<=(?<!\\p{L})(?:in|during|through|on|since|by|until|at|of)${SP})(?:the${SP})?(?:(?:early|late|mid|first|last|dead)(?:-|${SP})(?:of${SP})?)?(?<part>${PART_OF_DAY}|hours(?=${SP}of)|light)(?!${SP}of${SP}(?!\\d|the${SP}\\d|${WEEKDAY}|${MONTH}|that|this))`,
    ({ part = "" }, text, span) =>
      /^(?:the|early|late|mid)/i.test(text.slice(span.start, span.end)) && !/^(?:the\s+)?light$/i.test(text.slice(span.start, span.end))
        ? { meaning: { type: "of-day" }, ofDay: { ...NO_HOUR, part: /hours|light/i.test(part) ? "MO" : partOf(part) } }
        : null,
  ),
];
