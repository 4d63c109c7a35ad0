import type { DocumentInput, Span } from "../../../../model/index.ts";
import type { Clause, NounPhrase, Passage, ReaderNames, Sentence, Token } from "../../../passage.ts";
import { isOverlong } from "../limits.ts";
import { findClauses } from "./clauses/index.ts";
import { joinPhrases } from "./joinPhrases.ts";
import { findBasePhrases } from "./nounPhrases.ts";
import { findQuotations } from "./quotations.ts";
import { blocksOf, isHeading, sentenceRanges } from "./sentences.ts";
import { tokenize } from "./tokens.ts";
import { findVerbGroups } from "./verbGroups.ts";

/** Cuts an English text into what finders read, by a tagger and chunk rules. A dateline is a sentence of its own: the town in it does nothing. */
export const analyse = (
  document: Pick<DocumentInput, "text" | "published" | "source" | "title">,
  names: ReaderNames,
  dateline: Span | null = null,
): Passage => {
  const { tokens, sentences } = cut(document.text, names, dateline);
  const nounPhrases: NounPhrase[] = [];
  const clauses: Clause[] = [];
  for (const sentence of sentences) {
    // Nothing is claimed to be read there, and rules that look at neighbours would spend minutes on it.
    if (isOverlong(sentence)) continue;
    const verbs = findVerbGroups(tokens, sentence.first, sentence.until);
    const taken = new Set(verbs.flatMap((verb) => Array.from({ length: verb.until - verb.first }, (_, i) => verb.first + i)));
    const phrases = joinPhrases(tokens, findBasePhrases(tokens, sentence.first, sentence.until, taken), verbs);
    nounPhrases.push(...phrases);
    clauses.push(...findClauses(tokens, sentence, verbs, phrases, clauses.length));
  }
  const quotations = findQuotations(document.text, tokens, (token) => sentences[token.sentence]?.paragraph ?? 0);
  return { ...document, tokens, sentences, nounPhrases, clauses, quotations, names };
};

const cut = (text: string, names: ReaderNames, dateline: Span | null): { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] } => {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const block of blocksOf(text, dateline)) {
    const words = tokenize(text.slice(block.start, block.end), block.start, names.names);
    const ranges = sentenceRanges(words);
    for (const [from, until] of ranges) {
      const index = sentences.length;
      const first = tokens.length;
      for (const word of words.slice(from, until)) tokens.push({ ...word, index: tokens.length, sentence: index });
      const kind = isHeading(text, block, ranges.length === 1, until - from) ? "heading" : "prose";
      sentences.push({
        start: words[from]?.start ?? block.start,
        end: words[until - 1]?.end ?? block.end,
        index,
        first,
        until: tokens.length,
        kind,
        paragraph: block.paragraph,
      });
    }
  }
  return { tokens, sentences };
};
