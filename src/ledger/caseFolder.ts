import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { CaseSettings } from "../model/index.ts";
import { connect } from "./database.ts";
import { ledgerError, translated } from "./errors.ts";
import { appendEntry } from "./log.ts";
import { migrate } from "./migrate.ts";
import type { Act } from "./ledger.ts";
import { shortId } from "./shortId.ts";

export const DATABASE = "case.sqlite";
const SETTINGS = "case.yaml";

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The case that a command run in `from` means: `from` or the nearest folder above it that is a case, or that holds one named `case`; null where there is none. */
export const findCase = async (from: string): Promise<string | null> => {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, "case")]) if (await exists(join(candidate, DATABASE))) return candidate;
    if (dirname(folder) === folder) return null;
  }
};

/** Makes an empty case; the folder is its owner's alone. Throws `case-exists`, `case-read-only`, `disk-full`, `no-wal`. */
export const createCase = async (folder: string, settings: CaseSettings, act: Act): Promise<void> => {
  if (await exists(join(folder, DATABASE)))
    throw ledgerError("case-exists", `${folder} is a case already. Add to it with "hearsay add", or name another folder with --case.`);
  try {
    await mkdir(join(folder, "originals"), { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    if (!(await exists(join(folder, SETTINGS)))) await writeFile(join(folder, SETTINGS), stringify(settings), { flag: "wx" });
    await makeDatabase(folder, settings.name, act);
  } catch (error) {
    throw translated(error, folder, () => "another process");
  }
};

// Made beside and renamed, so that a run that is killed in the middle leaves no half case behind.
const makeDatabase = async (folder: string, name: string, act: Act): Promise<void> => {
  const beside = join(folder, `${DATABASE}.${process.pid}.part`);
  await rm(beside, { force: true });
  const { sqlite, db } = connect(beside, 5000);
  try {
    migrate(sqlite, folder);
    const caseId = shortId("k", name, act.at, act.by);
    await db.transaction().execute(async (transaction) => {
      await transaction.insertInto("case_info").values({ case_id: caseId, name }).execute();
      await appendEntry(transaction, caseId, { act: "case-made", by: act.by, at: act.at, about: { case: caseId } });
    });
  } finally {
    await db.destroy();
  }
  await rename(beside, join(folder, DATABASE));
};

/** Reads `case.yaml`; a case without one has no settings but its folder's name. Throws `case-settings`, naming line and field. */
export const readCaseSettings = async (folder: string): Promise<CaseSettings> => {
  const file = join(folder, SETTINGS);
  if (!(await exists(file))) return CaseSettings.parse({ name: "case" });
  let value: unknown;
  try {
    value = parse(await readFile(file, "utf8"));
  } catch (error) {
    throw ledgerError(
      "case-settings",
      `${file} is not YAML: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)} Mend the line and run the command again.`,
      error,
    );
  }
  const settings = CaseSettings.safeParse(value);
  if (settings.success) return settings.data;
  const issue = settings.error.issues[0];
  throw ledgerError(
    "case-settings",
    `${file}: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? "not as the manual says"}. Mend it and run the command again.`,
  );
};
