import { contentFrom, type Reach } from "./contentEnd.ts";
import { tidy } from "./contents.ts";
import { type Range, range } from "./draft.ts";
import type { Frame } from "./lexicon/verbs.ts";
import { QUESTION_WORD } from "./lexicon/words.ts";
import type { Report } from "./report.ts";
import type { Site } from "./site.ts";
import { skipAside } from "./sources.ts";

/** What a cue takes behind it, by which of its frames, and the cue's further words ("called … for"). */
export interface Complement {
  readonly frame: Frame;
  readonly cues: readonly Range[];
  readonly contents: readonly Range[];
}

/** What follows a verb, from `from`; null where nothing there can be a content. */
export const complementAfter = (report: Report, from: number): Complement | null => {
  const { site, verb, stretch } = report;
  const at = pastListener(site, skipAside(site, from, stretch.until), stretch);
  const told = verb.frames.has("addressee") ? pastAddressee(site, at, stretch.until) : at;
  return (
    spoken(report, told) ??
    (told === at ? null : spoken(report, at)) ??
    governed(report, at) ??
    request(report, at) ??
    bareClause(report, told) ??
    bareClause(report, at) ??
    twoPart(report, at) ??
    plainObject(report, at)
  );
};

/** "denied to the paper the report of …", "said to us that …". */
const pastListener = (site: Site, at: number, stretch: Range): number => {
  const listener = site.tokens[at]?.lower === "to" && site.clauseOfVerb(at) === null ? site.phraseAt(at + 1) : null;
  const next = listener === null ? undefined : site.tokens[listener.until];
  const opens = next !== undefined && (next.tag === "DET" || next.lower === "that" || site.quotationAt(next.index) !== null);
  return listener !== null && opens && listener.until < stretch.until ? listener.until : at;
};

const pastAddressee = (site: Site, at: number, until: number): number => {
  const phrase = site.phraseAt(at);
  return phrase === null ? at : skipAside(site, Math.min(phrase.until, until), until);
};

/** "that …", "whether …", ": …", "“…”", "to …". */
const spoken = ({ site, verb, stretch }: Report, at: number): Complement | null => {
  const token = site.tokens[at];
  if (token === undefined || at >= stretch.until) return null;
  const takesClause = verb.frames.has("clause") || verb.frames.has("that");
  const takesSpeech = takesClause || verb.frames.has("quote");
  const behindComma = token.text === "," ? pastAside(site, at, stretch) : at;
  if (token.text === ":" && takesSpeech) return at + 1 < stretch.until ? speech(site, at + 1, stretch) : nextSentence(site, at);
  if (takesSpeech && site.quotationAt(behindComma) !== null) return speech(site, behindComma, stretch);
  if (takesClause && site.tokens[behindComma]?.lower === "that" && behindComma + 1 < stretch.until && !isRelative(site, behindComma))
    return clauseFrom(site, behindComma, stretch);
  if (takesClause && QUESTION_WORD.test(token.lower) && !(token.tag === "SCONJ" && token.lower === "when")) return clauseFrom(site, at, stretch);
  if (verb.frames.has("infinitive") && token.lower === "to" && opensInfinitive(site, at))
    return found("infinitive", site, contentFrom(site, at, { stretch, reach: "infinitive" }));
  return null;
};

/** "said in a statement that accused …": behind a noun and before a verb "that" opens no content. */
const isRelative = (site: Site, that: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(site.tokens[that - 1]?.tag ?? "") && /^(?:VERB|AUX)$/.test(site.tokens[that + 1]?.tag ?? "");

const LONGEST_ASIDE = 9;

/** ", as usual, that", ", flatly, having": an aside between commas before what is said; a single comma before a quotation. */
const pastAside = (site: Site, comma: number, stretch: Range): number => {
  const aside = skipAside(site, comma + 1, stretch.until);
  if (site.tokens[aside]?.text !== ",") {
    for (let i = comma + 1; i < Math.min(comma + LONGEST_ASIDE, stretch.until - 1); i += 1) {
      const token = site.tokens[i];
      if (token === undefined || /^[;:.]$/.test(token.text) || site.quotationAt(i) !== null) break;
      if (token.text === "," && site.tokens[i + 1]?.lower === "that") return i + 1;
    }
    return aside;
  }
  return aside + 1;
};

/** "He said:" with what he said in the next sentence. */
const nextSentence = (site: Site, colon: number): Complement | null => {
  const next = site.passage.sentences[(site.tokens[colon]?.sentence ?? -1) + 1];
  if (next === undefined || next.first !== colon + 1 || next.kind === "heading") return null;
  return found("quote", site, site.quotationAt(next.first) ?? range(next.first, next.until));
};

const opensInfinitive = (site: Site, at: number): boolean =>
  site.clauseOfVerb(at) !== null || (site.tokens[at]?.tag === "PART" && site.quotationAt(at + 1) !== null);

const clauseFrom = (site: Site, at: number, stretch: Range): Complement | null => {
  const first = site.tokens[at]?.lower === "that" ? at + 1 : at;
  return found("clause", site, ...apartAtThat(site, contentFrom(site, first, { stretch, reach: "clause" })));
};

/** "… that A, and that B": two contents. */
const apartAtThat = (site: Site, whole: Range): readonly Range[] => {
  for (let i = whole.first + 1; i + 1 < whole.until; i += 1) {
    const again = /^(?:and|but)$/.test(site.tokens[i]?.lower ?? "") && site.tokens[i + 1]?.lower === "that" && site.tokens[i + 1]?.tag === "SCONJ";
    if (again) return [range(whole.first, i), ...apartAtThat(site, range(i + 2, whole.until))];
  }
  return [whole];
};

/** Speech from a colon or an opening mark on: the quotation, to its end over sentences; a quotation that only opens the clause, with the rest of it. */
const speech = (site: Site, at: number, stretch: Range): Complement | null => {
  const quotation = site.quotationAt(at);
  if (quotation === null) return found("quote", site, contentFrom(site, at, { stretch, reach: "clause" }));
  if (!goesOn(site, quotation.until, stretch.until) || endsWhole(site, quotation.until - 1)) return found("quote", site, quotation);
  return found("quote", site, contentFrom(site, at, { stretch, reach: "clause" }));
};

const goesOn = (site: Site, after: number, until: number): boolean => {
  const token = site.tokens[after];
  return token !== undefined && after < until && token.tag !== "PUNCT";
};

const endsWhole = (site: Site, mark: number): boolean => /^[.!?]$/.test(site.tokens[mark - 1]?.text ?? "");

/** "called for …", "spoke of …": the preposition belongs to the cue. */
const governed = ({ site, verb, stretch }: Report, at: number): Complement | null => {
  const token = site.tokens[at];
  if (token === undefined || !verb.frames.has(token.lower as Frame) || at + 1 >= stretch.until || token.tag === "NOUN") return null;
  const frame = token.lower as Frame;
  if (frame === "to" && site.clauseOfVerb(at) !== null) return null;
  const next = site.tokens[at + 1];
  if (next === undefined || (next.tag === "PUNCT" && site.quotationAt(at + 1) === null)) return null;
  const complement = found(frame, site, contentFrom(site, at + 1, { stretch, reach: hasInfinitive(site, at + 1) ? "clause" : "phrase" }));
  return complement === null ? null : { ...complement, cues: [range(at, at + 1)] };
};

const hasInfinitive = (site: Site, at: number): boolean => {
  const phrase = site.phraseAt(at);
  return phrase !== null && site.tokens[phrase.until]?.lower === "to";
};

/** "urged both sides to …": whom and what together. */
const request = ({ site, verb, clause, stretch }: Report, at: number): Complement | null => {
  const phrase = site.phraseAt(at);
  if (phrase === null || !verb.frames.has("request") || clause.verb.passive) return null;
  const to = skipAside(site, phrase.until, stretch.until);
  const verbAt = site.tokens[to]?.lower === "not" ? to + 1 : to;
  const opens = site.tokens[verbAt]?.lower === "to" && site.clauseOfVerb(verbAt) !== null;
  return opens ? found("request", site, contentFrom(site, at, { stretch, reach: "infinitive" })) : null;
};

/** "said rebels fled", "said on Friday in the port ships burned": a clause that no word opens. */
const bareClause = ({ site, verb, clause, stretch }: Report, at: number): Complement | null => {
  if (!verb.frames.has("clause")) return null;
  const next = site
    .clausesIn(clause.sentence)
    .find(
      (other) =>
        other.verb.first >= at && other.verb.form === "finite" && other.verb.first < stretch.until && other.link !== "relative" && other.link !== "participial",
    );
  const subject = next?.subject ?? null;
  const token = site.tokens[at];
  if (next === undefined || token === undefined || token.tag === "PUNCT" || token.tag === "CCONJ" || (token.tag === "SCONJ" && token.lower !== "if"))
    return null;
  if ((next.subjectBasis === "shared" && next.link === "coordinate") || /^(?:of|by|than)$/.test(token.lower)) return null;
  // "to brief the press, said …": one comma parts the phrase from a verb that is not its own.
  if (subject?.first === at && site.tokens[subject.until]?.text === "," && subject.until + 1 === next.verb.first) return null;
  const nominal = site.tokens.slice(at, next.verb.first).every(({ tag }) => /^(?:NOUN|PROPN|ADJ|NUM|DET|ADP|PRON|PART)$/.test(tag));
  const plain = subject === null || site.tokens.slice(at, subject.first).every(({ tag }) => tag !== "PUNCT" && tag !== "VERB" && tag !== "AUX");
  const opens = plain && subject !== null && subject.first >= at && (subject.first === at || token.tag === "ADP" || token.tag === "ADV" || token.tag === "DET");
  const existential = /^(?:there|it|this|that)$/.test(token.lower);
  const noun = site.phraseAt(at)?.until;
  const touches =
    noun !== undefined && (noun === next.verb.first || site.tokens[noun]?.tag === "ADP" || (site.tokens[noun]?.text === "," && subject?.first === at));
  if (!(opens || existential || touches || (nominal && next.verb.first > at))) return null;
  return found("clause", site, ...apartAtThat(site, contentFrom(site, at, { stretch, reach: "clause" })));
};

/** "described X as Y", "accused X of Y": two contents, and a cue of two words. */
const twoPart = ({ site, verb, clause, stretch }: Report, at: number): Complement | null => {
  const phrase = site.phraseAt(at);
  if (phrase === null) return null;
  const links = [
    ...(verb.frames.has("as") ? ["as"] : []),
    ...(verb.frames.has("accuse") ? ["of", "for", "with"] : []),
    ...(verb.frames.has("level") ? ["at"] : []),
  ];
  if (links.length === 0) return null;
  const inPhrase = /^(?:accuse|convict|indict)$/.test(site.tokens[clause.verb.main]?.lemma ?? "") ? indexOf(site, phrase.first, phrase.until, ["of"]) : -1;
  const reach = links[0] === "as" || links[0] === "at" ? phrase.until + 8 : skipAside(site, phrase.until, stretch.until) + 1;
  const link = inPhrase >= 0 ? inPhrase : indexOf(site, phrase.until, Math.min(reach, stretch.until), links);
  if (link < 0 || link + 1 >= stretch.until || crosses(site, phrase.until, link)) return null;
  const whom = range(phrase.first, inPhrase >= 0 || /^(?:as|at)$/.test(site.tokens[link]?.lower ?? "") ? link : phrase.until);
  const what = contentFrom(site, link + 1, { stretch, reach: "phrase" });
  const complement = found(site.tokens[link]?.lower === "as" ? "as" : "accuse", site, whom, what);
  return complement === null ? null : { ...complement, cues: [range(link, link + 1)] };
};

const crosses = (site: Site, from: number, until: number): boolean =>
  site.tokens.slice(from, until).some((token) => token.tag === "VERB" || token.tag === "AUX" || /^[;:]$/.test(token.text));

const indexOf = (site: Site, from: number, until: number, words: readonly string[]): number => {
  for (let i = from; i < until; i += 1) if (words.includes(site.tokens[i]?.lower ?? "")) return i;
  return -1;
};

const plainObject = ({ site, verb, stretch }: Report, at: number): Complement | null => {
  if (!verb.frames.has("object")) return null;
  const token = site.tokens[at];
  const participle = token !== undefined && (token.tag === "VERB" || token.tag === "AUX") && token.lower.endsWith("ing");
  const nominal = token !== undefined && (/^(?:DET|ADJ|NUM)$/.test(token.tag) || /^(?:either|neither|both)$/.test(token.lower));
  const opens = nominal || site.phraseAt(at) !== null || site.quotationAt(at) !== null;
  if (at >= stretch.until || !(participle || opens)) return null;
  const reach: Reach = participle ? "clause" : "phrase";
  return found("object", site, contentFrom(site, at, { stretch, reach: reach }));
};

const found = (frame: Frame, site: Site, ...contents: readonly Range[]): Complement | null => {
  const kept = tidy(site, contents);
  return kept.length === 0 ? null : { frame, cues: [], contents: kept };
};
