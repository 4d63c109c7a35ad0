import type { Reading } from "../../../model/index.ts";
import type { FoundNote } from "../../findings.ts";
import type { Passage, Sentence } from "../../passage.ts";

/** Tokens; what runs on for longer without a full stop is a table or a heap of words, and no claims are looked for in it. */
const LONGEST_SENTENCE = 800;

export const isOverlong = ({ first, until }: Pick<Sentence, "first" | "until">): boolean => until - first > LONGEST_SENTENCE;

/** Says what was not read for claims, and where; a text with such a stretch is read partly. */
export const unreadStretches = (passage: Passage): { readonly read: Reading["read"]; readonly notes: readonly FoundNote[] } => {
  const overlong = passage.sentences.filter(isOverlong);
  const notes = overlong.map(
    ({ start, end, first, until }): FoundNote => ({
      code: "sentence-too-long",
      start,
      end,
      message: `${until - first} words without a full stop; the limit is ${LONGEST_SENTENCE}. No claims were looked for here.`,
    }),
  );
  const because = overlong.length === 1 ? "One stretch is" : `${overlong.length} stretches are`;
  return {
    read: overlong.length === 0 ? { status: "whole", because: null } : { status: "partly", because: `${because} too long to be a sentence, see the notes.` },
    notes,
  };
};
