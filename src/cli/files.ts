import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { HearsayError } from "../model/index.ts";
import { cliError } from "./errors.ts";

/**
 * Writes a file so that it is there whole or not at all: beside its name first, synced, then put in place. Only its owner may read it, since names are
 * inside. Throws `out-exists` and `out-not-written`.
 */
export const writeFileWhole = async (file: string, pieces: AsyncIterable<string>, overwrite: boolean): Promise<void> => {
  if (!overwrite && (await stat(file).catch(() => null)) !== null)
    throw cliError("out-exists", `${file} is there already. Choose another name, or add --overwrite.`);
  const beside = `${file}.part`;
  try {
    const handle = await open(beside, "w", 0o600);
    try {
      await writeAll(handle, pieces);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw isSystemFault(error)
      ? cliError("out-not-written", `${file} could not be written: ${faultWords(error)}. Choose a folder that you may write to and that has room.`, error)
      : error;
  }
};

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

/** What the system complained of, in words where it is one of the usual complaints. */
export const faultWords = ({ code, message }: NodeJS.ErrnoException): string => FAULTS[code ?? ""] ?? message;

/** In pieces of about a megabyte, since a case may be larger than memory. */
const writeAll = async (handle: FileHandle, pieces: AsyncIterable<string>): Promise<void> => {
  let waiting = "";
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < 1_000_000) continue;
    await handle.write(waiting);
    waiting = "";
  }
  if (waiting !== "") await handle.write(waiting);
};

const isSystemFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && !(error instanceof HearsayError) && "code" in error && "syscall" in error;
