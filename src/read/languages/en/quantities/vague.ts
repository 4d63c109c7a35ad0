import type { Span } from "../../../../model/index.ts";
import type { QuantityRuleName } from "./rules.ts";

/** An amount without a number. `min` is the least that the wording can mean; null where it means nothing in numbers. */
export interface VagueAmount extends Span {
  readonly min: number | null;
  readonly max: number | null;
  readonly exactness: "vague" | "approximate";
  readonly rule: QuantityRuleName;
}

interface Wording {
  readonly rule: QuantityRuleName;
  readonly words: RegExp;
  readonly min: number | null;
  readonly max?: number;
}

const STANDS_FOR_THINGS =
  "(?=[^\\S\\n]+(?:of\\b|more\\b|others?\\b|were\\b|have\\b|had\\b|are\\b|remain|killed\\b|injured\\b|wounded\\b|dead\\b|missing\\b|died\\b|fled\\b))";

const named = (rule: QuantityRuleName, words: string, min: number | null, max?: number): Wording => ({
  rule,
  words: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, "giu"),
  min,
  ...(max === undefined ? {} : { max }),
});

/** In order: where two fit at one place, the first stands. "Several dozen" is three dozen, "tens of thousands" two tens of thousands: the plural is at least two. */
const WORDINGS: readonly Wording[] = [
  named("hundreds-of-thousands", "hundreds of thousands", 200_000),
  named("tens-of-thousands", "tens of thousands|tens, if not hundreds,? of thousands", 20_000),
  named("dozens-of-thousands", "dozens of thousands", 24_000),
  named("hundreds-of-millions", "hundreds of millions", 200_000_000),
  named("tens-of-millions", "tens of millions", 20_000_000),
  named("several-hundred-thousand", "(?:several|a few) hundred thousand", 300_000),
  named("several-hundred-million", "(?:several|a few) hundred million", 300_000_000),
  named("several-dozen", "(?:several|a few|some few) dozens?", 36),
  named("several-hundred", "(?:several|a few|some few) hundreds?", 300),
  named("several-thousand", "(?:several|a few|some few) thousands?", 3000),
  named("several-million", "(?:several|a few|some few) millions?", 3_000_000),
  named("tens", "tens(?= of)", 20),
  named("dozens", "(?:many |countless )?dozens(?: and dozens| or (?:even )?hundreds)?", 24),
  named("scores", `scores${STANDS_FOR_THINGS}`, 40),
  named("hundreds", "(?:many |countless )?hundreds(?: and hundreds| or (?:even )?thousands|, if not thousands,?)?", 200),
  named("thousands", "(?:many |countless )?thousands(?: and thousands| upon thousands)?", 2000),
  named("millions", "(?:many |countless )?millions", 2_000_000),
  named("billions", "billions", 2_000_000_000),
  named("a-couple", "a couple of", 2, 2),
  named("a-few", "(?<!quite )a few|a handful(?: of)?", 3),
  named("several", "several", 3),
  named("multiple", "multiple", 2),
  named(
    "uncounted",
    "an? (?:large |small |great |growing |unknown |unspecified |undisclosed |undetermined |unconfirmed |significant |considerable )*number of|an (?:unknown|unspecified|undisclosed|undetermined|unconfirmed) number",
    null,
  ),
  named("many", "(?<!\\b(?:as|how|so|too) )many(?! a\\b)|numerous|countless|innumerable", null),
];

/** Vague amounts in a text, from left to right, none inside another. */
export const findVagueAmounts = (text: string): readonly VagueAmount[] => {
  const found: VagueAmount[] = [];
  for (const { rule, words, min, max } of WORDINGS)
    for (const match of text.matchAll(words)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      found.push({ ...span, min, max: max ?? null, exactness: max === undefined ? "vague" : "approximate", rule });
    }
  return found.sort((a, b) => a.start - b.start);
};
