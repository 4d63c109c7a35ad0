import type { IntakeOptions } from "./taken.ts";

/** What a run was asked, with the defaults filled in. */
export interface Job extends IntakeOptions {
  /** `store`: a title that stands apart from its text is put before it, so that it is read like the rest. `read`: the text of a record is left as it is. */
  readonly purpose: "store" | "read";
  readonly maxBytes: number;
}
