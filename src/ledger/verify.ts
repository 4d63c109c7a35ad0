import { sql } from "kysely";
import { isDamage } from "./errors.ts";
import type { LogHead, Verification, VerifyFault } from "./ledger.ts";
import { logPage, logRows } from "./log.ts";
import { treeHash } from "./merkle.ts";
import { readPromises } from "./promises.ts";
import type { Inside } from "./store.ts";
import { checkOriginals } from "./verifyOriginals.ts";
import { checkDecisions, checkDocuments, checkTombstones } from "./verifyRows.ts";

/** Re-hashes everything that is kept and compares it with the log; `since`: a head that today's log must continue. Changes nothing. */
export const verifyCase = async (inside: Inside, since: LogHead | null, progress: (done: number, all: number) => void): Promise<Verification> => {
  const damage = await databaseFaults(inside);
  const nothing = { count: 0, faults: [] };
  // Pages that cannot be read stop one question, not the others.
  const damaged: VerifyFault[] = [];
  const asFarAs = async <T>(work: Promise<T>, otherwise: T, what: string): Promise<T> =>
    work.catch((error: unknown) => {
      if (!isDamage(error)) throw error;
      damaged.push(fault("database-damaged", "case.sqlite", `case.sqlite is damaged: its ${what} cannot be read.`));
      return otherwise;
    });
  const promises = await asFarAs(readPromises(logRows((after) => logPage(inside, after))), await readPromises(logRows(async () => [])), "log");
  const documents = await asFarAs(checkDocuments(inside, promises), nothing, "texts and readings");
  const originals = await asFarAs(checkOriginals(inside, progress), { ...nothing, bytes: 0, leftovers: [] }, "list of originals");
  const decisions = await asFarAs(checkDecisions(inside, promises), nothing, "decisions");
  const tombstones = await asFarAs(checkTombstones(inside, promises), nothing, "tombstones");
  return {
    size: promises.leaves.length,
    root: treeHash(promises.leaves),
    documents: documents.count,
    originals: originals.count,
    bytes: originals.bytes,
    decisions: decisions.count,
    removed: tombstones.count,
    faults: [
      ...damage,
      ...damaged,
      ...promises.faults,
      ...sinceFaults(promises.leaves, since),
      ...documents.faults,
      ...originals.faults,
      ...decisions.faults,
      ...tombstones.faults,
    ],
    leftovers: originals.leftovers,
  };
};

const fault = (what: VerifyFault["what"], which: string, message: string): VerifyFault => ({ what, which, message });

const databaseFaults = async ({ db }: Inside): Promise<readonly VerifyFault[]> => {
  try {
    const { rows } = await sql<{ readonly integrity_check: string }>`pragma integrity_check(20)`.execute(db);
    return rows.flatMap(({ integrity_check: found }) => (found === "ok" ? [] : [fault("database-damaged", "case.sqlite", `case.sqlite is damaged: ${found}`)]));
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [fault("database-damaged", "case.sqlite", "case.sqlite is damaged: it cannot be checked from end to end.")];
  }
};

const sinceFaults = (leaves: readonly string[], since: LogHead | null): readonly VerifyFault[] => {
  if (since === null) return [];
  const which = `${since.size}:${since.root}`;
  if (since.size > leaves.length)
    return [fault("log-not-continued", which, `The log has ${leaves.length} entries, fewer than the ${since.size} of the head you gave: entries are gone.`)];
  const root = treeHash(leaves.slice(0, since.size));
  if (root === since.root) return [];
  const message = `The first ${since.size} entries have the root ${root}, not ${since.root}: today's log does not continue that one.`;
  return [fault("log-not-continued", which, message)];
};
