import { HearsayError } from "../model/index.ts";

/**
 * What the command line itself refuses. Misuse (exit code 2): `unknown-command`, `unknown-option`, `missing-argument`, `too-many-arguments`, `missing-value`,
 * `missing-option`, `bad-value`. Bad input (exit code 1): `no-case`: no case where the command looked; `out-exists`: a file stands where output should go;
 * `out-not-written`: the system did not let it be written; `nothing-said`: standard input is a keyboard and nobody would know that it waits; `unknown-id`: neither a claim nor a document is called that.
 */
export type CliCode = MisuseCode | "no-case" | "out-exists" | "out-not-written" | "nothing-said" | "unknown-id";

const MISUSES = ["unknown-command", "unknown-option", "missing-argument", "too-many-arguments", "missing-value", "missing-option", "bad-value"] as const;
export type MisuseCode = (typeof MISUSES)[number];

export const cliError = (code: CliCode, message: string, cause?: unknown): HearsayError<CliCode> =>
  new HearsayError<CliCode>(code, message, cause === undefined ? undefined : { cause });

/** Whether the command was typed wrongly, rather than given something that is wrong. */
export const isMisuse = (error: HearsayError): boolean => MISUSES.some((code) => code === error.code);
