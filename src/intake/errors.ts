import { HearsayError } from "../model/index.ts";

/**
 * Everything that intake refuses, by code.
 * `not-found`: no such path, or it vanished on the way; `unreadable`: the system does not let us read it; `too-large`: over the limit on bytes;
 * `binary`: not text; `empty`: nothing but white space; `bad-encoding`: text in an encoding that cannot be read; `bad-record`: a line of a JSON Lines file;
 * `bad-sidecar`: a `NAME.meta.json`, whose text is taken without it; `bad-date`: a publication date that is no calendar date.
 */
export type IntakeCode = "not-found" | "unreadable" | "too-large" | "binary" | "empty" | "bad-encoding" | "bad-record" | "bad-sidecar" | "bad-date";

export type IntakeError = HearsayError<IntakeCode>;

export const intakeError = (code: IntakeCode, message: string, cause?: unknown): IntakeError =>
  new HearsayError<IntakeCode>(code, message, cause === undefined ? undefined : { cause });

/** Whether intake itself refused something; anything else that is thrown is a bug. */
export const isIntakeError = (error: unknown): error is IntakeError => error instanceof HearsayError;

const reasons: Readonly<Record<string, readonly [IntakeCode, string]>> = {
  ENOENT: ["not-found", "does not exist (any more). Check the path."],
  ENOTDIR: ["not-found", "does not exist: a part of its path is a file, not a folder. Check the path."],
  ELOOP: ["not-found", "is a symbolic link that leads back to itself. Name the file itself."],
  EACCES: ["unreadable", "may not be read by you. Change its permissions, or ask its owner."],
  EPERM: ["unreadable", "may not be read by you. Change its permissions, or ask its owner."],
  ENAMETOOLONG: ["unreadable", "has a path that is too long for this system. Move it nearer to the top."],
};

/** What the system said of a path, as an error for people. A fault without a system code is a bug and is thrown on. */
export const fromSystem = (path: string, fault: unknown): IntakeError => {
  const code = fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : null;
  if (code === null) throw fault;
  // Names that are not UTF-8 reach us with U+FFFD in them, and no file has that name.
  if (code === "ENOENT" && path.includes("\uFFFD")) return intakeError("unreadable", `${path} has a name that is not UTF-8. Rename it.`, fault);
  const [kind, reason] = reasons[code] ?? ["unreadable", `could not be read (${code}).`];
  return intakeError(kind, `${path} ${reason}`, fault);
};
