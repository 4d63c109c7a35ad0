import type { Tombstone } from "./ledger.ts";
import type { Inside } from "./store.ts";
import type { TombstoneTable } from "./tables.ts";

export const tombstoneOf = (row: TombstoneTable): Tombstone => ({
  key: row.key,
  originalSha256: row.original_sha256,
  because: row.because,
  by: row.by_whom,
  at: row.at,
});

export const findTombstone = async ({ db, caseId }: Inside, key: string): Promise<Tombstone | null> => {
  const row = await db.selectFrom("tombstone").selectAll().where("case_id", "=", caseId).where("key", "=", key).executeTakeFirst();
  return row === undefined ? null : tombstoneOf(row);
};

export const listTombstones = async ({ db, caseId }: Inside): Promise<readonly Tombstone[]> => {
  const rows = await db.selectFrom("tombstone").selectAll().where("case_id", "=", caseId).orderBy("key").execute();
  return rows.map(tombstoneOf);
};
