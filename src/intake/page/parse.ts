import { parseHTML } from "linkedom";
import type { PageDocument } from "./dom.ts";

const inline = new Set("a abbr b bdi bdo cite code em font i ins kbd mark q samp small span strong sub sup time tt u var wbr".split(" "));
const kept = new Set("script style title meta link br".split(" "));

/** A page without its nesting: every element that breaks a line begins a paragraph, the others leave their text. For trees too deep to build. */
export const flatten = (html: string): string =>
  html.replace(/<\/?([a-z][a-z0-9-]*)[^<>]*>/gi, (tag, name: string) => (kept.has(name.toLowerCase()) ? tag : inline.has(name.toLowerCase()) ? "" : "<p>"));

/** A tag that the file's end cuts off would swallow or become text. */
const withoutCutTag = (html: string): string => {
  const last = html.lastIndexOf("<");
  return last !== -1 && /^<[/!a-z]/i.test(html.slice(last, last + 2)) && !html.includes(">", last) ? html.slice(0, last) : html;
};

/** Old pages shout their attributes' names, and the parser, unlike a browser, takes them as they are. */
const withLowerCaseAttributes = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])([a-z-]+)(?=\s*=)/gi, (_, before: string, name: string) => before + name.toLowerCase()));

/**
 * Builds the tree of a page. The frame (`html`, `head`, `body`) is made anew: half-written pages lack parts of it, and the parser, unlike a browser, adds none.
 */
export const parsePage = (html: string): PageDocument => {
  const inside = withLowerCaseAttributes(withoutCutTag(html)).replace(/<(?:\/?(?:html|head|body)(?:\s[^<>]*)?|!doctype[^<>]*|\?xml[^<>]*)>/gi, "");
  return parseHTML(`<!DOCTYPE html><html><head></head><body>${inside}</body></html>`).document;
};
