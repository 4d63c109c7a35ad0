import type { Refused, Skipped } from "../../intake/index.ts";
import type { Outcome } from "../../run.ts";

/** What a run did, added up as it went. */
export interface Tally {
  readonly added: number;
  readonly newVersions: number;
  readonly known: number;
  /** Paths of texts that a person had removed, and that were left out again. */
  readonly removed: readonly string[];
  readonly refused: readonly Refused[];
  readonly skipped: readonly Skipped[];
}

export const NOTHING_YET: Tally = { added: 0, newVersions: 0, known: 0, removed: [], refused: [], skipped: [] };

export const tallied = (tally: Tally, outcome: Outcome): Tally => {
  if (outcome.type === "refused") return { ...tally, refused: [...tally.refused, outcome] };
  if (outcome.type === "skipped") return { ...tally, skipped: [...tally.skipped, outcome] };
  if (outcome.status === "added") return { ...tally, added: tally.added + 1 };
  if (outcome.status === "new-version") return { ...tally, newVersions: tally.newVersions + 1 };
  if (outcome.status === "known") return { ...tally, known: tally.known + 1 };
  return { ...tally, removed: [...tally.removed, outcome.locator] };
};
