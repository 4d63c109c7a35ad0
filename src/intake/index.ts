/**
 * Intake: files, folders and standard input to documents, with the bytes that they were made from. Takes `.txt .md .html .htm .jsonl`; says what it left alone
 * and what it could not take, and goes on. The same bytes give the same document, in the same order, whatever the day and the machine.
 */
import { streamFile } from "./bytes.ts";
import { isIntakeError } from "./errors.ts";
import { linesOf } from "./lines.ts";
import { take } from "./take.ts";
import type { IntakeOptions, Taken } from "./taken.ts";
import { walk } from "./walk.ts";

export { calendarDate } from "./date.ts";
export type { IntakeCode, IntakeError } from "./errors.ts";
export type { IntakeOptions, Refused, Skipped, Taken, TakenDocument } from "./taken.ts";

/**
 * Takes files for a case. A page's title and main text, or a record's title and text, become one text: title, blank line, body. Plain texts stay as they are.
 * Throws `bad-date` at once where `published` is no `YYYY-MM-DD`; every other fault comes as `refused`.
 */
export const takePaths = (paths: readonly string[], options: IntakeOptions = {}): AsyncIterable<Taken> => take(paths, options, "store");

/**
 * Takes files (and `-`) for reading alone. As `takePaths`, but a record's text is untouched, its title beside it; and a file that is named is taken as plain
 * text where its extension is unknown.
 */
export const takeForReading = (paths: readonly string[], options: IntakeOptions = {}): AsyncIterable<Taken> => take(paths, options, "read");

const countRecords = async (file: string, path: string): Promise<number> => {
  let count = 0;
  try {
    for await (const line of linesOf(streamFile(file, path), 0)) if (line.bytes === null) count++;
  } catch (error) {
    if (!isIntakeError(error)) throw error;
  }
  return count;
};

/** How many documents `takePaths` would at most give, for a progress bar: opens only JSON Lines files. Standard input counts as one. */
export const countFiles = async (paths: readonly string[], options: IntakeOptions = {}): Promise<number> => {
  let count = 0;
  const isJsonl = options.inputFormat === "jsonl";
  for await (const found of walk(paths, { exclude: options.exclude ?? [], anyKind: isJsonl })) {
    if (found.type === "stdin") count++;
    else if (found.type === "file") count += found.kind === "records" || (isJsonl && found.isNamed) ? await countRecords(found.file, found.path) : 1;
  }
  return count;
};
