import type { FoundMention } from "../../../findings.ts";

/** A mention before it is known which others mean the same thing. */
export interface Candidate extends Omit<FoundMention, "entity"> {
  readonly wording: string;
  /** Words of the name or head, lower case, without articles and possessives. */
  readonly key: string;
  readonly plural: boolean;
  /** A name that the case lists: its words say nothing of what it is. */
  readonly listed: boolean;
  /** The earlier wording a pronoun or description was read as standing for. */
  readonly standsFor: number | null;
}

/**
 * Which mentions mean one thing: equal names; a name and its shorter form where only one longer name fits; an abbreviation beside its long form; "the ministry"
 * for the only ministry named; pronouns for what they were read as. Gives a number for each candidate, in the order of the list.
 */
export const groupEntities = (candidates: readonly Candidate[], text: string): readonly number[] => {
  const entity: number[] = [];
  let next = 0;
  candidates.forEach((_, i) => {
    const earlier = matchOf(candidates, entity, i, text);
    entity.push(earlier ?? next);
    if (earlier === null) next += 1;
  });
  return entity;
};

const matchOf = (candidates: readonly Candidate[], entity: readonly number[], i: number, text: string): number | null => {
  const candidate = candidates[i];
  if (candidate === undefined) return null;
  if (candidate.standsFor !== null && candidate.standsFor < i) return entity[candidate.standsFor] ?? null;
  if (candidate.form === "pronoun") return null;
  const before = candidates.slice(0, i);
  const equal = before.findIndex((other) => other.form === candidate.form && other.key === candidate.key && candidate.form === "name");
  if (equal >= 0) return entity[equal] ?? null;
  return candidate.form === "name"
    ? (shorterForm(candidate, before, entity) ?? abbreviation(candidate, before, entity, text))
    : definite(candidate, before, entity);
};

const uniqueEntity = (found: readonly number[]): number | null => (new Set(found).size === 1 ? (found[0] ?? null) : null);

const shorterForm = (candidate: Candidate, before: readonly Candidate[], entity: readonly number[]): number | null => {
  const fits = before.flatMap((other, j) =>
    other.form === "name" && compatible(candidate, other) && endsWithWords(other.key, candidate.key) ? [entity[j] ?? -1] : [],
  );
  return uniqueEntity(fits);
};

const compatible = (a: Candidate, b: Candidate): boolean => a.kind === b.kind || a.kind === "unknown" || b.kind === "unknown";
const endsWithWords = (long: string, short: string): boolean => short.length > 2 && (long.endsWith(` ${short}`) || short.endsWith(` ${long}`));

// "Oron Relief Council (ORC)", "ORC (Oron Relief Council)"
const abbreviation = (candidate: Candidate, before: readonly Candidate[], entity: readonly number[], text: string): number | null => {
  const last = before.findLastIndex((other) => other.form === "name");
  const other = before[last];
  if (other === undefined || other.listed || candidate.listed || !/^\s*\($/.test(text.slice(other.end, candidate.start))) return null;
  return initials(other.key) === candidate.key || initials(candidate.key) === other.key ? (entity[last] ?? null) : null;
};

const initials = (key: string): string =>
  key
    .split(/[\s-]+/)
    .filter((word) => !/^(?:of|for|the|and|in)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");

/** "the ministry" after "the Ministry of Relief": the last name whose words hold the head, or the same description again, if nothing else would fit. */
const definite = (candidate: Candidate, before: readonly Candidate[], entity: readonly number[]): number | null => {
  if (!/^(?:the|this|that|its|his|her|their)\s/i.test(candidate.wording)) return null;
  const named = before.flatMap((other, j) => (other.form === "name" && !other.listed && other.key.split(" ").includes(candidate.key) ? [entity[j] ?? -1] : []));
  if (named.length > 0) return uniqueEntity(named);
  const same = before.findLastIndex((other) => other.form === "description" && folded(other.wording) === folded(candidate.wording));
  return same >= 0 ? (entity[same] ?? null) : null;
};

const folded = (wording: string): string => wording.toLowerCase().replace(/^(?:the|a|an|this|that)\s+/, "");
