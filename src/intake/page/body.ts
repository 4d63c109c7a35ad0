import { Readability } from "@mozilla/readability";
import { textOf } from "./blocks.ts";
import type { PageDocument, PageElement } from "./dom.ts";

/** Readability looks at everything many times over; beyond this the plain text of the page has to do. */
const mostTags = 60_000;

/** Below this share of what the page itself marks as its article, Readability has lost paragraphs. */
const enough = 0.7;

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
    const reading = new Readability<PageElement>(document as never, { serializer: (node) => node as unknown as PageElement });
    const content = reading.parse()?.content;
    return content === null || content === undefined ? "" : textOf(content);
  } catch {
    // It knows browsers' documents and stumbles over odd ones; the page's own marks and its plain text remain.
    return "";
  }
};

/** The main text of a page that was cleared of its surroundings. `tags` tells how large the page is. */
export const mainText = (document: PageDocument, tags: number): string => {
  const whole = textOf(document.body);
  const scope = marked(document.body);
  const scoped = scope === null ? "" : textOf(scope);
  const found = tags > mostTags ? "" : byReadability(document);
  if (found.length >= scoped.length * enough && found !== "") return found;
  return scoped === "" ? whole : scoped;
};
