import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../text/index.ts";

/** Where the bytes with this hash lie: `originals/ab/abcdef…`. */
export const originalPath = (folder: string, hash: string): string => join(folder, "originals", hash.slice(0, 2), hash);

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Some systems cannot sync a folder; the file itself is synced.
    if (!(error instanceof Error && "code" in error && (error.code === "EPERM" || error.code === "EISDIR" || error.code === "EINVAL"))) throw error;
  } finally {
    await handle.close();
  }
};

/** Writes bytes under their hash so that they survive a power cut: a file beside it, synced, renamed, and its folder synced. Writing what is there again does nothing. */
export const keepOriginal = async (folder: string, hash: string, bytes: Uint8Array): Promise<void> => {
  const path = originalPath(folder, hash);
  // A file of the right length may still be one that a crash of the disk cut and filled: only its hash tells.
  if ((await isOriginalKept(folder, hash, bytes.length)) && sha256(await readFile(path)) === hash) return;
  const parent = join(path, "..");
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomUUID()}.part`;
  try {
    const handle = await open(beside, "w", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await sync(parent);
  await sync(join(parent, ".."));
};

/** Whether there is a file under a hash, of this length where one is given. */
export const isOriginalKept = (folder: string, hash: string, length?: number): Promise<boolean> =>
  stat(originalPath(folder, hash)).then(
    ({ size }) => length === undefined || size === length,
    () => false,
  );

/** The bytes under a hash; null where there are none. */
export const readOriginal = async (folder: string, hash: string): Promise<Uint8Array | null> =>
  readFile(originalPath(folder, hash)).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });

export const deleteOriginal = async (folder: string, hash: string): Promise<void> => rm(originalPath(folder, hash), { force: true });

/** Every file in `originals/`, relative to it. */
export const listOriginals = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(join(folder, "originals"), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "originals").length + 1))
    .toSorted();
};
