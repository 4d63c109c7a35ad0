import type { Span } from "../../src/model/index.ts";

/** A label written in a sentence: `{source1:The army}` is `source` of number 1; without a number it is 1. */
export interface Mark extends Span {
  readonly label: string;
  readonly number: number;
}

/** A sentence with its expectation written inside, as the plain text and the marks. Marks may stand in each other. */
export const unmark = (marked: string): { readonly text: string; readonly marks: readonly Mark[] } => {
  let text = "";
  const open: { readonly label: string; readonly number: number; readonly start: number }[] = [];
  const marks: Mark[] = [];
  for (let at = 0; at < marked.length; at += 1) {
    const opening = /^\{([a-z]+)(\d*):/i.exec(marked.slice(at));
    if (opening !== null) {
      open.push({ label: opening[1] ?? "", number: Number(opening[2] || "1"), start: text.length });
      at += opening[0].length - 1;
    } else if (marked[at] === "}" && open.length > 0) {
      const closed = open.pop();
      if (closed !== undefined) marks.push({ ...closed, end: text.length });
    } else text += marked[at];
  }
  if (open.length > 0) throw new Error(`A mark is never closed in ${JSON.stringify(marked)}.`);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
};
