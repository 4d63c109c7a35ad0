import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IntakeOptions, type Refused, type Skipped, type Taken, type TakenDocument, takePaths } from "../../src/intake/index.ts";

export interface All {
  readonly documents: readonly TakenDocument[];
  readonly refused: readonly Refused[];
  readonly skipped: readonly Skipped[];
}

/** Everything that intake says of some paths. */
export const takeAll = async (paths: readonly string[], options: IntakeOptions = {}, taking = takePaths): Promise<All> => {
  const all: Taken[] = [];
  for await (const taken of taking(paths, options)) all.push(taken);
  return {
    documents: all.filter((taken) => taken.type === "document"),
    refused: all.filter((taken) => taken.type === "refused"),
    skipped: all.filter((taken) => taken.type === "skipped"),
  };
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "hearsay-intake-"));

/** What standard input would bring. */
export const asStream = async function* (...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
};
