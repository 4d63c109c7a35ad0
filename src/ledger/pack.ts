import { createWriteStream, openAsBlob } from "node:fs";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Writable } from "node:stream";
import { BlobReader, configure, ZipWriter } from "@zip.js/zip.js";
import { SETTINGS } from "./caseSettings.ts";
import { ledgerError, translated } from "./errors.ts";
import { exists } from "./exists.ts";
import { originalPath } from "./originals.ts";
import { DATABASE, type Store } from "./store.ts";

configure({ useWebWorkers: false });

/** Writes a consistent copy of the case as one ZIP file: the database as it is at this moment, the originals that it names, `case.yaml`. */
export const packCase = async (store: Store, file: string): Promise<void> => {
  if (await exists(file)) throw ledgerError("pack-failed", `${file} is there already; nothing was written. Name another file.`);
  if (!(await exists(dirname(file))))
    throw ledgerError("pack-failed", `${dirname(file)} is not there; nothing was written. Make the folder first, or name another.`);
  const beside = `${file}.${process.pid}.part`;
  let scratch: string | null = null;
  try {
    scratch = await mkdtemp(join(dirname(file), ".hearsay-pack-"));
    const database = join(scratch, DATABASE);
    await store.bare(async ({ sqlite }) => sqlite.prepare("vacuum into ?").run(database));
    await writeZip(beside, await entriesOf(store.folder, database));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw translated(error, dirname(file), () => "another process");
  } finally {
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
  }
};

interface Entry {
  /** Inside the ZIP file. */
  readonly name: string;
  readonly path: string;
}

/** The originals are asked of the copy: what was added since is not in it. */
const entriesOf = async (folder: string, database: string): Promise<readonly Entry[]> => {
  const copy = new DatabaseSync(database, { readOnly: true });
  const hashes = copy
    .prepare("select sha256 from original order by sha256")
    .all()
    .map((row) => String(row["sha256"]));
  copy.close();
  const settings = join(folder, SETTINGS);
  return [
    { name: DATABASE, path: database },
    ...((await exists(settings)) ? [{ name: SETTINGS, path: settings }] : []),
    ...hashes.map((hash) => ({ name: `originals/${hash.slice(0, 2)}/${hash}`, path: originalPath(folder, hash) })),
  ];
};

// ZIP's earliest date: the copy of the same case is the same file.
const NO_DATE = new Date(1980, 0, 1);

const writeZip = async (file: string, entries: readonly Entry[]): Promise<void> => {
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(file, { mode: 0o600, flags: "wx" })), { lastModDate: NO_DATE, extendedTimestamp: false });
  for (const { name, path } of entries) await zip.add(name, new BlobReader(await blobOf(path)));
  await zip.close();
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const blobOf = async (path: string): Promise<Blob> => {
  try {
    return await openAsBlob(path);
  } catch (error) {
    throw ledgerError("pack-failed", `${path} is gone, so the copy would not be whole. Run "hearsay verify" to see what is missing.`, error);
  }
};
