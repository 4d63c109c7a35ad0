import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fromSystem, type IntakeError, intakeError } from "./errors.ts";

/** No more than this fits into one of JavaScript's strings. */
export const mostBytes = 500_000_000;

/** The largest text that is taken unless the caller says otherwise: 20 MB. A book has one or two. */
export const defaultMaxBytes = 20_000_000;

export const inMegabytes = (bytes: number): string => `${bytes < 10_000_000 ? Number((bytes / 1_000_000).toPrecision(2)) : Math.round(bytes / 1_000_000)} MB`;

const tooLarge = (path: string, size: string, maxBytes: number): IntakeError =>
  intakeError("too-large", `${path} has ${size}; the limit is ${inMegabytes(maxBytes)}. Split it, or raise the limit with --max-megabytes.`);

/** A stream's chunks; the system's faults come as errors for people. */
export const chunksOf = async function* (stream: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (fault) {
    throw fromSystem(path, fault);
  }
};

export const streamFile = (file: string, path: string): AsyncIterable<Uint8Array> => chunksOf(createReadStream(file, { highWaterMark: 262_144 }), path);

/** Every byte of a stream; gives up as soon as it is over the limit. */
export const collectBytes = async (stream: AsyncIterable<Uint8Array>, path: string, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(path, `more than ${inMegabytes(maxBytes)}`, maxBytes);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/** Every byte of a file. One over the limit is refused by its size, unread; one that grows meanwhile, or a pipe, as soon as it passes the limit. */
export const readBytes = async (file: string, path: string, maxBytes: number): Promise<Uint8Array> => {
  const found = await stat(file).catch((fault: unknown) => {
    throw fromSystem(path, fault);
  });
  if (found.isFile() && found.size > maxBytes) throw tooLarge(path, inMegabytes(found.size), maxBytes);
  return collectBytes(streamFile(file, path), path, maxBytes);
};
