import type { Clause } from "../../../passage.ts";
import type { Range } from "./draft.ts";
import type { CueVerb } from "./lexicon/verbs.ts";
import type { Site } from "./site.ts";

/** A clause whose verb may report, with what is asked of it again and again. */
export interface Report {
  readonly site: Site;
  readonly clause: Clause;
  readonly verb: CueVerb;
  /** How far its words may reach. */
  readonly stretch: Range;
  /** One past the verb group and its particle ("pointed out"). */
  readonly until: number;
}
