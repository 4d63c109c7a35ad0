import type { PageDocument, PageElement } from "./dom.ts";
import { oneLine } from "./meta.ts";

/** A time in the header of an article that stands alone; the times of a list of posts are not the page's. */
export const headerTime = (document: PageDocument): PageElement | null => {
  const articles = [...document.querySelectorAll("article")];
  const scope = articles.length === 1 ? articles[0] : articles.length === 0 ? document.querySelector("main") : null;
  const inArticle = scope?.querySelector("header time[datetime], h1 ~ time[datetime], h1 ~ * time[datetime]") ?? null;
  const pageMarksNone = articles.length === 0 && document.querySelector("main") === null;
  return document.querySelector("time[pubdate]") ?? inArticle ?? (pageMarksNone ? besideHeading(document) : null);
};

/** In a page that marks no article: the one time that stands with its only heading. Where there are several, it is a list. */
const besideHeading = (document: PageDocument): PageElement | null => {
  const beside = [...document.querySelectorAll("h1 ~ time[datetime], h1 ~ * time[datetime]")].filter(standsInHeader);
  return hasOneHeading(document) && beside.length === 1 ? (beside[0] ?? null) : null;
};

/** A date's own line, with a byline at most. */
const LONGEST_LINE = 160;
const isShort = (element: PageElement): boolean => (element.textContent ?? "").trim().length <= LONGEST_LINE;

/** Bare beside the heading, or in a line of its own; a time within prose is what the text tells of. */
const standsInHeader = (time: PageElement): boolean => {
  const line = time.closest("p, li, td, div");
  return line === null || line.querySelector("h1") !== null || isShort(line);
};

/** What stands in the one line beside the page's only heading whose class says that it is a date; null where there is none, or several. */
export const dateLine = (document: PageDocument): string | null => {
  const lines = [...document.querySelectorAll("h1 ~ [class], h1 ~ * > [class]")].filter((element) => isShort(element) && isNamedDate(element));
  return hasOneHeading(document) && lines.length === 1 ? oneLine(lines[0]?.textContent) : null;
};

const DATE_CLASSES = new Set("date dateline datetime pubdate published posted publish timestamp".split(" "));
const isNamedDate = (element: PageElement): boolean =>
  (element.getAttribute("class") ?? "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => DATE_CLASSES.has(word));

const hasOneHeading = (document: PageDocument): boolean => [...document.querySelectorAll("h1")].length === 1;
