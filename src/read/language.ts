import { eld } from "eld/extrasmall";

/** How much of a text is looked at; enough to be sure, and a long text costs no more. */
const LOOKED_AT = 20_000;

/** Scripts, and the languages that the detector may name for each; it is not asked where there is one. */
const SCRIPTS: readonly { readonly letter: RegExp; readonly languages: readonly string[] }[] = [
  { letter: /\p{Script=Latin}/gu, languages: [] },
  { letter: /\p{Script=Arabic}/gu, languages: ["ar", "fa", "ur", "ps", "ckb"] },
  { letter: /\p{Script=Cyrillic}/gu, languages: ["ru", "uk", "be", "bg", "sr"] },
  { letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: ["ja"] },
  { letter: /\p{Script=Hangul}/gu, languages: ["ko"] },
  { letter: /\p{Script=Han}/gu, languages: ["zh", "ja"] },
  { letter: /\p{Script=Hebrew}/gu, languages: ["he"] },
  { letter: /\p{Script=Greek}/gu, languages: ["el"] },
  { letter: /\p{Script=Devanagari}/gu, languages: ["hi", "mr"] },
  { letter: /\p{Script=Bengali}/gu, languages: ["bn"] },
  { letter: /\p{Script=Tamil}/gu, languages: ["ta"] },
  { letter: /\p{Script=Telugu}/gu, languages: ["te"] },
  { letter: /\p{Script=Gujarati}/gu, languages: ["gu"] },
  { letter: /\p{Script=Gurmukhi}/gu, languages: ["pa"] },
  { letter: /\p{Script=Thai}/gu, languages: ["th"] },
  { letter: /\p{Script=Lao}/gu, languages: ["lo"] },
  { letter: /\p{Script=Georgian}/gu, languages: ["ka"] },
  { letter: /\p{Script=Armenian}/gu, languages: ["hy"] },
  // Amharic and Tigrinya look alike to the detector.
  { letter: /\p{Script=Ethiopic}/gu, languages: ["am", "ti"] },
];

/** Letters that only one of a script's languages writes; they decide before statistics do. */
const TELLING_LETTERS: readonly { readonly letter: RegExp; readonly language: string }[] = [
  { letter: /[ښګڼځڅ]/u, language: "ps" },
  { letter: /[ێۆڵڕ]/u, language: "ckb" },
];

/** Words that English uses all the time and its neighbours do not. */
const ENGLISH =
  /^(?:the|of|and|that|were|with|from|have|has|had|been|they|which|this|these|their|there|who|said|says|when|while|would|could|into|about|than|after|before|but|are|its|by|people|killed)$/;
const ENGLISH_ENOUGH = 0.12;
const ENGLISH_BARELY = 0.04;
const FEW_WORDS = 20;

/**
 * The language that most of a text is written in, as a BCP 47 tag; `und` where that cannot be told. Names are left out as far as capitals show them, so
 * that no place or person decides. The same text always gives the same answer.
 */
export const detectLanguage = (text: string): string => {
  const sample = text.slice(0, LOOKED_AT);
  const script = dominantScript(sample);
  if (script === null) return "und";
  if (script.languages.length > 0) return languageOfScript(wordsOf(sample, script.letter), script.languages);
  return latinLanguage(wordsOf(sample, script.letter));
};

const dominantScript = (sample: string): (typeof SCRIPTS)[number] | null => {
  const counts = SCRIPTS.map(({ letter }) => sample.match(letter)?.length ?? 0);
  const most = Math.max(...counts);
  // Japanese is written in kanji too, which Chinese alone does not mix with kana.
  const kana = counts[3] ?? 0;
  if (kana > 0 && kana * 10 >= most && (counts[5] ?? 0) + kana >= most) return SCRIPTS[3] ?? null;
  return most < 2 ? null : (SCRIPTS[counts.indexOf(most)] ?? null);
};

const wordsOf = (sample: string, letter: RegExp): readonly string[] =>
  (sample.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []).filter((word) => word.search(letter) >= 0);

const languageOfScript = (words: readonly string[], languages: readonly string[]): string => {
  const body = words.join(" ");
  const telling = TELLING_LETTERS.find(({ letter, language }) => languages.includes(language) && letter.test(body));
  if (telling !== undefined) return telling.language;
  if (languages.length === 1) return languages[0] ?? "und";
  const detected = eld.detect(body);
  return detected.isReliable() && languages.includes(detected.language) ? detected.language : "und";
};

const latinLanguage = (words: readonly string[]): string => {
  const lower = words.filter((word) => /^\p{Ll}/u.test(word));
  const body = lower.length >= 3 ? lower : words;
  const english = body.filter((word) => ENGLISH.test(word.toLowerCase())).length / body.length;
  if (english >= ENGLISH_ENOUGH) return "en";
  const detected = eld.detect(body.join(" ").toLowerCase());
  if (detected.language === "en") return detected.isReliable() && (english >= ENGLISH_BARELY || body.length < FEW_WORDS) ? "en" : "und";
  return detected.isReliable() && english < ENGLISH_BARELY ? detected.language : "und";
};
