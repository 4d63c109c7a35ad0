import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { DATABASE } from "./caseFolder.ts";
import { ledgerError } from "./errors.ts";
import { listOriginals } from "./originals.ts";

/** Writes a consistent copy of the case as one ZIP file: the database as it is at this moment, the originals it names, `case.yaml`. */
export const packCase = async (sqlite: DatabaseSync, folder: string, file: string): Promise<void> => {
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  )
    throw ledgerError("pack-failed", `${file} is there already; nothing was written. Name another file.`);
  const scratch = await mkdtemp(join(folder, ".pack-")).catch(() => mkdtemp(join(dirname(file), ".pack-")));
  const beside = `${file}.part`;
  try {
    sqlite.prepare("vacuum into ?").run(join(scratch, DATABASE));
    await writeZip(beside, [
      [DATABASE, join(scratch, DATABASE)],
      ["case.yaml", join(folder, "case.yaml")],
      ...(await listOriginals(folder)).map((name) => [`originals/${name.replaceAll("\\", "/")}`, join(folder, "originals", name)] as const),
    ]);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

const writeZip = async (file: string, entries: readonly (readonly [name: string, path: string])[]): Promise<void> => {
  const out = createWriteStream(file, { mode: 0o600 });
  const failed = new Promise<never>((_, reject) => out.on("error", reject));
  failed.catch(() => undefined);
  const zip = new Zip((error, chunk) => {
    if (error !== null) out.destroy(error);
    else out.write(chunk);
  });
  for (const [name, path] of entries) {
    const content = await readFile(path).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    });
    if (content === null) continue;
    const entry = name === DATABASE ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    // ZIP's earliest date: the copy of the same case is the same file.
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    entry.push(content, true);
    if (out.writableNeedDrain) await Promise.race([new Promise<void>((resolve) => out.once("drain", () => resolve())), failed]);
  }
  zip.end();
  await Promise.race([new Promise<void>((resolve) => out.end(() => resolve())), failed]);
};

/** Opens a packed case into a folder that is not there yet. Throws `pack-failed` where the file is no packed case, or would write outside the folder. */
export const unpackCase = async (file: string, folder: string): Promise<void> => {
  if (
    await stat(folder).then(
      () => true,
      () => false,
    )
  )
    throw ledgerError("pack-failed", `${folder} is there already; nothing was written. Name a folder that does not exist.`);
  const files = entriesOf(file, await readFile(file));
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, content, { mode: 0o600, flag: "wx" });
  }
};

const entriesOf = (file: string, bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] => {
  let entries: readonly (readonly [string, Uint8Array])[];
  try {
    entries = Object.entries(unzipSync(bytes));
  } catch (error) {
    throw ledgerError("pack-failed", `${file} is no ZIP file, or it is cut. Take another copy of the pack.`, error);
  }
  const expected = (name: string): boolean =>
    name === DATABASE || name === "case.yaml" || /^originals\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(normalize(name).replaceAll("\\", "/"));
  const kept = entries.filter(([name]) => expected(name));
  if (!kept.some(([name]) => name === DATABASE)) throw ledgerError("pack-failed", `${file} holds no ${DATABASE}: it is no packed case.`);
  return kept;
};
