/** Why the reader is unsure of a slot of a claim. The manual lists them all, with what they mean. */
export const DOUBT_CODES = [
  "weak-clause",
  "nominal",
  "appositive",
  "count",
  "far-subject",
  "pronoun",
  "no-object",
  "unknown-trigger",
  "two-readings",
  "several",
  "several-speakers",
  "neighbour",
] as const;

/** What the reader remarks on in a text. The manual lists them too. */
export const NOTE_CODES = ["date-ambiguous", "sentence-too-long"] as const;

export type DoubtCode = (typeof DOUBT_CODES)[number];
export type NoteCode = (typeof NOTE_CODES)[number];
