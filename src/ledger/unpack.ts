import { createWriteStream, openAsBlob } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Writable } from "node:stream";
import { BlobReader, type Entry, type FileEntry, ZipReader } from "@zip.js/zip.js";
import { SETTINGS } from "./caseSettings.ts";
import { ledgerError, translated } from "./errors.ts";
import { exists } from "./exists.ts";
import { DATABASE } from "./store.ts";

/** Makes a case of a packed one, in a folder that is not there yet. Throws `pack-failed` where the file is no packed case; then nothing is left behind. */
export const unpackCase = async (file: string, folder: string): Promise<void> => {
  if (await exists(folder)) throw ledgerError("pack-failed", `${folder} is there already; nothing was written. Name a folder that does not exist.`);
  const zip = new ZipReader(new BlobReader(await blobOf(file)));
  const beside = `${resolve(folder)}.${process.pid}.part`;
  try {
    await mkdir(beside, { recursive: true, mode: 0o700 });
    for (const entry of await entriesOf(zip, file)) await write(entry, join(beside, entry.filename), file);
    await rename(beside, folder);
  } catch (error) {
    throw translated(error, folder, () => "another process");
  } finally {
    await rm(beside, { recursive: true, force: true });
    await zip.close();
  }
};

const blobOf = async (file: string): Promise<Blob> => {
  try {
    return await openAsBlob(file);
  } catch (error) {
    throw ledgerError("pack-failed", `${file} cannot be opened. Check its name, and whether you may read it.`, error);
  }
};

const entriesOf = async (zip: ZipReader<Blob>, file: string): Promise<readonly FileEntry[]> => {
  const entries = await zip.getEntries().catch((error: unknown) => {
    throw ledgerError("pack-failed", `${file} is no ZIP file that is whole and safe to open. Take another copy of it.`, error);
  });
  const strange = entries.find((entry) => !isOurs(entry));
  if (strange !== undefined) throw ledgerError("pack-failed", `${file} is no packed case: it holds ${JSON.stringify(strange.filename)}.`);
  if (!entries.some(({ filename }) => filename === DATABASE)) throw ledgerError("pack-failed", `${file} is no packed case: it holds no ${DATABASE}.`);
  return entries.filter(isOurs);
};

// Nothing else is written, so no name leads out of the folder.
const isOurs = (entry: Entry): entry is FileEntry =>
  !entry.directory && (entry.filename === DATABASE || entry.filename === SETTINGS || /^originals\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(entry.filename));

const write = async (entry: FileEntry, path: string, file: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const target = Writable.toWeb(createWriteStream(path, { mode: 0o600, flags: "wx" }));
  await entry.getData(target, { checkSignature: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && typeof error.code === "string") throw error;
    throw ledgerError("pack-failed", `${entry.filename} in ${file} is damaged. Take another copy of it.`, error);
  });
};
