import { isElement, isText, type PageElement, type PageNode } from "./dom.ts";
import { textOf } from "./blocks.ts";

/** Never part of what an article says. Captions tell of pictures, which are not kept. */
const outside = [
  "script, style, noscript, template, iframe, object, svg, button, select, textarea, input, dialog, video, audio, canvas, menu, nav, aside",
  "figcaption, caption, figure:not(:has(blockquote)):not(:has(table))",
  "[hidden], [aria-hidden='true'], [role='navigation'], [role='banner'], [role='complementary'], [role='contentinfo'], [role='dialog']",
  "[role='alertdialog'], [role='search'], [role='menu'], [role='menubar']",
].join(", ");

/** Words in the class or id of page parts that surround an article. */
const surroundings = new Set(
  [
    "ad ads advert advertisement adverts breadcrumb breadcrumbs comment comments consent cookie cookies disqus gdpr modal nav navbar navigation newsletter",
    "outbrain overlay pagination paywall popup privacy promo recirculation recommendations recommended related share sharing sidebar sidenav social sponsored",
    "subscribe subscription taboola toolbar trending",
  ]
    .join(" ")
    .split(" "),
);

const wordsOf = (element: PageElement): readonly string[] =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);

const isInvisible = (element: PageElement): boolean => /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");

/** A wrapper named for what it also holds ("with-sidebar") is no surrounding: the elements that hold a title or a marked article, and those themselves. */
const aroundArticle = (body: PageElement): ReadonlySet<PageElement> => {
  const around = new Set<PageElement>();
  for (const mark of body.querySelectorAll("h1, main, [itemprop~='articleBody']"))
    for (let element: PageElement | null = mark; element !== null && !around.has(element); element = element.parentElement) around.add(element);
  return around;
};

/** Length of the text in each element. One pass: asking each of many nested elements takes for ever. */
const lengthsIn = (body: PageElement): ReadonlyMap<PageNode, number> => {
  const lengths = new Map<PageNode, number>();
  const measure = (node: PageNode): number => {
    let length = isText(node) ? (node.textContent ?? "").trim().length : 0;
    if (isElement(node)) for (const child of node.childNodes) length += measure(child);
    lengths.set(node, length);
    return length;
  };
  measure(body);
  return lengths;
};

const removeAll = (elements: readonly PageElement[]): void => {
  for (const element of elements) element.remove();
};

const structural = (body: PageElement): readonly PageElement[] => {
  const around = aroundArticle(body);
  return [
    ...body.querySelectorAll(outside),
    // Headers and footers of the page; those of an article hold its title, and a footer in a quotation names the speaker.
    ...[...body.querySelectorAll("header")].filter((header) => !around.has(header) && header.closest("article, main") === null),
    ...[...body.querySelectorAll("footer")].filter((footer) => footer.closest("blockquote") === null),
    ...[...body.querySelectorAll("[style]")].filter(isInvisible),
    // Some servers wrap the whole page in a form.
    ...[...body.querySelectorAll("form")].filter((form) => form.querySelector("p") === null),
  ];
};

const named = (body: PageElement): readonly PageElement[] => {
  const around = aroundArticle(body);
  const lengths = lengthsIn(body);
  const half = (lengths.get(body) ?? 0) / 2;
  return [...body.querySelectorAll("[class], [id]")].filter(
    (element) => wordsOf(element).some((word) => surroundings.has(word)) && !around.has(element) && (lengths.get(element) ?? 0) < half,
  );
};

/** Readability takes every footer for the page's; the one of a quotation becomes a paragraph of it. */
const keepQuotationFooters = (body: PageElement): void => {
  for (const footer of body.querySelectorAll("blockquote footer")) footer.outerHTML = `<p>${footer.innerHTML}</p>`;
};

/**
 * Takes out what surrounds the article, and gives back the wording that was struck out (`del`, `s`): it was taken back by its author, and must neither stand
 * among what is claimed nor vanish without a word.
 */
export const removeClutter = (body: PageElement): readonly string[] => {
  removeAll(structural(body));
  removeAll(named(body));
  keepQuotationFooters(body);
  const struck = [...body.querySelectorAll("del, s, strike")];
  const wordings = struck.map(textOf).filter((wording) => wording !== "");
  removeAll(struck);
  return wordings;
};
