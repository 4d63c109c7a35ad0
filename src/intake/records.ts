import { looksLike } from "./binary.ts";
import { inMegabytes } from "./bytes.ts";
import { makeDocument } from "./document.ts";
import { type IntakeError, intakeError, isIntakeError } from "./errors.ts";
import type { Job } from "./job.ts";
import { mediaTypes } from "./kinds.ts";
import { type Line, linesOf } from "./lines.ts";
import { parseRecord } from "./record.ts";
import { noSidecar, type Sidecar } from "./sidecar.ts";
import type { Taken, TakenDocument } from "./taken.ts";
import { joinTitle } from "./title.ts";

/** A file that holds no lines of text at all is refused as a whole, not line by line. */
const notLines = (bytes: Uint8Array, path: string): IntakeError | null => {
  const binary = looksLike(bytes);
  if (binary !== null) return intakeError("binary", `${path} is not JSON Lines: it looks like ${binary}.`);
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0);
  return isUtf16 ? intakeError("bad-encoding", `${path} is not in UTF-8, which JSON Lines must be. Save it as UTF-8.`) : null;
};

interface Place {
  readonly where: string;
  /** Names a record by its identifier: lines move when others are put before them, and must not become versions of each other then. */
  readonly locatorOf: (id: string) => string;
}

const takeRecord = (bytes: Uint8Array, { where, locatorOf }: Place, sidecar: Sidecar, job: Job): TakenDocument => {
  const record = parseRecord(bytes, where);
  const text = job.purpose === "store" ? joinTitle(record.title, record.text) : record.text;
  const origin = { original: bytes, locator: locatorOf(record.id), mediaType: mediaTypes.records, encoding: { name: "utf-8", basis: "utf-8" } } as const;
  const fallback = { source: sidecar.source ?? job.source, published: sidecar.published ?? job.published };
  return makeDocument({ ...record, text, byline: sidecar.byline, publishedBasis: "given" }, origin, noSidecar, fallback);
};

/** `path#id`; the second record of that identifier is `path#id~2`. */
const locators = (path: string): ((id: string) => string) => {
  const counts = new Map<string, number>();
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? `${path}#${id}` : `${path}#${id}~${count}`;
  };
};

const isBlank = (line: Line): boolean => line.bytes?.every((byte) => byte === 32 || byte === 9 || byte === 13) ?? false;

const takeLine = (line: Line, path: string, locatorOf: Place["locatorOf"], sidecar: Sidecar, job: Job): Taken => {
  const where = `${path}, line ${line.number}`;
  try {
    if (line.bytes !== null) return takeRecord(line.bytes, { where, locatorOf }, sidecar, job);
    throw intakeError("too-large", `${where} is longer than the limit of ${inMegabytes(job.maxBytes)}. Split it, or raise the limit with --max-megabytes.`);
  } catch (error) {
    if (!isIntakeError(error)) throw error;
    return { type: "refused", path: `${path}:${line.number}`, error };
  }
};

/** So many bad lines of a file are told one by one; a file of another make has thousands. */
const refusalsShown = 20;

/**
 * The records of a JSON Lines stream, one line in memory at a time. Each line is the original of its record, so that lines added to a file leave what is known
 * of the others as it is. A bad line is refused with its number, and the rest goes on. A sidecar fills in what a line does not say.
 */
export const takeRecords = async function* (stream: AsyncIterable<Uint8Array>, path: string, sidecar: Sidecar, job: Job): AsyncGenerator<Taken> {
  const locatorOf = locators(path);
  let [taken, refused] = [0, 0];
  for await (const line of linesOf(stream, job.maxBytes)) {
    const fault = line.number === 1 && line.bytes !== null ? notLines(line.bytes, path) : null;
    if (fault !== null) throw fault;
    if (isBlank(line)) continue;
    const result = takeLine(line, path, locatorOf, sidecar, job);
    if (result.type === "document") taken++;
    else refused++;
    if (result.type === "document" || refused <= refusalsShown) yield result;
  }
  if (refused > refusalsShown)
    throw intakeError("bad-record", `${path}: ${refused - refusalsShown} more lines are bad; ${taken} were taken. Is this the right file?`);
  if (taken + refused === 0) throw intakeError("empty", `${path} is empty: it holds no record.`);
};
