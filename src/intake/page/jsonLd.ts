import type { PageDocument } from "./dom.ts";

/** What a page says of its article in schema.org's terms. Values are as written. */
export interface StructuredData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
}

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

const parse = (json: string): unknown => {
  try {
    // Some pages write raw line ends into their strings, which JSON forbids.
    return JSON.parse(json.replace(/[\r\n\t]+/g, " "));
  } catch {
    return null;
  }
};

/** The things described at the top of a block: lists and graphs opened, nothing nested deeper. */
const itemsIn = (value: unknown): readonly Item[] =>
  listOf(value).flatMap((entry) => (isItem(entry) ? [entry, ...listOf(entry["@graph"]).filter(isItem)] : []));

const isArticle = (item: Item): boolean => listOf(item["@type"]).some((type) => typeof type === "string" && /(?:Article|Posting|Report|Statement)$/.test(type));

const wordsOf = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
const nameOf = (value: unknown): string | null => wordsOf(isItem(value) ? value["name"] : value);

/** The first article that the page describes; else what it says of itself as a page. Broken blocks say nothing. */
export const structuredData = (document: PageDocument): StructuredData => {
  const items = [...document.querySelectorAll("script[type='application/ld+json']")].flatMap((script) => itemsIn(parse(script.textContent ?? "")));
  const article = items.find(isArticle) ?? items.find((item) => "datePublished" in item) ?? {};
  return {
    headline: wordsOf(article["headline"]),
    published: wordsOf(article["datePublished"]),
    authors: listOf(article["author"])
      .map(nameOf)
      .filter((name) => name !== null),
    publisher: listOf(article["publisher"]).map(nameOf)[0] ?? null,
  };
};
