import type { NounPhrase } from "../../../../passage.ts";
import { contentFrom } from "../contentEnd.ts";
import { tidy } from "../contents.ts";
import { type Draft, type Range, range } from "../draft.ts";
import type { Site } from "../site.ts";
import { sourceAfter } from "../sources.ts";

/** "according to X", "in the words of X", "per X", "citing X": a preposition that names whose words the rest of the sentence is. */
export const findPrepositions = (site: Site): readonly Draft[] =>
  site.tokens.flatMap((_, at) => {
    const length = cueLength(site, at);
    const draft = length === 0 ? null : read(site, range(at, at + length));
    return draft === null ? [] : [draft];
  });

const CUES: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
  ["in", "the", "view", "of"],
  ["in", "the", "opinion", "of"],
  ["in", "the", "eyes", "of"],
  ["by", "the", "account", "of"],
  ["on", "the", "word", "of"],
  ["at", "the", "request", "of"],
];

const cueLength = (site: Site, at: number): number => {
  const lower = site.tokens[at]?.lower ?? "";
  if (lower === "per" && site.phraseAt(at + 1) !== null)
    return apart(site, at) && !/^(?:cent|day|week|month|year|hour|person|capita|head)$/.test(site.tokens[at + 1]?.lower ?? "") ? 1 : 0;
  const cue = CUES.find((words) => words.every((word, i) => site.tokens[at + i]?.lower === word));
  return cue?.length ?? 0;
};

const apart = (site: Site, at: number): boolean =>
  site.tokens[at - 1] === undefined || site.tokens[at - 1]?.tag === "PUNCT" || site.tokens[at - 1]?.sentence !== site.tokens[at]?.sentence;

const read = (site: Site, cue: Range): Draft | null => {
  const stretch = site.stretchOf(cue.first);
  const phrase = site.phraseAt(cue.until);
  if (phrase === null || cue.until >= stretch.until) return null;
  const opens = opensContent(site, cue.first, stretch);
  const source = opens ? sourceToComma(site, phrase, stretch) : sourceToMark(site, phrase, stretch);
  const contents = tidy(site, opens ? behind(site, source.until, stretch) : [...before(site, cue.first, stretch), ...goesOn(site, source.until, stretch)]);
  if (contents.length === 0) return null;
  const lower = site.tokens[cue.first]?.lower;
  return { sources: [source], cues: [cue], contents, stance: lower === "at" ? "wants" : "affirms", finder: "preposition" };
};

/** Whether the cue opens its stretch, or what it opens follows a conjunction or a colon. */
const opensContent = (site: Site, first: number, stretch: Range): boolean => {
  const before = site.tokens[first - 1];
  return (
    first === stretch.first ||
    (first - stretch.first <= 2 && /^(?:and|but|yet|still|also|meanwhile|,|["“‘(–—-])$/.test(before?.lower ?? "")) ||
    before?.text === ";" ||
    before?.text === ":"
  );
};

const LONGEST_SOURCE = 16;

// "According to X, A": the comma ends the source, unless an apposition or relative clause stands between two.
const sourceToComma = (site: Site, phrase: NounPhrase, stretch: Range): Range => {
  const comma = nextComma(site, phrase.first, Math.min(phrase.first + LONGEST_SOURCE, stretch.until));
  if (site.tokens[comma]?.text !== ",") return sourceAfter(site, phrase, stretch.until);
  if (tells(site, phrase.first, comma)) return sourceAfter(site, phrase, comma);
  const again = nextComma(site, comma + 1, Math.min(comma + LONGEST_SOURCE, stretch.until));
  const opener = site.tokens[comma + 1]?.lower ?? "";
  const apposition =
    /^(?:who|whose|which|a|an|the|its|his|her|their)$/.test(opener) || (site.tokens[comma + 1]?.tag === "VERB" && /(?:ed|en|ing)$/.test(opener));
  return apposition && site.tokens[again]?.text === "," && !tells(site, comma + 1, again) ? range(phrase.first, again) : range(phrase.first, comma);
};

/** Whether a clause of its own, not a relative one, stands here. */
const tells = (site: Site, from: number, until: number): boolean =>
  site
    .clausesIn(site.tokens[from]?.sentence ?? -1)
    .some(
      ({ verb, link, marker }) =>
        verb.first >= from &&
        verb.until <= until &&
        verb.form === "finite" &&
        link !== "relative" &&
        link !== "participial" &&
        (marker === null || marker < from),
    );

/** Behind its content the source runs to the next mark, where no other clause starts before that. */
const sourceToMark = (site: Site, phrase: NounPhrase, stretch: Range): Range => {
  const grown = sourceAfter(site, phrase, stretch.until);
  let mark = grown.until;
  while (mark < stretch.until && !/^[,.;:–—?!)]$/.test(site.tokens[mark]?.text ?? "") && site.quotationAt(mark) === null && site.tokens[mark]?.tag !== "CCONJ")
    mark += 1;
  const runs = mark > grown.until && mark - phrase.first <= LONGEST_SOURCE && !tells(site, grown.until, mark);
  return runs ? range(phrase.first, mark) : grown;
};

const nextComma = (site: Site, from: number, until: number): number => {
  for (let i = from; i < until; i += 1) if (site.tokens[i]?.text === ",") return i;
  return until;
};

const behind = (site: Site, from: number, stretch: Range): readonly Range[] => [contentFrom(site, from, { stretch, reach: "clause" })];

const before = (site: Site, until: number, stretch: Range): readonly Range[] => {
  let first = stretch.first;
  for (let i = until - 1; i > stretch.first; i -= 1)
    if (site.tokens[i]?.text === ";" && site.quotedBy(i) === site.quotedBy(until)) {
      first = i + 1;
      break;
    }
  return [range(first, until)];
};

const goesOn = (site: Site, from: number, stretch: Range): readonly Range[] => {
  const mark = site.tokens[from];
  if (mark === undefined || from >= stretch.until || !/^[,–—-]$/.test(mark.text)) return [];
  return [contentFrom(site, from + 1, { stretch, reach: "clause" })];
};
