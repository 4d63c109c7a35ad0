import { firstIndex } from "../../../../../text/index.ts";
import type { NounPhrase, Token } from "../../../../passage.ts";
import { kindOfNameWords, kindOfNoun, TITLE } from "../../mentions/lexicon.ts";
import { type Draft, type Range, range } from "../draft.ts";
import { TIME_WORD } from "../lexicon/words.ts";
import type { Site } from "../site.ts";

/** What the source of each draft stands for, where it is a pronoun or a description and that is plain; null elsewhere. Drafts come in text order. */
export const antecedents = (drafts: readonly Draft[], site: Site): readonly (Range | null)[] => {
  const names = site.passage.nounPhrases.filter((phrase) => isName(site, phrase));
  const found: (Range | null)[] = [];
  drafts.forEach((draft, i) => {
    const source = draft.sources[0];
    found.push(
      source === undefined
        ? null
        : antecedentOf(site, source, { names, earlier: drafts.slice(Math.max(0, i - REACH), i), found: found.slice(Math.max(0, i - REACH), i) }),
    );
  });
  return found;
};

/** How many attributions, and how many sentences, a pronoun may reach back. */
const REACH = 8;
const SENTENCES = 3;

interface Before {
  readonly names: readonly NounPhrase[];
  readonly earlier: readonly Draft[];
  readonly found: readonly (Range | null)[];
}

const antecedentOf = (site: Site, source: Range, before: Before): Range | null => {
  const words = site.tokens.slice(source.first, source.until);
  const lower = words[0]?.lower ?? "";
  if (words.length === 1 && /^(?:he|she|it|they|his|her|its|their)$/.test(lower)) return ofPronoun(site, source, lower, before);
  if (words.length === 1 && /^(?:who|which|that)$/.test(lower)) return ofRelative(site, source);
  if (/^(?:the|this|that|its|their)$/.test(lower) && !words.some(({ tag }) => tag === "PROPN")) return ofDescription(site, source, before.names);
  return null;
};

/** The nearest earlier source that the pronoun fits, else the nearest name that it fits. */
const ofPronoun = (site: Site, source: Range, pronoun: string, { names, earlier, found }: Before): Range | null => {
  const sentence = site.tokens[source.first]?.sentence ?? 0;
  for (let i = earlier.length - 1; i >= 0; i -= 1) {
    const one = earlier[i]?.sources[0];
    const stands = found[i] ?? one;
    if (stands === undefined || one === undefined || one.until > source.first || sentence - (site.tokens[one.first]?.sentence ?? 0) > SENTENCES) continue;
    if (!isPronoun(site, stands) && fits(site, stands, pronoun)) return stands;
  }
  const near = lastNames(names, source).filter((name) => sentence - (site.tokens[name.first]?.sentence ?? 0) <= 1 && fits(site, name, pronoun));
  const one = near.length === 1 ? near[0] : undefined;
  return one === undefined ? null : range(one.first, one.until);
};

/** The names before a source, in text order, as far back as a reader would remember. */
const lastNames = (names: readonly NounPhrase[], source: Range): readonly NounPhrase[] => {
  const end = firstIndex(names, ({ until }) => until > source.first);
  return names.slice(Math.max(0, end - 100), end);
};

const isPronoun = (site: Site, one: Range): boolean => one.until - one.first === 1 && site.tokens[one.first]?.tag === "PRON";

/** Persons are he and she, bodies it, both "they": a plural, or a body. */
const fits = (site: Site, one: Range, pronoun: string): boolean => {
  const words = site.tokens.slice(one.first, one.until);
  const kind = kindOf(words);
  const joint = words.some(({ tag }) => tag === "CCONJ");
  if (/^(?:he|she|his|her)$/.test(pronoun)) return !joint && (kind === "person" || (kind === null && words.some(({ tag }) => tag === "PROPN")));
  if (/^(?:it|its)$/.test(pronoun)) return !joint && kind !== "person";
  return joint || kind !== "person" || words.some((word) => word.tag === "NOUN" && word.lower.endsWith("s"));
};

const kindOf = (words: readonly Token[]): string | null => {
  const named = words.filter(({ tag }) => tag === "PROPN");
  if (words.some(({ text }) => TITLE.test(text))) return "person";
  const comma = words.findIndex(({ text }) => text === ",");
  const head = (comma < 0 ? words : words.slice(0, comma)).findLast(({ tag }) => tag === "NOUN" || tag === "PROPN");
  const common = head?.tag === "NOUN" ? kindOfNoun(head.lemma) : null;
  return common ?? (named.length === 0 ? null : kindOfNameWords(named.map(({ text }) => text)));
};

/** "…, who said": the phrase that the relative clause hangs on. */
const ofRelative = (site: Site, source: Range): Range | null => {
  const comma = site.tokens[source.first - 1]?.text === "," ? 1 : 0;
  const phrase = site.phraseEndingAt(source.first - comma);
  if (phrase === null || site.tokens.slice(phrase.first, phrase.until).some(({ lower }) => TIME_WORD.test(lower))) return null;
  return range(phrase.first, phrase.until);
};

/** "the ministry" for "the Ministry of Relief": an earlier name that holds the description's head. */
const ofDescription = (site: Site, source: Range, names: readonly NounPhrase[]): Range | null => {
  const head = site.tokens.slice(source.first, source.until).findLast(({ tag }) => tag === "NOUN");
  if (head === undefined) return null;
  const found = lastNames(names, source).findLast((name) =>
    site.tokens.slice(name.first, name.until).some((word) => word.lower === head.lower && word.tag === "PROPN"),
  );
  return found === undefined ? null : range(found.first, found.until);
};

const isName = (site: Site, phrase: NounPhrase): boolean =>
  site.tokens[phrase.head]?.tag === "PROPN" || site.tokens.slice(phrase.first, phrase.until).some(({ tag }) => tag === "PROPN");
