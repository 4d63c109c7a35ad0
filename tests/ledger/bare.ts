import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Opens the case's database as any other program may, past the ledger. */
export const bare = <T>(folder: string, work: (sqlite: DatabaseSync) => T): T => {
  const sqlite = new DatabaseSync(join(folder, "case.sqlite"));
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
};

/** As `bare`, by somebody who takes the triggers that guard the log away first. */
export const tampering = (folder: string, sql: string): void =>
  bare(folder, (sqlite) => {
    const triggers = sqlite
      .prepare("select name from sqlite_schema where type = 'trigger'")
      .all()
      .map((row) => String(row["name"]));
    for (const name of triggers) sqlite.exec(`drop trigger ${name}`);
    sqlite.exec(`pragma foreign_keys = off; ${sql}`);
  });
