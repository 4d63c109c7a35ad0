/** A line of bytes without its line end. `bytes` is null where it is longer than the limit; what it held is not kept. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const newline = 10;
const carriageReturn = 13;

/** Gathers one line from the chunks it is spread over, and lets go of it once it is over the limit. */
const gatherer = (maxBytes: number) => {
  let parts: Uint8Array[] = [];
  let size = 0;
  return {
    add: (part: Uint8Array): void => {
      size += part.length;
      if (size > maxBytes) parts = [];
      else parts.push(part);
    },
    isEmpty: (): boolean => size === 0,
    take: (): Uint8Array | null => {
      const line = size > maxBytes ? null : new Uint8Array(Buffer.concat(parts));
      parts = [];
      size = 0;
      return line?.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
    },
  };
};

/** Cuts a stream into lines at line feeds, holding one line at a time. */
export const linesOf = async function* (stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  const line = gatherer(maxBytes);
  let number = 1;
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      line.add(chunk.subarray(from, end));
      yield { number: number++, bytes: line.take() };
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (!line.isEmpty()) yield { number, bytes: line.take() };
};
