import { canonical } from "./hash.ts";
import type { Db } from "./database.ts";
import type { LogEntry, LogHead } from "./ledger.ts";
import { leafHash, treeHash } from "./merkle.ts";

type NewEntry = Pick<LogEntry, "act" | "by" | "at" | "about">;

/** Appends one entry; the caller's transaction makes it one with what it tells of. */
export const appendEntry = async (db: Db, caseId: string, entry: NewEntry): Promise<void> => {
  const last = await db
    .selectFrom("log")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  const number = last?.number === null || last?.number === undefined ? 0 : Number(last.number) + 1;
  const text = canonical({ ...entry, index: number });
  await db
    .insertInto("log")
    .values({ case_id: caseId, number, entry: text, leaf: leafHash(text) })
    .execute();
};

const PAGE = 1000;

/** The log's rows in order, as stored. */
export async function* logRows(db: Db, caseId: string): AsyncIterable<{ readonly number: number; readonly entry: string; readonly leaf: string }> {
  for (let after = -1; ; ) {
    const rows = await db
      .selectFrom("log")
      .select(["number", "entry", "leaf"])
      .where("case_id", "=", caseId)
      .where("number", ">", after)
      .orderBy("number")
      .limit(PAGE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

export async function* logEntries(db: Db, caseId: string): AsyncIterable<LogEntry> {
  for await (const row of logRows(db, caseId)) {
    const { index, act, by, at, about }: Omit<LogEntry, "leaf"> = JSON.parse(row.entry);
    yield { index, act, by, at, about, leaf: row.leaf };
  }
}

export const logHead = async (db: Db, caseId: string): Promise<LogHead> => {
  const rows = await db.selectFrom("log").select("leaf").where("case_id", "=", caseId).orderBy("number").execute();
  return { size: rows.length, root: treeHash(rows.map(({ leaf }) => leaf)) };
};
