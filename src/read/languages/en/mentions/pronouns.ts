import type { Candidate } from "./entities.ts";

/**
 * What a pronoun stands for, as position in the list: the nearest earlier mention that fits in number and kind, subjects (agents and sources) before others. Null
 * where nothing near fits. `isSubject` says which candidates act or speak.
 */
export const antecedentOf = (candidates: readonly Candidate[], at: number, isSubject: (i: number) => boolean): number | null => {
  const pronoun = candidates[at];
  if (pronoun === undefined) return null;
  const fits = FITS[pronoun.key];
  if (fits === undefined) return null;
  const near = candidates.slice(0, at).flatMap((other, i) => (pronoun.start - other.end <= REACH && other.form !== "pronoun" && fits(other) ? [i] : []));
  return near.findLast(isSubject) ?? near.findLast((i) => candidates[i]?.kind !== "unknown") ?? near.at(-1) ?? null;
};

// About three sentences of news.
const REACH = 500;

const person = (other: Candidate): boolean => !other.plural && (other.kind === "person" || (other.kind === "unknown" && other.form === "name"));
const thing = (other: Candidate): boolean => !other.plural && other.kind !== "person" && other.kind !== "place";
const several = (other: Candidate): boolean => other.plural || other.kind === "group" || other.kind === "organization" || other.kind === "state";

const FITS: Readonly<Record<string, (other: Candidate) => boolean>> = {
  he: person,
  him: person,
  she: person,
  her: person,
  his: person,
  it: thing,
  its: thing,
  they: several,
  them: several,
  their: several,
};
