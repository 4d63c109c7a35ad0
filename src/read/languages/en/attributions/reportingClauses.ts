import type { Clause, NounPhrase, Token } from "../../../passage.ts";
import { cueVerb } from "./lexicon/verbs.ts";
import { DOCUMENT_HEAD, UNNAMED_HEAD } from "./lexicon/words.ts";
import type { Site } from "./site.ts";

/** The clauses that may report: those of the passage, and those whose verb a tagger takes for a noun or an adjective ("The army claims it …", "GM plans to …"). */
export const reportingClauses = (site: Site): readonly Clause[] => {
  const verbs = new Set(site.passage.clauses.flatMap(({ verb }) => Array.from({ length: verb.until - verb.first }, (_, i) => verb.first + i)));
  const hidden = site.passage.nounPhrases.flatMap((phrase, i, all) => hiddenVerb(site, withHead(site, all[i - 1], phrase), verbs));
  return [...site.passage.clauses, ...hidden];
};

/** "A polling outfit in exile reports …": the phrase before the preposition is part of the speaker. */
const withHead = (site: Site, before: NounPhrase | undefined, phrase: NounPhrase): NounPhrase => {
  const link = site.tokens[phrase.first - 1];
  const joins = before !== undefined && link !== undefined && before.until === phrase.first - 1 && /^(?:of|in|for|at|from|with)$/.test(link.lower);
  return joins ? { ...before, until: phrase.until, end: phrase.end } : phrase;
};

const hiddenVerb = (site: Site, phrase: NounPhrase, verbs: ReadonlySet<number>): readonly Clause[] => {
  const turned = site.tokens[phrase.first];
  if (turned !== undefined && isTurned(site, turned, phrase)) return [{ ...clauseOf(phrase, turned), subject: null, subjectBasis: null }];
  for (let at = phrase.until; at > phrase.first; at -= 1) {
    const token = site.tokens[at];
    if (token !== undefined && !verbs.has(at) && looksLikeVerb(site, token, phrase)) return [clauseOf(phrase, token)];
  }
  return [];
};

/** "…,” claims writer John Ostrower" */
const isTurned = (site: Site, token: Token, phrase: NounPhrase): boolean => {
  const verb = token.tag === "NOUN" && /^\p{Ll}.*[sd]$/u.test(token.text) ? cueVerb(token.lemma, token.lower) : null;
  return verb?.frames.has("clause") === true && phrase.until > token.index + 1 && site.quotationEndingAt(token.index - 1) !== null;
};

const looksLikeVerb = (site: Site, token: Token, phrase: NounPhrase): boolean => {
  if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.tag) || !/^\p{Ll}/u.test(token.text) || site.tokens[phrase.first]?.sentence !== token.sentence) return false;
  const verb = cueVerb(token.lemma, token.lower) ?? cueVerb(token.lower.replace(/e?s$/, ""), token.lower);
  if (verb === null || !agrees(site.tokens[token.index - 1], token)) return false;
  const adverb = site.tokens[token.index + 1]?.tag === "ADV" || site.tokens[token.index + 1]?.lower === "out" ? 1 : 0;
  const next = site.tokens[token.index + 1 + adverb];
  if (next === undefined || next.sentence !== token.sentence) return false;
  if (next.lower === "to") return verb.frames.has("infinitive") && site.clauseOfVerb(next.index) !== null;
  const clausal = verb.frames.has("clause") || verb.frames.has("that");
  if (verb.frames.has("object") && takesObject(site, phrase, token, next)) return true;
  if (next.lower === "that" || /^["“‘«]$/.test(next.text)) return clausal;
  if (next.tag === "PRON" || next.tag === "DET") return clausal && !/^(?:who|which|that|what)$/.test(next.lower);
  return clausal && /^(?:NUM|PROPN|NOUN|ADJ)$/.test(next.tag) && token.lower.endsWith("s") && !isSubject(site, phrase, token);
};

/** Whether the phrase has a verb of its own behind it ("Army claims were denied"). */
const isSubject = (site: Site, phrase: NounPhrase, token: Token): boolean => {
  const next = site.clausesIn(token.sentence).find(({ verb }) => verb.first > token.index);
  return next === undefined || (next.verb.first <= phrase.until && phrase.until <= token.index + 1) || next.verb.form !== "finite";
};

/** "Court records show two convictions", "Bank of Kesh reports losses": an object behind, and no other verb that the phrase could belong to. */
const takesObject = (site: Site, phrase: NounPhrase, token: Token, next: Token): boolean => {
  const clauses = site.clausesIn(token.sentence).filter(({ verb }) => verb.form === "finite");
  if (/^(?:DET|NUM|PRON)$/.test(next.tag))
    return !clauses.some(({ verb }) => verb.first === token.index + 1) && !/^(?:who|which|that|what|whose)$/.test(next.lower);
  return /^(?:NOUN|ADJ|PROPN)$/.test(next.tag) && clauses.length === 0 && site.tokens[phrase.first]?.sentence === token.sentence && next.text !== "of";
};

const UNNAMED_OR_DOCUMENT = (word: string): boolean => UNNAMED_HEAD.test(word) || DOCUMENT_HEAD.test(word);

/** "The army claims", "they claim"; not "the army claim" and not "army claims" with a plural. */
const agrees = (before: Token | undefined, verb: Token): boolean => {
  if (before === undefined) return false;
  if (verb.lower.endsWith("ed")) return /^(?:NOUN|PROPN|PRON|NUM|DET)$/.test(before.tag);
  if (before.tag === "PRON") return /^(?:he|she|it)$/.test(before.lower) === verb.lower.endsWith("s");
  if (before.text === ")") return verb.lower.endsWith("s");
  if (before.tag === "PROPN") return verb.lower.endsWith("s") || (before.lower.endsWith("s") && UNNAMED_OR_DOCUMENT(before.lower));
  if (before.tag !== "NOUN") return false;
  return before.lower.endsWith("s") !== verb.lower.endsWith("s");
};

const clauseOf = (phrase: NounPhrase, token: Token): Clause => ({
  index: -1,
  sentence: token.sentence,
  first: phrase.first,
  until: token.index + 1,
  start: phrase.start,
  end: token.end,
  verb: {
    start: token.start,
    end: token.end,
    first: token.index,
    until: token.index + 1,
    main: token.index,
    negated: false,
    passive: false,
    modal: null,
    tense: token.lower.endsWith("ed") ? "past" : "present",
    perfect: false,
    progressive: false,
    form: "finite",
  },
  subject: { ...phrase, until: token.index, head: token.index - 1 },
  subjectBasis: "own",
  object: null,
  obliques: [],
  by: null,
  marker: null,
  link: "root",
  parent: null,
});
