import type { NounPhrase, Token } from "../../../passage.ts";
import { WEEKDAYS } from "../calendarWords.ts";

const POSSESSIVE_PRONOUN = new Set(["his", "her", "its", "their", "our", "my", "your", "whose"]);
const isNoun = (token: Token): boolean => token.tag === "NOUN" || token.tag === "PROPN";
const isModifier = (token: Token): boolean => token.tag === "ADJ" || token.tag === "NUM" || isNoun(token) || (token.tag === "SYM" && token.text !== "-");
const isQuote = (token: Token): boolean => /^["“”'‘’«»]$/.test(token.text);

/** Noun phrases of one sentence, `[first, until)`, that take no token of `taken` (verb groups). Flat: "of" complements, coordination and apposition are joined by `joinPhrases`. */
export const findBasePhrases = (tokens: readonly Token[], first: number, until: number, taken: ReadonlySet<number>): readonly NounPhrase[] => {
  const phrases: NounPhrase[] = [];
  let at = first;
  while (at < until) {
    const end = phraseEnd(tokens, at, until, taken);
    const head = end === null ? null : headOf(tokens, at, end);
    if (end === null || head === null) {
      at += 1;
      continue;
    }
    phrases.push(phrase(tokens, at, end, head));
    at = end;
  }
  return phrases;
};

export const phrase = (tokens: readonly Token[], first: number, until: number, head: number): NounPhrase => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[until - 1]?.end ?? 0,
  first,
  until,
  head,
});

const phraseEnd = (tokens: readonly Token[], at: number, until: number, taken: ReadonlySet<number>): number | null => {
  const lead = tokens[at];
  if (lead === undefined || taken.has(at)) return null;
  if (lead.tag === "PRON" && !POSSESSIVE_PRONOUN.has(lead.lower)) return RELATIVE.has(lead.lower) ? null : at + 1;
  if (!(lead.tag === "DET" || POSSESSIVE_PRONOUN.has(lead.lower) || isModifier(lead) || startsAmount(tokens, at))) return null;
  let end = at + 1;
  while (end < until && !taken.has(end) && continues(tokens, at, end, until)) end += 1;
  while (end > at + 1 && !endsPhrase(tokens[end - 1])) end -= 1;
  return end;
};

const RELATIVE = new Set(["who", "whom", "which", "that", "what", "whose"]);
const AMOUNT_OPENERS = new Set([
  "no",
  "not",
  "at",
  "more",
  "less",
  "fewer",
  "up",
  "as",
  "about",
  "around",
  "some",
  "nearly",
  "almost",
  "over",
  "under",
  "only",
  "just",
  "roughly",
  "approximately",
]);

// "at least 12 people", "more than 30 homes", "nearly 200": the bound belongs to the phrase.
const startsAmount = (tokens: readonly Token[], at: number): boolean => {
  if (!AMOUNT_OPENERS.has(tokens[at]?.lower ?? "")) return false;
  return [1, 2, 3].some(
    (ahead) =>
      tokens[at + ahead]?.tag === "NUM" &&
      tokens.slice(at + 1, at + ahead).every((token) => /^(?:least|most|more|less|fewer|than|to|many|as|few|about)$/.test(token.lower)),
  );
};

const endsPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isNoun(token) || token.tag === "NUM" || token.tag === "PRON" || token.tag === "ADJ" || token.tag === "DET" || token.tag === "X" || token.text === "%");

const continues = (tokens: readonly Token[], first: number, at: number, until: number): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = at + 1 < until ? tokens[at + 1] : undefined;
  if (token === undefined || before === undefined) return false;
  if (opensTime(tokens, at)) return false;
  if (isNoun(token)) return !endsOpener(tokens, first, at);
  if (token.tag === "DET") return before.tag === "DET" || before.lower === "all" || before.lower === "both";
  if (isModifier(token)) return !(isNoun(before) && token.tag === "NUM" && !isNoun(tokens[first] ?? token)) || before.tag !== "NOUN" || after?.tag !== "NOUN";
  if (token.tag === "X") return true;
  if (token.lower === "'s" || token.lower === "'") return token.tag === "PART" && isNoun(before);
  if (token.text === "-" || token.text === "–") return touchesBoth(before, token, after);
  // "hit-and-run"
  if (token.tag === "CCONJ" && before.text === "-" && before.end === token.start && after?.text === "-") return true;
  if (token.tag === "VERB" || token.tag === "ADV")
    return (
      after !== undefined &&
      (before.tag !== "NOUN" || before.text === "-") &&
      (isModifier(after) || after.tag === "VERB" || (token.tag === "ADV" && after.tag === "ADJ"))
    );
  if (isQuote(token)) return after !== undefined && isModifier(after) && !isNoun(before);
  if (token.tag === "ADP" || token.tag === "PART" || token.tag === "CCONJ" || token.tag === "ADJ")
    return tokens[first] !== undefined && startsAmount(tokens, first) && at < first + 3;
  return before.lower === "all" || before.tag === "DET" ? token.tag === "PRON" && !RELATIVE.has(token.lower) : false;
};

const WEEKDAY = new RegExp(`^(?:${WEEKDAYS})$`);
const TIME_NOUN = /^(?:night|week|month|year|morning|evening|afternoon|weekend|spring|summer|autumn|winter)$/;

// "the fighters last night sent", "rebels yesterday attacked", "the ministry Friday said": a time that stands behind a noun without a preposition.
const opensTime = (tokens: readonly Token[], at: number): boolean => {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || here === undefined || !isNoun(before)) return false;
  if (/^(?:late|early|earlier|later)$/.test(here.lower))
    return after === undefined || after.lower === "on" || after.lower === "in" || WEEKDAY.test(after.lower) || after.tag === "PUNCT";
  if (/^(?:last|this|next)$/.test(here.lower)) return TIME_NOUN.test(after?.lower ?? "") || WEEKDAY.test(after?.lower ?? "");
  if (/^(?:yesterday|today|tonight|tomorrow)$/.test(here.lower)) return after?.lower !== "'s";
  return WEEKDAY.test(here.lower) && before.tag === "NOUN" && (after?.tag === "VERB" || after?.tag === "AUX" || after?.tag === "PUNCT");
};

// "On Friday rebels …", "In his memory Byron …": where the comma is left out, an opening adverbial ends before the subject.
const endsOpener = (tokens: readonly Token[], first: number, at: number): boolean => {
  const opener = tokens[first - 1];
  const before = tokens[at - 1];
  if (opener?.tag !== "ADP" || before === undefined || opener.sentence !== before.sentence) return false;
  if (WEEKDAY.test(before.lower)) return opener.lower === "on" && at - first === 1;
  const opensSentence = tokens[first - 2]?.sentence !== opener.sentence;
  return opensSentence && before.tag === "NOUN" && tokens[at]?.tag === "PROPN" && tokens[first]?.tag !== "PROPN";
};

const touchesBoth = (before: Token, token: Token, after: Token | undefined): boolean =>
  before.end === token.start && after !== undefined && token.end === after.start;

/** The last noun behind a possessive's end; a number or adjective where no noun stands ("12 were killed", "the wounded"). */
const headOf = (tokens: readonly Token[], first: number, until: number): number | null => {
  let from = first;
  for (let i = first; i < until - 1; i += 1) if (tokens[i]?.tag === "PART") from = i + 1;
  for (let i = until - 1; i >= from; i -= 1) if (tokens[i] !== undefined && isNoun(tokens[i] as Token)) return i;
  for (let i = until - 1; i >= from; i -= 1) if (/^(?:PRON|NUM|ADJ|DET|X)$/.test(tokens[i]?.tag ?? "")) return i;
  return null;
};
