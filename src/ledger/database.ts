import { type DatabaseSync, type SQLInputValue, DatabaseSync as Sqlite } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import { noWal } from "./errors.ts";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;

/** A connection to the SQLite file, bare and as Kysely. */
export interface Connection {
  readonly sqlite: DatabaseSync;
  readonly db: Db;
}

/** Opens the file with the settings that every acknowledged write depends on. Throws `no-wal` where the file system cannot keep them. */
export const connect = (file: string, waitMilliseconds: number): Connection => {
  const sqlite = new Sqlite(file);
  sqlite.exec(`pragma busy_timeout = ${Math.max(0, Math.round(waitMilliseconds))}`);
  try {
    setUp(sqlite, file);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return { sqlite, db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapter(sqlite) }) }) };
};

const setUp = (sqlite: DatabaseSync, file: string): void => {
  const mode = sqlite.prepare("pragma journal_mode = wal").get()?.["journal_mode"];
  if (mode !== "wal") throw noWal(file);
  sqlite.exec("pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on; pragma trusted_schema = off");
};

// Kysely speaks better-sqlite3's dialect of the same calls.
const adapter = (sqlite: DatabaseSync) => ({
  close: (): void => sqlite.close(),
  prepare: (sql: string) => {
    const statement = sqlite.prepare(ownWords(sqlite, sql));
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => statement.all(...(parameters as readonly SQLInputValue[])),
      run: (parameters: readonly unknown[]) => statement.run(...(parameters as readonly SQLInputValue[])),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as readonly SQLInputValue[])),
    };
  },
});

const ownWords = (sqlite: DatabaseSync, sql: string): string => {
  // Who will write takes the lock at once: asking for it later can fail in the middle.
  if (sql === "begin") return "begin immediate";
  // A full or failing disk makes SQLite roll back by itself; rolling back again would hide why.
  if (sql === "rollback" && !sqlite.isTransaction) return "select 1";
  return sql;
};
