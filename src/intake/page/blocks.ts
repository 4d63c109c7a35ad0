import { isElement, isText, type PageElement, type PageNode } from "./dom.ts";

/** Elements that stand apart by a blank line. */
const paragraphs = new Set(
  "p div section article main header footer h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure address hr details summary center form".split(" "),
);
/** Elements that stand on a line of their own. */
const lines = new Set("li tr dt dd caption option".split(" "));
const silent = new Set("script style template noscript head title iframe object svg math img".split(" "));
const paragraphSelector = "p, div, ul, ol, blockquote, h1, h2, h3, h4, h5, h6, table";

/** Text under way: whole lines, then the line that is being written, and the break that is due before the next character. */
interface Writer {
  readonly done: string[];
  line: string;
  /** Whether more white space would add nothing: the line is empty or ends with some. Asking the line itself each time takes for ever on long ones. */
  spaced: boolean;
  due: number;
}

const endLine = (writer: Writer, breaks: number): void => {
  const line = writer.line.trimEnd();
  writer.line = "";
  writer.spaced = true;
  if (line !== "") {
    if (writer.done.length > 0) writer.done.push("\n".repeat(writer.due));
    writer.done.push(line);
    writer.due = 0;
  }
  writer.due = Math.max(writer.due, breaks);
};

/** Soft hyphens and zero-width spaces only say where a browser may break a line; joiners and direction marks are kept, some scripts need them. */
const write = (writer: Writer, raw: string): void => {
  const text = raw.replace(/[\u00AD\u200B\uFEFF]/g, "").replace(/[ \t\n\r\f\u00A0]+/g, " ");
  const added = writer.spaced ? text.replace(/^ /, "") : text;
  if (added === "") return;
  writer.line += added;
  writer.spaced = added.endsWith(" ");
};

const endCell = (writer: Writer): void => {
  if (writer.line !== "") writer.line = `${writer.line.trimEnd()}\t`;
  writer.spaced = true;
};

const writePreformatted = (writer: Writer, text: string): void => {
  for (const line of text.split(/\r\n|\n|\r/)) {
    writer.line = line;
    endLine(writer, 1);
  }
};

const writeChildren = (writer: Writer, element: PageElement): void => {
  for (const child of element.childNodes) writeNode(writer, child);
};

const isCell = (element: PageElement): boolean =>
  (element.localName === "td" || element.localName === "th") && element.querySelector(paragraphSelector) === null;

const breaksOf = (element: PageElement): number => {
  const name = element.localName;
  if ((name === "ul" || name === "ol") && element.closest("li") !== null) return 1;
  if (paragraphs.has(name) || ((name === "td" || name === "th") && !isCell(element))) return 2;
  return lines.has(name) ? 1 : 0;
};

const writeElement = (writer: Writer, element: PageElement): void => {
  const breaks = breaksOf(element);
  if (breaks > 0) endLine(writer, breaks);
  else if (isCell(element)) endCell(writer);
  if (element.localName === "pre") writePreformatted(writer, element.textContent ?? "");
  // Browsers print the marks of a quotation element; without them its words would become the author's.
  else if (element.localName === "q") {
    write(writer, "“");
    writeChildren(writer, element);
    write(writer, "”");
  } else writeChildren(writer, element);
  if (breaks > 0) endLine(writer, breaks);
};

const writeNode = (writer: Writer, node: PageNode): void => {
  if (isText(node)) write(writer, node.textContent ?? "");
  else if (isElement(node)) {
    if (node.localName === "br") endLine(writer, writer.line === "" ? 2 : 1);
    else if (!silent.has(node.localName)) writeElement(writer, node);
  }
};

/**
 * What a reader of the page sees of an element: paragraphs apart by a blank line, list items and table rows each on a line, cells apart by tabs. White space
 * is collapsed as browsers do; every other character is kept, in logical order.
 */
export const textOf = (element: PageElement): string => {
  const writer: Writer = { done: [], line: "", spaced: true, due: 0 };
  writeChildren(writer, element);
  endLine(writer, 0);
  return writer.done.join("").trim();
};
