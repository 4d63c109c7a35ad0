import type { Groups, Meaning, Pattern } from "../draft.ts";
import { END, START } from "../lexicon.ts";

/** A pattern of whole words that ignores case; `words` is the source of a regular expression with named groups. */
export const pattern = (name: string, words: string, read: Pattern["read"]): Pattern => ({
  name,
  words: new RegExp(`${START}(?:${words})${END}`, "giu"),
  read,
});

/** The same, for wordings that mean one thing only. */
export const meaning = (name: string, words: string, read: (groups: Groups) => Meaning | null): Pattern =>
  pattern(name, words, (groups) => {
    const said = read(groups);
    return said === null ? null : { meaning: said };
  });
