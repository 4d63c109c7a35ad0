import type { Span } from "../../../../model/index.ts";
import { firstIndex } from "../../../../text/index.ts";
import type { Clause, Passage, Sentence } from "../../../passage.ts";

const AHEAD =
  /(?<!\p{L})(?:will|shall|won['’]t|['’]ll|must|would|(?:is|are|was|were|be)\s+(?:\p{L}+\s+)?(?:due|expected|scheduled|planned|slated|set|supposed|about|going|likely|to)(?!\p{L})|due|planned|scheduled|plans?\s+to|intends?\s+to|hopes?\s+to|expects?|vow(?:s|ed)?\s+to|promise[sd]?\s+to|threaten(?:s|ed)?\s+to|until|upcoming|set\s+to)(?!\p{L})/iu;
/** Verbs of appointments: "the council meets on Friday" is to come. */
const APPOINTED = /^(?:meet|begin|start|open|close|hold|vote|expire|end|take|resume|leave|arrive|return|come|go|play|last)$/;

/** Whether what a time expression dates is still to come, as the clause around it tells; the past is what news tells where nothing says otherwise. */
export const liesAhead = (passage: Passage, span: Span): boolean => {
  const clause = clauseAt(passage, span);
  const sentence = sentenceAt(passage.sentences, span.start);
  if (clause === null) return sentence !== null && AHEAD.test(around(passage.text, sentence, span));
  const { tense, modal, perfect, progressive, passive, form, main } = clause.verb;
  if (perfect) return false;
  if (
    tense === "future" ||
    modal === "will" ||
    modal === "shall" ||
    modal === "must" ||
    modal === "would" ||
    modal === "may" ||
    modal === "might" ||
    modal === "should"
  )
    return true;
  // "is to be held from", "vowed to withdraw on": what governs an infinitive stands before it.
  if (form === "infinitive") return AHEAD.test(around(passage.text, { start: sentence?.start ?? clause.start, end: span.start }, span));
  // "is planned for", "vowed to withdraw by", "holds until": what comes before the expression in its own clause.
  if (AHEAD.test(around(passage.text, { start: Math.min(clause.start, span.start), end: span.start }, span))) return true;
  const verb = passage.tokens[main];
  return (
    form === "finite" &&
    tense === "present" &&
    !progressive &&
    !passive &&
    verb !== undefined &&
    verb.lower !== "has" &&
    APPOINTED.test(verb.lemma) &&
    verb.tag !== "AUX"
  );
};

/** How far around an expression its sentence is looked at; a text without full stops must not cost its length again and again. */
const LOOKED_AT = 300;

/** The part of a stretch that lies near an expression. */
export const around = (text: string, stretch: Span, span: Span): string =>
  text.slice(Math.max(stretch.start, span.start - LOOKED_AT), Math.min(stretch.end, span.end + LOOKED_AT));

/** The innermost clause that holds a span: the one that begins last. */
const clauseAt = ({ clauses, tokens, sentences }: Passage, span: Span): Clause | null => {
  const sentence = sentenceAt(sentences, span.start);
  if (sentence === null) return null;
  let best: Clause | null = null;
  for (const clause of ofSentence(clauses, sentence.index)) {
    const start = tokens[clause.first]?.start ?? clause.start;
    const end = tokens[clause.until - 1]?.end ?? clause.end;
    if (start <= span.start && span.start < end && (best === null || clause.first >= best.first)) best = clause;
  }
  return best;
};

// Clauses stand in the order of their sentences.
const ofSentence = (clauses: readonly Clause[], sentence: number): readonly Clause[] => {
  const first = firstIndex(clauses, (clause) => clause.sentence >= sentence);
  let until = first;
  while (clauses[until]?.sentence === sentence) until += 1;
  return clauses.slice(first, until);
};

/** The sentence that holds an offset; null between sentences. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence | null => {
  const sentence = sentences[firstIndex(sentences, ({ start }) => start > offset) - 1];
  return sentence !== undefined && offset < sentence.end ? sentence : null;
};
