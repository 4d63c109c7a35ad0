import model from "wink-eng-lite-web-model";
import winkNlp, { type ItsFunction } from "wink-nlp";
import type { CaseName, Span } from "../../../../model/index.ts";
import { MONTHS } from "../calendarWords.ts";
import type { Token, Upos } from "../../../passage.ts";
import { maskNames } from "./mask.ts";

/** A token before it knows its sentence. */
export type Word = Omit<Token, "sentence" | "index">;

const nlp = winkNlp(model);
// The package types `its.lemma` with the addons it is given at run time, which `out` does not expect.
const lemmaOf = nlp.its.lemma as unknown as ItsFunction<string>;

const TAGS: ReadonlySet<string> = new Set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" "));
const isTag = (tag: string): tag is Upos => TAGS.has(tag);

/** Tokens of one block of text with tags and lemmas; white space is nobody's token. Offsets are shifted by `offset`. */
export const tokenize = (block: string, offset: number, names: readonly CaseName[]): readonly Word[] => {
  const masked = maskNames(block, names);
  const words: Word[] = [];
  let cursor = 0;
  let name = 0;
  const shift = (at: number): number => at + (name === 0 ? 0 : backBy(masked.names[name - 1]));
  const { surfaces, tags, lemmas } = tagged(masked.text);
  surfaces.forEach((surface, i) => {
    const at = masked.text.indexOf(surface, cursor);
    if (at < 0 || surface.trim() === "") return;
    cursor = at + surface.length;
    const listed = masked.names[name];
    if (listed !== undefined && at >= listed.masked.start) {
      name += 1;
      words.push(nameWord(block, listed.original, offset, tags[i] === "ADJ" ? "ADJ" : "PROPN"));
      return;
    }
    const start = shift(at);
    words.push(word(block, { start, end: start + surface.length }, offset, tags[i] ?? "X", lemmas[i] ?? surface));
  });
  return words.map((one, i) => ({ ...one, tag: inContext(words, i) }));
};

const backBy = (name: { readonly masked: Span; readonly original: Span } | undefined): number => (name === undefined ? 0 : name.original.end - name.masked.end);

const tagged = (text: string): { readonly surfaces: readonly string[]; readonly tags: readonly string[]; readonly lemmas: readonly string[] } => {
  const tokens = nlp.readDoc(text).tokens();
  return { surfaces: tokens.out(), tags: tokens.out(nlp.its.pos), lemmas: tokens.out(lemmaOf) };
};

const straight = (surface: string): string => surface.toLowerCase().replace(/[’‘]/g, "'");

const word = (block: string, span: Span, offset: number, tag: string, lemma: string): Word => {
  const text = block.slice(span.start, span.end);
  const lower = straight(text);
  return {
    start: span.start + offset,
    end: span.end + offset,
    text,
    lower,
    lemma: lemma.toLowerCase(),
    tag: corrected(text, lower, isTag(tag) ? tag : "X"),
    head: null,
    relation: null,
    listed: false,
  };
};

const nameWord = (block: string, span: Span, offset: number, tag: Upos): Word => {
  const text = block.slice(span.start, span.end);
  return {
    start: span.start + offset,
    end: span.end + offset,
    text,
    lower: straight(text),
    lemma: straight(text),
    tag,
    head: null,
    relation: null,
    listed: true,
  };
};

const MONTH = new RegExp(`^(?:${MONTHS})$`);

// What the tagger is regularly wrong about, whatever the sentence.
const corrected = (text: string, lower: string, tag: Upos): Upos => {
  if (/^["“”„«»'‘’`.,;:!?()[\]{}–—-]+$/.test(text)) return lower === "-" || lower === "'" ? (tag === "PART" ? "PART" : "PUNCT") : "PUNCT";
  if (/^\d[\d.,]*$/.test(text)) return "NUM";
  if (MONTH.test(lower) && /^\p{Lu}/u.test(text) && tag === "NOUN") return "PROPN";
  return tag;
};

const PREPOSITION_LIKE = new Set(["according", "including", "regarding", "concerning", "excluding"]);
const OPENS_CLAUSE_AFTER = /^(?:DET|PRON|PROPN|ADJ|NUM)$/;

// What the neighbours make plain: "that" before a plural, a name or an article opens a clause; "according to" and "including" are prepositions.
const inContext = (words: readonly Word[], i: number): Upos => {
  const { lower, tag, text } = words[i] as Word;
  const before = words[i - 1];
  const after = words[i + 1];
  if (tag === "VERB" && PREPOSITION_LIKE.has(lower) && (lower !== "according" || after?.lower === "to")) return "ADP";
  if (
    tag === "VERB" &&
    lower === "following" &&
    (before === undefined || before.tag === "PUNCT" || before.tag === "NOUN") &&
    after !== undefined &&
    after.tag !== "VERB"
  )
    return "ADP";
  if (lower === "that" && (tag === "DET" || tag === "PRON") && after !== undefined && before !== undefined && before.tag !== "ADP") {
    const plural = after.tag === "NOUN" && after.lower !== after.lemma;
    if (plural || OPENS_CLAUSE_AFTER.test(after.tag)) return "SCONJ";
  }
  if (tag === "VERB" && isCompoundPart(words, i)) return "ADJ";
  if (tag === "VERB" && lower === "fire" && before !== undefined && TAKES_FIRE.test(before.lemma)) return "NOUN";
  if (
    (lower === "so" && words[i + 2]?.lower === "called" && after?.text === "-") ||
    (lower === "called" && before?.text === "-" && words[i - 2]?.lower === "so")
  )
    return "ADJ";
  if (tag === "VERB" && before?.tag === "PART" && before.lower === "'s" && !lower.endsWith("ing")) return "NOUN";
  if (tag !== "VERB" && looksLikeVerb(words, i)) return "VERB";
  // A capitalized word behind a name that the tagger takes for a verb is part of the name.
  if (tag === "VERB" && /^\p{Lu}\p{Ll}/u.test(text) && before?.tag === "PROPN") return "PROPN";
  return tag;
};

const touches = (one: Word | undefined, next: Word | undefined): boolean => one !== undefined && next !== undefined && one.end === next.start;

// "hit-and-run", "carry-on": part of one word. "re-opened" and "rebel-held" keep their verb.
const isCompoundPart = (words: readonly Word[], i: number): boolean => {
  const hyphenAfter = words[i + 1]?.text === "-" && touches(words[i], words[i + 1]);
  const hyphenBefore = words[i - 1]?.text === "-" && touches(words[i - 1], words[i]);
  return hyphenAfter || (hyphenBefore && words[i - 2]?.tag === "CCONJ" && touches(words[i - 2], words[i - 1]));
};

// "opened fire", "caught fire"
const TAKES_FIRE = /^(?:open|hold|cease|exchange|return|catch|draw|set)$/;
const SAYS = /^(?:claims|reports|states|charges|alleges|counters|notes|details|says|writes|shows|names|puts)$/;

const BARE_VERB_FOLLOWS = /^(?:do|does|did|will|would|could|should|may|might|must|can|shall|wo|ca)$/;

// "do not direct", "will strike", "may target": behind these only a verb can stand.
const afterAuxiliary = (words: readonly Word[], i: number): boolean => {
  const before = words[i - 1];
  const auxiliary = before?.lower === "not" || before?.lower === "n't" ? words[i - 2] : before;
  return auxiliary?.tag === "AUX" && BARE_VERB_FOLLOWS.test(auxiliary.lower) && words[i]?.lower === words[i]?.lemma && !(words[i]?.lower ?? "").endsWith("ly");
};

const HAVE = /^(?:has|have|had|having|'ve)$/;
const PARTICIPLE =
  /^(?:[a-z]{3,}ed|shot|hit|set|cut|put|built|burnt|lost|won|shed|struck|sunk|blown|taken|fled|led|held|met|left|sent|spent|torn|fallen|fought|seen|said|told|made|begun|run|risen|broken|driven|given|gone|known|laid|paid|sought|stolen|thrown|withdrawn|written)$/;

// Words that are verbs and nouns alike, where the neighbours leave only the verb: "Oron claims that …", "those who lives there", "Oron mined the port".
const looksLikeVerb = (words: readonly Word[], i: number): boolean => {
  const { lower, tag } = words[i] as Word;
  const [before, after] = [words[i - 1], words[i + 1]];
  if (before === undefined || after === undefined || !/^(?:NOUN|ADJ|PROPN)$/.test(tag) || words[i]?.text !== lower) return false;
  if (SAYS.test(lower) && after.lower === "that")
    return before.tag === "PROPN" || before.tag === "PRON" || (before.tag === "NOUN" && words[i - 2]?.tag === "DET");
  if (afterAuxiliary(words, i) && tag !== "PROPN") return true;
  if (HAVE.test(before.lower) && before.tag === "AUX" && PARTICIPLE.test(lower)) return true;
  if (before.lower === "who" && /(?:s|ed)$/.test(lower) && tag !== "PROPN") return true;
  return (
    lower.endsWith("ed") &&
    (before.tag === "PROPN" || before.tag === "PRON" || before.tag === "NOUN") &&
    (after.tag === "DET" || after.tag === "PRON" || after.tag === "PROPN")
  );
};
