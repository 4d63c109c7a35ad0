import { chmod, link, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { stringify } from "yaml";
import type { CaseSettings } from "../model/index.ts";
import { SETTINGS } from "./caseSettings.ts";
import { connect } from "./database.ts";
import { ledgerError, translated } from "./errors.ts";
import { exists } from "./exists.ts";
import { identifier } from "./identifier.ts";
import { appendEntry } from "./log.ts";
import { migrate } from "./migrate.ts";
import type { Act } from "./ledger.ts";
import { DATABASE } from "./store.ts";

/** The case that a command run in `from` means: `from` or the nearest folder above it that is a case, or that holds one named `case`; null where there is none. */
export const findCase = async (from: string): Promise<string | null> => {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, "case")]) if (await exists(join(candidate, DATABASE))) return candidate;
    if (dirname(folder) === folder) return null;
  }
};

/** Makes an empty case; the folder is its owner's alone. Throws `case-exists`, `case-read-only`, `disk-full`, `no-wal`. */
export const createCase = async (folder: string, settings: CaseSettings, act: Act): Promise<void> => {
  if (await exists(join(folder, DATABASE))) throw caseExists(folder);
  try {
    await mkdir(join(folder, "originals"), { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    if (!(await exists(join(folder, SETTINGS)))) await writeFile(join(folder, SETTINGS), stringify(settings), { flag: "wx" });
    await makeDatabase(folder, settings.name, act);
  } catch (error) {
    throw translated(error, folder, () => "another process");
  }
};

const caseExists = (folder: string) =>
  ledgerError("case-exists", `${folder} is a case already. Add to it with "hearsay add", or name another folder with --case.`);

// Made beside and linked, so that a run that is killed in the middle leaves no half case behind.
const makeDatabase = async (folder: string, name: string, act: Act): Promise<void> => {
  const beside = join(folder, `${DATABASE}.${process.pid}.part`);
  await rm(beside, { force: true });
  const { sqlite, db } = connect(beside, 5000);
  try {
    migrate(sqlite, folder);
    const caseId = identifier("k", [name, act.at, act.by]);
    await db.transaction().execute(async (transaction) => {
      await transaction.insertInto("case_info").values({ case_id: caseId, name }).execute();
      await appendEntry({ db: transaction, caseId }, { act: "case-made", by: act.by, at: act.at, about: { case: caseId } });
    });
  } finally {
    await db.destroy();
  }
  await takePlace(beside, folder);
};

// A link, not a renaming, which would put it over a case that another process has made meanwhile.
const takePlace = async (beside: string, folder: string): Promise<void> => {
  try {
    await link(beside, join(folder, DATABASE));
  } catch (error) {
    throw error instanceof Error && "code" in error && error.code === "EEXIST" ? caseExists(folder) : error;
  } finally {
    await rm(beside, { force: true });
  }
};
