import { formatDay, isCalendarDay } from "../../text/index.ts";
import type { PageDocument, PageElement } from "./dom.ts";
import { metaOf } from "./meta.ts";

export interface PagePublished {
  readonly date: string | null;
  readonly notes: readonly string[];
}

interface Statement {
  /** Where the page says it, for notes. */
  readonly where: string;
  readonly written: string;
  readonly date: string | null;
}

/** From the surest: what is written for machines about this article before what may be about the page. */
const metaNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.issued",
  "dc.date",
  "citation_publication_date",
  "publish-date",
  "publish_date",
  "publishdate",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "date",
];

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day as it stands in a machine's date: ISO 8601, its short form, or that of mail headers. The time zone is left alone: the page's own calendar day counts.
 * null for anything whose order of day and month would be a guess.
 */
const dayIn = (written: string): string | null => {
  const iso = /^\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(written);
  const mail = /^\s*(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3}) (\d{4})\b/i.exec(written);
  const parts = iso !== null ? [iso[1], iso[3], iso[4]] : mail !== null ? [mail[3], String(months.indexOf((mail[2] ?? "").toLowerCase()) + 1), mail[1]] : null;
  if (parts === null) return null;
  const [year, month, day] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined || !isCalendarDay({ year, month, day })) return null;
  return formatDay({ year, month, day });
};

const statement = (where: string, written: string | null): readonly Statement[] =>
  written === null || written.trim() === "" ? [] : [{ where, written: written.trim(), date: dayIn(written) }];

const timeOf = (element: PageElement | null): string | null =>
  element === null ? null : (element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent);

/** A time in the header of an article that stands alone; the times of a list of posts are not the page's. */
const headerTime = (document: PageDocument): PageElement | null => {
  const articles = [...document.querySelectorAll("article")];
  const scope = articles.length === 1 ? articles[0] : articles.length === 0 ? document.querySelector("main") : null;
  return document.querySelector("time[pubdate]") ?? scope?.querySelector("header time[datetime], h1 ~ time[datetime], h1 ~ * time[datetime]") ?? null;
};

/** The publication day that a page's metadata states. Never taken from today, the file, or dates that the text mentions. */
export const publishedOf = (document: PageDocument, structured: string | null): PagePublished => {
  const statements = [
    ...statement("JSON-LD datePublished", structured),
    ...metaNames.flatMap((name) => statement(`meta ${name}`, metaOf(document, name))),
    ...statement("itemprop datePublished", timeOf(document.querySelector("[itemprop~='datePublished']"))),
    ...statement("time element", timeOf(headerTime(document))),
  ];
  const date = statements.find((each) => each.date !== null)?.date ?? null;
  return { date, notes: notesOn(statements, date) };
};

const notesOn = (statements: readonly Statement[], date: string | null): readonly string[] => {
  const said = statements.map(({ where, written }) => `${where}: “${written.slice(0, 60)}”`).join("; ");
  if (date === null) return statements.length === 0 ? [] : [`The page states a date that could not be read (${said}).`];
  const disagree = statements.some((each) => each.date !== null && each.date !== date);
  return disagree ? [`The page states different publication dates (${said}); ${date} was taken.`] : [];
};
