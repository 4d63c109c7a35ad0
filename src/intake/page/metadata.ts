import { textOf } from "./blocks.ts";
import type { PageDocument } from "./dom.ts";
import { structuredData } from "./jsonLd.ts";
import { metaOf, oneLine } from "./meta.ts";
import { publishedOf } from "./published.ts";

/** What a page says of itself. Nothing is taken from its text, from the file or from today. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`: the calendar day as the page states it. */
  readonly published: string | null;
  readonly notes: readonly string[];
}

const hostOf = (address: string | null): string | null => {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol.startsWith("http") ? hostname.replace(/^www\./, "") : null;
};

const outletOf = (document: PageDocument, publisher: string | null): Pick<PageMetadata, "outlet" | "notes"> => {
  const named = [metaOf(document, "og:site_name"), publisher, metaOf(document, "application-name")].filter((name) => name !== null);
  const outlet = named[0] ?? hostOf(document.querySelector("link[rel~='canonical']")?.getAttribute("href") ?? metaOf(document, "og:url"));
  const others = [...new Set(named.slice(0, 2))].filter((name) => name.toLowerCase() !== outlet?.toLowerCase());
  return { outlet, notes: others.length === 0 ? [] : [`The page names different outlets (${[outlet, ...others].join("; ")}); ${outlet} was taken.`] };
};

/** Pages hang the outlet's name on their titles, behind one of these marks. */
const withoutOutlet = (title: string | null, outlet: string | null): string | null => {
  if (title === null || outlet === null || !title.toLowerCase().endsWith(outlet.toLowerCase())) return title;
  const before = title.slice(0, -outlet.length);
  const stripped = before.replace(/\s+[-–—|·•:»]\s*$/u, "");
  return stripped === before || stripped === "" ? title : stripped;
};

const titleOf = (document: PageDocument, headline: string | null, outlet: string | null): string | null => {
  const headings = [...document.querySelectorAll("h1")].map((heading) => oneLine(textOf(heading))).filter((heading) => heading !== null);
  const title =
    metaOf(document, "og:title") ?? headline ?? (headings.length === 1 ? headings[0] : undefined) ?? oneLine(document.querySelector("title")?.textContent);
  return withoutOutlet(title ?? null, outlet);
};

/** Some pages give an address where a name belongs. */
const isName = (value: string | null): value is string => value !== null && !URL.canParse(value);

const bylineOf = (document: PageDocument, authors: readonly string[]): string | null => {
  const named = authors.filter(isName);
  if (named.length > 0) return named.join(", ");
  return [metaOf(document, "author"), oneLine(document.querySelector("[rel~='author'], [itemprop~='author']")?.textContent)].find(isName) ?? null;
};

export const metadataOf = (document: PageDocument): PageMetadata => {
  const structured = structuredData(document);
  const { outlet, notes } = outletOf(document, oneLine(structured.publisher));
  const published = publishedOf(document, structured.published);
  return {
    title: titleOf(document, oneLine(structured.headline), outlet),
    byline: bylineOf(document, structured.authors),
    outlet,
    published: published.date,
    notes: [...notes, ...published.notes],
  };
};
