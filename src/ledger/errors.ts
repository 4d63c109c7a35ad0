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
  | "disk-failed"
  | "no-wal"
  | "unknown-id"
  | "ambiguous-id"
  | "bad-decision"
  | "bad-date"
  | "empty-query"
  | "pack-failed";

export const ledgerError = (code: LedgerCode, message: string, cause?: unknown): HearsayError<LedgerCode> =>
  new HearsayError(code, message, cause === undefined ? undefined : { cause });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** SQLite's primary result codes (sqlite.org/rescode.html) that people can do something about. */
const SQLITE = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, locking: 15, notADatabase: 26 } as const;

/** Extended codes of what a disk without working locks or shared memory answers: IOERR with LOCK, SHMOPEN, SHMSIZE, SHMLOCK and SHMMAP. */
const NO_LOCKS: ReadonlySet<number> = new Set([15, 18, 19, 20, 21].map((detail) => SQLITE.ioError | (detail << 8)));
/** IOERR with SHORT_READ: the file ends before its last page. */
const CUT = SQLITE.ioError | (2 << 8);

const extendedCode = (error: unknown): number | null => (isObject(error) && typeof error["errcode"] === "number" ? error["errcode"] : null);

/** Whether SQLite says that the file itself is not what it was. */
export const isDamage = (error: unknown): boolean => {
  const code = extendedCode(error);
  return code !== null && (code === CUT || (code & 0xff) === SQLITE.corrupt || (code & 0xff) === SQLITE.notADatabase);
};

export const noWal = (file: string, cause?: unknown): HearsayError<LedgerCode> =>
  ledgerError(
    "no-wal",
    `${file} is on a disk without the locks that SQLite needs (a network drive?). Keep the case on a local disk; "hearsay pack" writes a copy that may lie anywhere.`,
    cause,
  );

/** The ledger's own error for a fault of the disk, the file system or SQLite; other errors as they are. */
export const translated = (error: unknown, folder: string, writer: () => string): unknown => {
  if (!isObject(error)) return error;
  const extended = extendedCode(error);
  const sqlite = extended === null ? null : extended & 0xff;
  const system = typeof error["code"] === "string" ? error["code"] : "";
  if (sqlite === SQLITE.busy || sqlite === SQLITE.locked)
    return ledgerError("case-busy", `${folder} is being written by ${writer()}. Nothing was changed; try again, or wait longer with --wait SECONDS.`, error);
  if (sqlite === SQLITE.full || system === "ENOSPC" || system === "EDQUOT" || system === "EFBIG")
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
  if (sqlite === SQLITE.locking || (extended !== null && NO_LOCKS.has(extended))) return noWal(`${folder}/case.sqlite`, error);
  if (isDamage(error))
    return ledgerError(
      "case-damaged",
      `${folder}/case.sqlite is damaged. Run "hearsay verify" to see what is whole, and restore the rest from a copy made with "hearsay pack".`,
      error,
    );
  if (sqlite === SQLITE.ioError || system === "EIO")
    return ledgerError(
      "disk-failed",
      `The disk that holds ${folder} failed. What was told of as kept was safe until then; check the disk and run "hearsay verify".`,
      error,
    );
  return error;
};
