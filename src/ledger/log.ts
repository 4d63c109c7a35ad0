import { canonical } from "./canonical.ts";
import type { LogEntry, LogHead } from "./ledger.ts";
import { leafHash, treeHash } from "./merkle.ts";
import type { Inside } from "./store.ts";
import type { LogTable } from "./tables.ts";

type NewEntry = Pick<LogEntry, "act" | "by" | "at" | "about">;

/** Appends one entry; the caller's transaction makes it one with what it tells of. */
export const appendEntry = async (inside: Pick<Inside, "db" | "caseId">, entry: NewEntry): Promise<void> => {
  const number = await nextIndex(inside);
  const text = canonical({ ...entry, index: number });
  await inside.db
    .insertInto("log")
    .values({ case_id: inside.caseId, number, entry: text, leaf: leafHash(text) })
    .execute();
};

/** The index that the next entry will have. */
export const nextIndex = async ({ db, caseId }: Pick<Inside, "db" | "caseId">): Promise<number> => {
  const last = await db.selectFrom("log").select("number").where("case_id", "=", caseId).orderBy("number", "desc").executeTakeFirst();
  return last === undefined ? 0 : last.number + 1;
};

const PAGE = 1000;

export type LogRow = Pick<LogTable, "number" | "entry" | "leaf">;

/** A page of the log's rows, as stored, from the first one after this number. */
export const logPage = ({ db, caseId }: Inside, after: number): Promise<readonly LogRow[]> =>
  db.selectFrom("log").select(["number", "entry", "leaf"]).where("case_id", "=", caseId).where("number", ">", after).orderBy("number").limit(PAGE).execute();

/** All pages, one after the other. */
export async function* logRows(page: (after: number) => Promise<readonly LogRow[]>): AsyncGenerator<LogRow> {
  for (let after = -1; ; ) {
    const rows = await page(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

export async function* logEntries(page: (after: number) => Promise<readonly LogRow[]>): AsyncGenerator<LogEntry> {
  for await (const { entry, leaf } of logRows(page)) {
    const { index, act, by, at, about }: Omit<LogEntry, "leaf"> = JSON.parse(entry);
    yield { index, act, by, at, about, leaf };
  }
}

export const logHead = async ({ db, caseId }: Inside): Promise<LogHead> => {
  const rows = await db.selectFrom("log").select("leaf").where("case_id", "=", caseId).orderBy("number").execute();
  return { size: rows.length, root: treeHash(rows.map(({ leaf }) => leaf)) };
};
