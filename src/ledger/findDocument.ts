import { ledgerError } from "./errors.ts";
import { isBeginning } from "./identifier.ts";
import type { Inside } from "./store.ts";
import type { DocumentTable } from "./tables.ts";

/** By key, else by its own id (of versions, the current one), else by a unique beginning of the key. Throws `unknown-id` or `ambiguous-id`. */
export const findDocument = async ({ db, caseId }: Inside, id: string): Promise<DocumentTable> => {
  const all = db
    .selectFrom("document")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("key")
    .limit(SHOWN + 1);
  const byKey = await all.where("key", "=", id).execute();
  const byId = byKey.length > 0 ? byKey : currentOf(await all.where("id", "=", id).execute());
  const found = byId.length > 0 || !isBeginning(id, "d") ? byId : await all.where("key", ">=", id).where("key", "<", `${id}g`).execute();
  const [first, ...others] = found;
  if (first === undefined) throw ledgerError("unknown-id", `No document ${id} in this case. "hearsay documents" lists them.`);
  if (others.length === 0) return first;
  const some = found.slice(0, SHOWN).map(({ key, locator }) => `${key} (${locator})`);
  throw ledgerError("ambiguous-id", `${id} could be ${some.join(", ")}${found.length > SHOWN ? " or others" : ""}. Type more of it.`);
};

const SHOWN = 10;

const currentOf = (rows: readonly DocumentTable[]): readonly DocumentTable[] => {
  const current = rows.filter(({ replaced_by }) => replaced_by === null);
  return current.length > 0 ? current : rows;
};
