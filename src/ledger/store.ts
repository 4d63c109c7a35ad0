import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Connection, connect, type Db } from "./database.ts";
import { ledgerError, translated } from "./errors.ts";
import { migrate } from "./migrate.ts";
import { currentWriter, noteWriter } from "./writer.ts";

export const DATABASE = "case.sqlite";

/** What acts and questions work on: the database as one transaction sees it, and the case it is of. */
export interface Inside {
  readonly db: Db;
  readonly caseId: string;
  readonly folder: string;
}

/** An open case. Everything goes through one queue, so that no act ever sees half of another. */
export interface Store {
  readonly folder: string;
  readonly caseName: string;
  /** A question, answered from one moment of the database. */
  readonly ask: <T>(question: (inside: Inside) => Promise<T>) => Promise<T>;
  /** An act: one transaction that has the case's write lock from its first line. All of it is kept, durably, or nothing. */
  readonly act: <T>(act: (inside: Inside) => Promise<T>) => Promise<T>;
  /** Work on the bare connection, in no transaction. */
  readonly bare: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** The case's folder. */
  readonly folder: string;
  /** How long to wait for another process that writes; 10,000 ms where nothing is said. */
  readonly waitMilliseconds?: number;
  /** What is running, for the note that others read while they wait. */
  readonly command?: string;
}

const WAIT_MILLISECONDS = 10_000;

/** Throws `no-case`, `case-newer`, `case-damaged`, `case-busy`, `case-read-only`, `no-wal`. */
export const openStore = async ({ folder, waitMilliseconds = WAIT_MILLISECONDS, command = "hearsay" }: OpenOptions): Promise<Store> => {
  const fail = (error: unknown): never => {
    throw translated(error, folder, () => currentWriter(folder));
  };
  const opened = await open(folder, waitMilliseconds).catch(fail);
  const { connection, caseId, caseName } = opened;
  const inside = (db: Db): Inside => ({ db, caseId, folder });
  const queue = makeQueue();
  return {
    folder,
    caseName,
    ask: (question) => queue(() => inSnapshot(connection, (db) => question(inside(db))).catch(fail)),
    act: (act) => queue(() => inTransaction(connection.db, folder, command, (db) => act(inside(db))).catch(fail)),
    bare: (work) => queue(() => work(connection).catch(fail)),
    close: () => queue(() => connection.db.destroy()),
  };
};

const open = async (folder: string, waitMilliseconds: number) => {
  await stat(join(folder, DATABASE)).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    throw ledgerError("no-case", `${folder} is no case: it holds no ${DATABASE}. Make one with "hearsay add", or name another folder with --case.`);
  });
  const connection = connect(join(folder, DATABASE), waitMilliseconds);
  try {
    migrate(connection.sqlite, folder);
    const info = await connection.db.selectFrom("case_info").selectAll().orderBy("case_id").executeTakeFirst();
    if (info === undefined) throw ledgerError("no-case", `${folder} holds a ${DATABASE} that is no case. Name another folder with --case.`);
    return { connection, caseId: info.case_id, caseName: info.name };
  } catch (error) {
    connection.sqlite.close();
    throw error;
  }
};

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

const inTransaction = <T>(db: Db, folder: string, command: string, act: (db: Db) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    const done = noteWriter(folder, command);
    try {
      return await act(transaction);
    } finally {
      done();
    }
  });

// A plain "begin" takes no lock; it holds on to the moment of its first question.
const inSnapshot = async <T>({ sqlite, db }: Connection, question: (db: Db) => Promise<T>): Promise<T> => {
  sqlite.exec("begin");
  try {
    return await question(db);
  } finally {
    if (sqlite.isTransaction) sqlite.exec("commit");
  }
};

const makeQueue = (): (<T>(job: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
};
