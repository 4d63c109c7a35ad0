import type { TimeExpression } from "../../../../model/index.ts";
import type { FoundClaim } from "../../../findings.ts";
import type { Phrase } from "../../../passage.ts";
import { inside, type Scene, wordsOf } from "./scene.ts";

const SPANNING = /\b(?:within|over|in|during|since|between|throughout|from)\s+(?:the\s+(?:past|last|first)\s+)?$/i;

/** The stretch of time over which a claim counts: "within 200 days", "since March", "so far this year"; null where it counts over none. */
export const windowOf = (scene: Scene, quote: Phrase): FoundClaim["window"] => {
  const time = scene.timesOf(scene.passage.tokens[quote.first]?.sentence ?? 0).find((one) => {
    if (!inside(one, quote)) return false;
    const before = scene.passage.text.slice(Math.max(quote.start, one.start - 24), one.start);
    const words = wordsOf(scene.passage, one);
    return isLength(one)
      ? SPANNING.test(before) || /^(?:within|over|in|during)\b/i.test(words)
      : /\bsince\s+(?:the\s+)?$/i.test(before) || (one.edtf?.includes("/") === true && /year|month|week/i.test(words)) || /^since\b/i.test(words);
  });
  return time === undefined ? null : { start: time.start, end: time.end, timex: time.timex, edtf: time.edtf };
};

// "within 200 days" of a dated text is a date with an interval, and says its length all the same.
const isLength = ({ kind, timex }: TimeExpression): boolean => kind === "duration" || timex?.startsWith("P") === true;

const TOTAL = /\b(?:so far|to date|in all|in total|a total of|total(?:s|led|ling|ing)?|altogether|toll|overall|since|brings? (?:the|our|its)|tally)\b/i;

/** Whether the wording itself says that it sums up. */
export const sumsUp = (scene: Scene, quote: Phrase): boolean => TOTAL.test(wordsOf(scene.passage, quote));
