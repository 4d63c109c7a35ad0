import { sql } from "kysely";
import { ledgerError } from "./errors.ts";
import type { SearchHit } from "./ledger.ts";
import type { Inside } from "./store.ts";

/** What a person typed as a full-text query in which every word must stand; nothing in it is taken for an operator. */
const ftsQuery = (words: string): string => {
  const terms = words
    .normalize("NFC")
    .split(/[\s\u0000]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (terms.length === 0) throw ledgerError("empty-query", `"${words}" holds no word to search for. Type words as they stand in the text.`);
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(" ");
};

// Two characters that stand in no text that is stored for its words: they mark where a hit begins and ends.
const OPEN = "\u0001";
const CLOSE = "\u0002";
const AROUND = 70;

export const searchTexts = async ({ db, caseId }: Inside, words: string, limit: number): Promise<readonly SearchHit[]> => {
  const { rows } = await sql<{ key: string; id: string; source: string | null; title: string | null; published: string | null; marked: string }>`
    select document.key, document.id, document.source, document.title, document.published, highlight(words, 1, ${OPEN}, ${CLOSE}) as marked
    from words join document on document.key = words.document_key and document.case_id = ${caseId}
    where words match ${ftsQuery(words)} and document.replaced_by is null
    order by bm25(words), document.key limit ${limit}`.execute(db);
  return rows.map(({ marked, ...document }) => ({ document, ...firstHit(marked) }));
};

const firstHit = (marked: string): Pick<SearchHit, "start" | "end" | "excerpt" | "hits"> => {
  const start = marked.indexOf(OPEN);
  const end = marked.indexOf(CLOSE, start) - 1;
  const text = marked.replaceAll(OPEN, "").replaceAll(CLOSE, "");
  const from = wordStart(text, Math.max(0, start - AROUND));
  const until = wordEnd(text, Math.min(text.length, end + AROUND));
  const excerpt = `${from > 0 ? "… " : ""}${text.slice(from, until).replace(/\s+/gu, " ").trim()}${until < text.length ? " …" : ""}`;
  return { start, end, excerpt, hits: marked.split(OPEN).length - 1 };
};

const wordStart = (text: string, at: number): number => (at === 0 ? 0 : at + (/\s/u.exec(text.slice(at, at + 20))?.index ?? 0));
const wordEnd = (text: string, at: number): number => (at === text.length ? at : at - (/\S*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0));

// One character for one, so that places stay. SQLite's own functions end a text at U+0000.
const indexed = (text: string): string => text.replaceAll("\u0000", " ").replaceAll(OPEN, " ").replaceAll(CLOSE, " ");

export const indexText = async ({ db }: Inside, key: string, text: string): Promise<void> => {
  await db
    .insertInto("words")
    .values({ document_key: key, text: indexed(text) })
    .execute();
};

export const unindexText = async ({ db }: Inside, key: string): Promise<void> => {
  await db.deleteFrom("words").where("document_key", "=", key).execute();
};
