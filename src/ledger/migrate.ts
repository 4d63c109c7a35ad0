import { readdirSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { ledgerError } from "./errors.ts";

const FOLDER = new URL("migrations/", import.meta.url);

interface Migration {
  readonly number: number;
  readonly name: string;
}

/** The numbered migrations that this program knows, in order. */
export const migrations = (): readonly Migration[] =>
  readdirSync(FOLDER)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({ number: Number(name.slice(0, 4)), name }));

export const schemaVersion = (sqlite: DatabaseSync): number => Number(sqlite.prepare("pragma user_version").get()?.["user_version"] ?? 0);

/** Brings a case up to what this program knows, each migration in one transaction. Throws `case-newer` where the case knows more. */
export const migrate = (sqlite: DatabaseSync, folder: string): void => {
  const known = migrations();
  const newest = known.at(-1)?.number ?? 0;
  const current = schemaVersion(sqlite);
  if (current > newest)
    throw ledgerError(
      "case-newer",
      `${folder} was made by a newer Hearsay (its case format is ${current}, this program knows up to ${newest}). Nothing was changed; update Hearsay to open it.`,
    );
  for (const { number, name } of known.filter((migration) => migration.number > current)) apply(sqlite, number, readFileSync(new URL(name, FOLDER), "utf8"));
};

const apply = (sqlite: DatabaseSync, number: number, sql: string): void => {
  sqlite.exec("begin immediate");
  try {
    // Another process may have been first while this one waited for the lock.
    if (schemaVersion(sqlite) < number) sqlite.exec(`${sql};\npragma user_version = ${number}`);
    sqlite.exec("commit");
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec("rollback");
    throw error;
  }
};

/** The schema as SQLite holds it: what `schema.sql` is compared with. */
export const schemaOf = (sqlite: DatabaseSync): string =>
  sqlite
    .prepare("select sql from sqlite_schema where sql is not null and name not like 'words_%' and name not like 'sqlite_%' order by type desc, name")
    .all()
    .map((row) => `${String(row["sql"])};\n`)
    .join("\n");
