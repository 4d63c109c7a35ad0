import type { Document, HearsayError } from "../model/index.ts";
import type { IntakeCode } from "./errors.ts";

export interface IntakeOptions {
  /** The outlet, where neither the file nor its sidecar says it. */
  readonly source?: string;
  /** The publication date, `YYYY-MM-DD`, where neither the file nor its sidecar says it. */
  readonly published?: string;
  /** Limit on the bytes of one text: a file, a line of a JSON Lines file. 20,000,000 unless said, 500,000,000 at most. */
  readonly maxBytes?: number;
  /** `jsonl`: named files and standard input hold one record a line, whatever their names. `auto`: only `.jsonl` files do. */
  readonly inputFormat?: "auto" | "jsonl";
  /** Absolute folders that are passed over without a word, e.g. the case's own. */
  readonly exclude?: readonly string[];
  /** What `-` reads; the process's standard input unless said. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** A text, and the very bytes it was made from: the whole file, or the record's own line without its line end. */
export interface TakenDocument {
  readonly type: "document";
  readonly document: Document;
  readonly original: Uint8Array;
}

/** Files that were left alone, said once for each given path and, among unsupported ones, each extension. */
export interface Skipped {
  readonly type: "skipped";
  /** The given path under which they lie. */
  readonly path: string;
  /**
   * `unsupported`: no kind of text that is taken; `page-assets`: folders with the pictures and scripts of saved pages; `sidecar`: a `NAME.meta.json` without
   * its text; `hidden`: names that begin with a dot.
   */
  readonly kind: "unsupported" | "page-assets" | "sidecar" | "hidden";
  /** Of files, or of folders where a whole folder was left. */
  readonly count: number;
  /** Lower case, with the dot; empty where there is none. Only for `unsupported`. */
  readonly extension?: string;
  /** The first ten of them, in order. */
  readonly names: readonly string[];
  /** What to do, as a sentence. */
  readonly advice: string;
}

/** Something that could not be taken; the rest goes on. */
export interface Refused {
  readonly type: "refused";
  readonly path: string;
  readonly error: HearsayError<IntakeCode>;
}

export type Taken = TakenDocument | Skipped | Refused;
