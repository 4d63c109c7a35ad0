import type { DocumentInput, Reading } from "../model/index.ts";
import type { ReaderNames } from "./passage.ts";

export interface Reader {
  readonly version: Reading["reader"];
  /** Reads one text. Never throws on content: what is not understood is a note, a text without a reader for its language comes back `unread`. */
  read(document: DocumentInput): Promise<Reading>;
}

export interface ReaderOptions {
  /** Names and contested places that the case lists. */
  readonly names?: ReaderNames;
  /** Longest text that is read, in UTF-16 code units; a longer one comes back `unread` and says so. */
  readonly maxLength?: number;
}

/** Opens the reader with all its languages. */
export const openReader = async (_options: ReaderOptions = {}): Promise<Reader> => {
  throw new Error("under way");
};
