import { Readability } from "@mozilla/readability";
import { textOf } from "./blocks.ts";
import type { PageDocument, PageElement } from "./dom.ts";

/** Readability takes some 20 µs for each unit of weight. A page has some ten thousand; beyond this limit its plain text has to do. */
const mostWeight = 400_000;

/** Least share of the article that the page marks. */
const mostOfArticle = 0.7;
/** Least share of all prose of a page that marks no article. */
const mostOfPage = 0.5;

/** The one element in which the page says its article stands; null where it marks none, or several. */
const marked = (body: PageElement): PageElement | null => {
  const bodies = [...body.querySelectorAll("[itemprop~='articleBody']")];
  if (bodies.length === 1) return bodies[0] ?? null;
  const articles = [...body.querySelectorAll("article")].filter((article) => article.parentElement?.closest("article") === null);
  return articles.length === 1 ? (articles[0] ?? null) : body.querySelector("main, [role='main']");
};

/** Changes the document. */
const byReadability = (document: PageDocument): string => {
  try {
    const reading = new Readability<PageElement>(document, { serializer: (node) => node });
    const content = reading.parse()?.content;
    return content === null || content === undefined ? "" : textOf(content);
  } catch {
    // It knows browsers' documents and stumbles over odd ones; the page's own marks and its plain text remain.
    return "";
  }
};

/** How much of a text stands in paragraphs long enough to be more than a link or a label. */
const proseLength = (text: string): number => text.split("\n\n").reduce((sum, paragraph) => sum + (paragraph.length >= 60 ? paragraph.length : 0), 0);

/**
 * The main text of a page that was cleared of its surroundings. `weight` tells how large the page is (see `Markup`). Readability's finding stands unless it lost
 * much of what the page marks as its article or, in a page that marks none, most of the page's prose: some noise does less harm than a missing paragraph.
 */
export const mainText = (document: PageDocument, weight: number): string => {
  const scope = marked(document.body);
  const [fallback, least] = [textOf(scope ?? document.body), scope === null ? mostOfPage : mostOfArticle];
  const found = weight > mostWeight ? "" : byReadability(document);
  const isWhole = scope === null ? proseLength(found) >= proseLength(fallback) * least : found.length >= fallback.length * least;
  return found !== "" && isWhole ? found : fallback;
};
