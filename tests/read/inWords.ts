import type { Reading, Span } from "../../src/model/index.ts";

const isSpan = (value: object): value is Span => "start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number";

/** Every span of a reading, wherever it stands. */
export const spansOf = (value: unknown): readonly Span[] => {
  if (typeof value !== "object" || value === null) return [];
  return [...(isSpan(value) ? [value] : []), ...Object.values(value).flatMap(spansOf)];
};

/** A reading with wordings where it has offsets: what it says, whatever the length of the names in it. */
export const inWords = (reading: Reading): unknown => {
  const { text, sha256: _, ...rest } = reading;
  return worded(rest, text);
};

const worded = (value: unknown, text: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => worded(one, text));
  if (typeof value !== "object" || value === null) return value;
  const rest = Object.entries(value).filter(([key]) => key !== "start" && key !== "end");
  const inside = Object.fromEntries(rest.map(([key, one]) => [key, worded(one, text)]));
  return isSpan(value) ? { words: text.slice(value.start, value.end), ...inside } : inside;
};
