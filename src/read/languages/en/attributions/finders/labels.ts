import type { NounPhrase, Sentence } from "../../../../passage.ts";
import { kindOfNameWords, kindOfNoun, TITLE } from "../../mentions/lexicon.ts";
import { tidy } from "../contents.ts";
import { type Draft, type Range, range } from "../draft.ts";
import { DOCUMENT_HEAD, UNNAMED_HEAD } from "../lexicon/words.ts";
import type { Site } from "../site.ts";

/** "Ministry: no such order exists.", "“Negative.” — the duty officer", "Two dead — police": who speaks stands apart, before a colon or behind a dash. */
export const findLabels = (site: Site): readonly Draft[] => {
  const repeated = repeatedLabels(site);
  return site.passage.sentences.flatMap((sentence) => {
    const draft = before(site, sentence, repeated) ?? behind(site, sentence);
    return draft === null ? [] : [draft];
  });
};

const LONGEST_LABEL = 14;
const NO_SPEAKER =
  /^(?:update|breaking|note|nb|ps|photo|image|picture|file|correction|example|warning|caution|contact|location|date|time|place|subject|from|to|re|cc|source|sources|related|read|watch|more|summary|background|analysis|opinion|editorial|exclusive|live|video|map|topic|tags|category|author|by|edited|reporting|writing|see|key|figure|table|part|chapter|section|first|second|third)$/;

const colonOf = (site: Site, sentence: Sentence): number | null => {
  for (let i = sentence.first; i < Math.min(sentence.until, sentence.first + LONGEST_LABEL); i += 1) {
    const token = site.tokens[i];
    if (token === undefined || /^(?:AUX|VERB|SCONJ)$/.test(token.tag) || site.quotationAt(i) !== null) return null;
    if (token.text === ":") return i > sentence.first && i + 1 < sentence.until && !/^\d+$/.test(site.tokens[i - 1]?.text ?? "") ? i : null;
  }
  return null;
};

const labelOf = (site: Site, first: number, colon: number): string => site.passage.text.slice(site.tokens[first]?.start ?? 0, site.tokens[colon - 1]?.end ?? 0);

/** Labels that open more than one sentence are the voices of a conversation. */
const repeatedLabels = (site: Site): ReadonlySet<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const sentence of site.passage.sentences) {
    const colon = colonOf(site, sentence);
    if (colon === null) continue;
    const label = labelOf(site, sentence.first, colon);
    if (seen.has(label)) repeated.add(label);
    seen.add(label);
  }
  return repeated;
};

const before = (site: Site, sentence: Sentence, repeated: ReadonlySet<string>): Draft | null => {
  const colon = colonOf(site, sentence);
  if (colon === null) return null;
  const phrase = firstPhrase(site, sentence.first, colon);
  const first = site.tokens[sentence.first];
  if (phrase === null || first === undefined || NO_SPEAKER.test(first.lower) || NO_SPEAKER.test(site.tokens[colon - 1]?.lower ?? "")) return null;
  const known = repeated.has(labelOf(site, sentence.first, colon)) || (repeated.size > 0 && site.tokens[phrase.head]?.tag === "PROPN");
  const conversation = known && opensParagraph(site, sentence);
  const quoted = site.quotationAt(colon + 1) !== null;
  if (!(conversation || (speaks(site, phrase) && (quoted || phrase.until === colon || site.tokens[phrase.until]?.tag === "ADP")))) return null;
  const end = conversation ? paragraphEnd(site, sentence) : sentence.until;
  const contents = quoted && !conversation ? quotedContent(site, colon + 1, sentence) : [range(colon + 1, end)];
  const kept = tidy(site, contents);
  const source = range(phrase.first, phrase.until < colon && !/^(?:at|in|on)$/.test(site.tokens[phrase.until]?.lower ?? "") ? colon : phrase.until);
  return kept.length === 0
    ? null
    : { sources: [source], cues: [range(colon, colon + 1)], contents: kept, stance: isQuestion(site, kept) ? "asks" : "affirms", finder: "label" };
};

const firstPhrase = (site: Site, first: number, colon: number): NounPhrase | null => {
  for (let at = first; at <= first + 3; at += 1) {
    const phrase = site.phraseAt(at);
    if (phrase !== null) return phrase.until <= colon ? phrase : null;
  }
  return null;
};

const isQuestion = (site: Site, contents: readonly Range[]): boolean => contents.every(({ until }) => /^[?]$/.test(site.tokens[until - 1]?.text ?? ""));

const quotedContent = (site: Site, at: number, sentence: Sentence): readonly Range[] => {
  const quotation = site.quotationAt(at);
  return quotation === null ? [range(at, sentence.until)] : [quotation];
};

const opensParagraph = (site: Site, sentence: Sentence): boolean => site.passage.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph;

const paragraphEnd = (site: Site, sentence: Sentence): number => {
  let last = sentence;
  for (let i = sentence.index + 1; i < site.passage.sentences.length; i += 1) {
    const next = site.passage.sentences[i];
    if (next === undefined || next.paragraph !== sentence.paragraph || colonOf(site, next) !== null) break;
    last = next;
  }
  return last.until;
};

/** Whether a phrase names somebody or something that can speak. */
const speaks = (site: Site, phrase: NounPhrase): boolean => {
  const head = site.tokens[phrase.head];
  const words = site.tokens.slice(phrase.first, phrase.until);
  if (head === undefined) return false;
  if (UNNAMED_HEAD.test(head.lower) || DOCUMENT_HEAD.test(head.lower) || words.some(({ text }) => TITLE.test(text))) return true;
  const kind = kindOfNoun(head.lemma) ?? kindOfNameWords(words.map(({ text }) => text));
  return kind !== null && /^(?:person|group|organization|media|state)$/.test(kind);
};

/** "… — Commissioner Vell": the speaker behind a dash, at the end of a heading or under a quotation. */
const behind = (site: Site, sentence: Sentence): Draft | null => {
  const dash = lastDash(site, sentence);
  if (dash === null) return null;
  const phrase = site.phraseAt(dash + 1);
  if (phrase === null || site.clausesIn(sentence.index).some(({ verb }) => verb.first > dash)) return null;
  const quotation = site.quotationEndingAt(dash - 1);
  if (quotation !== null && !speaks(site, phrase) && (dash !== sentence.first || site.tokens[phrase.head]?.tag !== "PROPN")) return null;
  if (quotation === null && !(sentence.kind === "heading" && dash > sentence.first + 1 && phrase.until >= sentence.until && speaks(site, phrase))) return null;
  const content = quotation === null ? [range(sentence.first, dash)] : [quotation];
  return {
    sources: [range(phrase.first, phrase.until)],
    cues: [range(dash, dash + 1)],
    contents: tidy(site, content),
    stance: "affirms",
    finder: "label",
  };
};

const lastDash = (site: Site, sentence: Sentence): number | null => {
  for (let i = sentence.until - 2; i >= sentence.first; i -= 1) if (/^(?:[–—]|--)$/.test(site.tokens[i]?.text ?? "")) return i;
  return null;
};
