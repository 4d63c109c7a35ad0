import { formatDay, isCalendarDay } from "../../text/index.ts";
import type { PageDocument, PageElement } from "./dom.ts";
import { dateLine, headerTime } from "./header.ts";
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

/** A date in words, as people read it: only a whole one with its month in letters, since 06.07.2024 has two readings. Anything else says nothing. */
const shownStatement = (written: string | null): readonly Statement[] => {
  const date = written === null ? null : dayInWords(written);
  return written === null || date === null ? [] : [{ where: "the line under the title", written, date }];
};

const dayInWords = (written: string): string | null => {
  const { day, month, year } =
    /\b(?<day>\d{1,2}) (?<month>[a-z]{3,9})\.? (?<year>\d{4})\b/i.exec(written)?.groups ??
    /\b(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}), (?<year>\d{4})\b/i.exec(written)?.groups ??
    {};
  return day === undefined || month === undefined || year === undefined ? null : dayIn(`${day} ${month.slice(0, 3)} ${year}`);
};

const timeOf = (element: PageElement | null): string | null =>
  element === null ? null : (element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent);

/** The publication day that a page's metadata states. Never taken from today, the file, or dates that the text mentions. */
export const publishedOf = (document: PageDocument, structured: string | null): PagePublished => {
  const statements = [
    ...statement("JSON-LD datePublished", structured),
    ...metaNames.flatMap((name) => statement(`meta ${name}`, metaOf(document, name))),
    ...statement("itemprop datePublished", timeOf(document.querySelector("[itemprop~='datePublished']"))),
    ...statement("time element", timeOf(headerTime(document))),
    ...shownStatement(dateLine(document)),
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
