import { HearsayError } from "../model/index.ts";

/** Everything that can go wrong in the ledger for reasons outside the program. Each is explained in the manual. */
export type LedgerCode =
  | "no-case"
  | "case-exists"
  | "case-newer"
  | "case-settings"
  | "case-damaged"
  | "case-busy"
  | "case-read-only"
  | "disk-full"
  | "no-wal"
  | "unknown-id"
  | "ambiguous-id"
  | "bad-decision"
  | "empty-query"
  | "pack-failed";

export const ledgerError = (code: LedgerCode, message: string, cause?: unknown): HearsayError<LedgerCode> =>
  new HearsayError(code, message, cause === undefined ? undefined : { cause });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** SQLite's primary result codes (sqlite.org/rescode.html) that people can do something about. */
const SQLITE = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** The ledger's own error for a fault of the disk, the file system or SQLite; other errors as they are. */
export const translated = (error: unknown, folder: string, writer: () => string): unknown => {
  if (!isObject(error)) return error;
  const sqlite = typeof error["errcode"] === "number" ? error["errcode"] & 0xff : null;
  const system = typeof error["code"] === "string" ? error["code"] : "";
  if (sqlite === SQLITE.busy || sqlite === SQLITE.locked)
    return ledgerError("case-busy", `${folder} is being written by ${writer()}. Nothing was changed; try again, or wait longer with --wait SECONDS.`, error);
  if (sqlite === SQLITE.full || system === "ENOSPC" || system === "EDQUOT")
    return ledgerError(
      "disk-full",
      `The disk that holds ${folder} is full. What was told of as kept is safe; make room and run the same command again.`,
      error,
    );
  if (sqlite === SQLITE.readOnly || sqlite === SQLITE.cannotOpen || system === "EACCES" || system === "EROFS" || system === "EPERM")
    return ledgerError(
      "case-read-only",
      `${folder} cannot be written. Nothing was changed; check who owns the folder and whether its disk is mounted read-only.`,
      error,
    );
  if (sqlite === SQLITE.corrupt || sqlite === SQLITE.notADatabase)
    return ledgerError(
      "case-damaged",
      `${folder}/case.sqlite is damaged. Run "hearsay verify" to see what is whole, and restore the rest from a copy made with "hearsay pack".`,
      error,
    );
  return error;
};
