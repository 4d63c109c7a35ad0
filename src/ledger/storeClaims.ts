import type { Reading } from "../model/index.ts";
import { wordsIn } from "../text/index.ts";
import { filterColumns, storedView } from "./claimView.ts";
import { decisionsOf, rematch } from "./decisionRows.ts";
import { identifier } from "./identifier.ts";
import type { Inside } from "./store.ts";
import type { ClaimTable } from "./tables.ts";

/** Replaces the claims of a document by those of this reading, and lays over them what people decided. */
export const storeClaims = async (inside: Inside, key: string, reading: Reading): Promise<void> => {
  const { db, caseId } = inside;
  const ids = await claimIds(inside, key, reading);
  await rematch(inside, key, reading, ids);
  const live = (await decisionsOf(inside, key)).filter(({ state }) => state === "live");
  const words = wordsIn(reading);
  const rows = reading.claims.map((claim, position): ClaimTable => {
    const id = ids[position] ?? "";
    const view = storedView(
      claim,
      words.ofClaim(claim),
      live.filter(({ claim_id }) => claim_id === id),
    );
    return { case_id: caseId, id, document_key: key, position, machine: JSON.stringify(claim), view: JSON.stringify(view), ...filterColumns(view, claim) };
  });
  await db.deleteFrom("claim").where("case_id", "=", caseId).where("document_key", "=", key).execute();
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto("claim")
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
};

// SQLite takes 32,766 values in one statement; a row has sixteen.
const ROWS_AT_ONCE = 500;

/**
 * The identifiers of a reading's claims, in order: made from the document, its text, the span and the kind, so that reading again finds the same. Two claims of
 * one span and kind are counted; a claim whose ten digits another document has already gets more.
 */
const claimIds = async ({ db, caseId }: Inside, key: string, reading: Reading): Promise<readonly string[]> => {
  const seen = new Map<string, number>();
  const parts = reading.claims.map(({ start, end, kind }) => {
    const one = [key, reading.sha256, start, end, kind];
    const count = seen.get(one.join()) ?? 0;
    seen.set(one.join(), count + 1);
    return count === 0 ? one : [...one, count];
  });
  const ids: string[] = [];
  for (const one of parts) {
    let digits = 10;
    let id = identifier("c", one, digits);
    while (ids.includes(id) || (await isElsewhere(id))) id = identifier("c", one, (digits += 2));
    ids.push(id);
  }
  return ids;

  async function isElsewhere(id: string): Promise<boolean> {
    const other = await db
      .selectFrom("claim")
      .select("id")
      .where("case_id", "=", caseId)
      .where("id", "=", id)
      .where("document_key", "!=", key)
      .executeTakeFirst();
    return other !== undefined;
  }
};
