import { z } from "zod";

/**
 * Where a publication date comes from. `given`: a person or the input said so (to a reader, beside no date: a person says that none is known);
 * `metadata`: the page's own metadata; `dateline`: the text's own dateline; `unknown`: nobody says, and nothing is assumed.
 */
export const PublishedBasis = z.enum(["given", "metadata", "dateline", "unknown"]);
export type PublishedBasis = z.infer<typeof PublishedBasis>;

/** One text to read, and what is known about it. `text` is read as it is: every offset refers to it exactly. */
export interface DocumentInput {
  /** Named by the input, else the file's name. */
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  /** The outlet: who published it. */
  readonly source: string | null;
  /** An EDTF calendar date, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis;
}

/** A text as intake found it in a file, ready to be read and stored. */
export interface Document extends DocumentInput {
  /** Made from the original's hash (a record's line is its own original): the same over versions of the program. `d` and ten hexadecimal digits. */
  readonly key: string;
  readonly byline: string | null;
  /** SHA-256 of the original's bytes, hexadecimal. */
  readonly originalSha256: string;
  /** SHA-256 of the UTF-8 bytes of `text`, hexadecimal. */
  readonly textSha256: string;
  /** The path as given, relative to where the command ran; `-` for standard input; `path#ID` for the record of that identifier in a file that holds many, so that a line moved is the same record (`path#ID~2` where it is not unique). */
  readonly locator: string;
  /** IANA media type of the original, e.g. `text/html`. */
  readonly mediaType: string;
  /** The encoding the bytes were decoded with, in WHATWG's name, and how it was known. */
  readonly encoding: { readonly name: string; readonly basis: "utf-8" | "bom" | "declared" | "guessed" };
  /** Remarks of intake for the person, e.g. which encoding was assumed. */
  readonly intakeNotes: readonly string[];
}
