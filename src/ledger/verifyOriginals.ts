import { basename } from "node:path";
import { sha256 } from "../text/index.ts";
import type { VerifyFault } from "./ledger.ts";
import { listOriginals, readOriginal } from "./originals.ts";
import type { Inside } from "./store.ts";

interface Checked {
  readonly count: number;
  readonly bytes: number;
  readonly faults: readonly VerifyFault[];
  readonly leftovers: readonly string[];
}

/** Hashes every original again. */
export const checkOriginals = async (inside: Inside, progress: (done: number, all: number) => void): Promise<Checked> => {
  const { db, caseId, folder } = inside;
  const rows = await db.selectFrom("original").select("sha256").where("case_id", "=", caseId).orderBy("sha256").execute();
  const faults: VerifyFault[] = [];
  let bytes = 0;
  for (const [i, { sha256: hash }] of rows.entries()) {
    const content = await readOriginal(folder, hash);
    bytes += content?.length ?? 0;
    if (content === null) faults.push(await originalFault(inside, hash, "original-missing"));
    else if (sha256(content) !== hash) faults.push(await originalFault(inside, hash, "original-changed"));
    progress(i + 1, rows.length);
  }
  const named = new Set(rows.map((row) => row.sha256));
  const leftovers = (await listOriginals(folder)).filter((path) => !named.has(basename(path)));
  return { count: rows.length, bytes, faults, leftovers };
};

const originalFault = async ({ db, caseId }: Inside, hash: string, what: "original-missing" | "original-changed"): Promise<VerifyFault> => {
  const documents = await db
    .selectFrom("document")
    .select("locator")
    .where("case_id", "=", caseId)
    .where("original_sha256", "=", hash)
    .orderBy("locator")
    .execute();
  const locators = documents.map(({ locator }) => locator).join(", ");
  const how = what === "original-missing" ? "is gone" : "was changed";
  return { what, which: hash, message: `The original of ${locators} ${how}: originals/${hash.slice(0, 2)}/${hash}.` };
};
