import type { Sentence } from "../../../../passage.ts";
import { byLine } from "../contents.ts";
import { type Draft, range } from "../draft.ts";
import { cueVerb } from "../lexicon/verbs.ts";
import type { Site } from "../site.ts";

/** "The minister said:" at the end of a paragraph: the paragraphs that follow are the statement, up to a heading or to where somebody else reports. */
export const statements = (drafts: readonly Draft[], site: Site): readonly Draft[] =>
  drafts.map((draft) => {
    const colon = draft.contents[0] === undefined ? undefined : site.tokens[draft.contents[0].first - 1];
    const opener = colon === undefined ? undefined : site.passage.sentences[colon.sentence];
    if (colon?.text !== ":" || opener === undefined || opener.until !== colon.index + 1 || site.quotationAt(colon.index + 1) !== null) return draft;
    const last = lastOf(site, opener);
    return last === null ? draft : { ...draft, contents: byLine(site, range(opener.until, last.until)) };
  });

const lastOf = (site: Site, opener: Sentence): Sentence | null => {
  let last: Sentence | null = null;
  for (const sentence of site.passage.sentences.slice(opener.index + 1)) {
    const ends = sentence.kind === "heading" || (last !== null && reports(site, sentence));
    if (ends || (sentence.paragraph === opener.paragraph && last !== null)) break;
    last = sentence;
  }
  return last;
};

/** A sentence in which somebody other than "I" or "we" says something outside quotation marks. */
const reports = (site: Site, sentence: Sentence): boolean =>
  site.clausesIn(sentence.index).some(({ verb, subject }) => {
    const main = site.tokens[verb.main];
    const first = subject === null ? undefined : site.tokens[subject.first];
    if (main === undefined || first === undefined || site.quotedBy(main.index) !== null || verb.form !== "finite") return false;
    return /^(?:say|add|tell|state)$/.test(main.lemma) && cueVerb(main.lemma, main.lower) !== null && !/^(?:i|we|you)$/.test(first.lower);
  });
