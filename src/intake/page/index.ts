import { mainText } from "./body.ts";
import { removeClutter } from "./clutter.ts";
import { textOf } from "./blocks.ts";
import type { PageDocument } from "./dom.ts";
import { metadataOf, type PageMetadata } from "./metadata.ts";
import { flatten, parsePage } from "./parse.ts";
import { scan } from "./scan.ts";

export interface Page extends PageMetadata {
  /** The main text without the title; empty where the page has none. */
  readonly body: string;
}

const sameWords = (a: string, b: string): boolean => a.replace(/\W+/gu, "") === b.replace(/\W+/gu, "") && a.replace(/\s+/g, " ") === b.replace(/\s+/g, " ");

const withoutTitle = (body: string, title: string | null): string => {
  const [first = ""] = body.split("\n", 1);
  return title !== null && sameWords(first, title) ? body.slice(first.length).trimStart() : body;
};

/** The text of a page whose surroundings could not be told from its article: all of it but scripts and their like. */
const everything = (html: string): string => textOf(parsePage(html).body);

const bodyOf = (html: string, document: PageDocument, tags: number): { readonly body: string; readonly notes: readonly string[] } => {
  const struck = removeClutter(document.body);
  const body = mainText(document, tags);
  const notes = struck.map((wording) => `Struck-out wording was left out: “${wording.slice(0, 200)}”.`);
  return body === "" ? { body: everything(html), notes: ["No main text was found; all of the page's text was taken."] } : { body, notes };
};

/**
 * A web page as title, main text and metadata. Takes any string: malformed, half-written and hostile pages give what can be had of them, with a note.
 */
export const readPage = (html: string): Page => {
  const markup = scan(html);
  const source = markup.tooDeep ? flatten(html) : html;
  const document = parsePage(source);
  const metadata = metadataOf(document);
  const { body, notes } = bodyOf(source, document, markup.tags);
  const remarks = [
    ...(markup.cut ? ["The page ends in the middle: what stood behind is missing."] : []),
    ...(markup.tooDeep ? ["The page's elements are nested too deep to tell its article from the rest; all of its text was taken."] : []),
  ];
  return { ...metadata, body: withoutTitle(body, metadata.title), notes: [...metadata.notes, ...remarks, ...notes] };
};
