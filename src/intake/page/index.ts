import { mainText } from "./body.ts";
import { removeClutter } from "./clutter.ts";
import { textOf } from "./blocks.ts";
import type { PageElement } from "./dom.ts";
import { metadataOf, type PageMetadata } from "./metadata.ts";
import { flatten, parsePage } from "./parse.ts";
import { scan } from "./scan.ts";

export interface Page extends PageMetadata {
  /** The main text without the title; empty where the page has none. */
  readonly body: string;
}

const wordsOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** The title is put before the text; the heading that repeats it, perhaps with other quotation marks, would say everything twice. */
const removeTitle = (body: PageElement, title: string | null): void => {
  if (title === null) return;
  for (const heading of body.querySelectorAll("h1, h2")) if (wordsOf(textOf(heading)) === wordsOf(title)) heading.remove();
};

const withoutTitle = (body: string, title: string | null): string => {
  const [first = ""] = body.split("\n", 1);
  return title !== null && wordsOf(first) === wordsOf(title) ? body.slice(first.length).trimStart() : body;
};

const shown = 5;

const struckNote = (wordings: readonly string[]): readonly string[] => {
  const some = wordings.slice(0, shown).map((wording) => `“${wording.slice(0, 200)}”`);
  return wordings.length === 0 ? [] : [`Struck-out wording was left out (${wordings.length}): ${some.join("; ")}${wordings.length > shown ? "; …" : "."}`];
};

/** The main text; where there seems to be none, all of the page's text but scripts and their like. */
const bodyOf = (html: string, title: string | null, weight: number): Pick<Page, "body" | "notes"> => {
  const document = parsePage(html);
  const struck = removeClutter(document.body);
  removeTitle(document.body, title);
  const main = withoutTitle(mainText(document, weight), title);
  if (main !== "") return { body: main, notes: struckNote(struck) };
  const all = withoutTitle(textOf(parsePage(html).body), title);
  return {
    body: all,
    notes: [
      all === ""
        ? "The page shows nothing but its title: what it tells may be put there by scripts."
        : "No main text was found; all of the page's text was taken.",
    ],
  };
};

const tooDeepNote = "The page's elements are nested too deep to tell its article from the rest; all of its text was taken.";
const oddNote = "The page's elements could not be made sense of; all of its text was taken.";

const pageOf = (html: string, weight: number, remarks: readonly string[]): Page => {
  const metadata = metadataOf(parsePage(html));
  const { body, notes } = bodyOf(html, metadata.title, weight);
  return { ...metadata, body, notes: [...metadata.notes, ...remarks, ...notes] };
};

/**
 * A web page as title, main text and metadata. Takes any string: malformed, half-written and hostile pages give what can be had of them, with a note.
 */
export const readPage = (html: string): Page => {
  const markup = scan(html);
  const remarks = markup.cut ? ["The page ends in the middle: what stood behind is missing."] : [];
  if (markup.tooDeep) return pageOf(flatten(html), Number.POSITIVE_INFINITY, [...remarks, tooDeepNote]);
  try {
    return pageOf(html, markup.weight, remarks);
  } catch {
    // The tree is built by others' code from strangers' files: whatever it stumbles over must not end the run.
    return pageOf(flatten(html), Number.POSITIVE_INFINITY, [...remarks, oddNote]);
  }
};
