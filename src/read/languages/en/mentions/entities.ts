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

/** What was met so far: each name once, and what can be looked up of it. */
interface Met {
  readonly names: Map<string, { readonly candidate: Candidate; readonly entity: number }>;
  readonly byWord: Map<string, Set<number>>;
  readonly descriptions: Map<string, number>;
  lastName: { readonly candidate: Candidate; readonly entity: number } | null;
}

/**
 * Which mentions mean one thing: equal names; a name and its shorter form where only one longer name fits; an abbreviation beside its long form; "the ministry"
 * for the only ministry named; pronouns for what they were read as. Gives a number for each candidate, in the order of the list.
 */
export const groupEntities = (candidates: readonly Candidate[], text: string): readonly number[] => {
  const met: Met = { names: new Map(), byWord: new Map(), descriptions: new Map(), lastName: null };
  const entities: number[] = [];
  let next = 0;
  candidates.forEach((candidate, i) => {
    const stands = candidate.standsFor !== null && candidate.standsFor < i ? (entities[candidate.standsFor] ?? null) : null;
    const entity = stands ?? matchOf(candidate, met, text) ?? next;
    if (entity === next) next += 1;
    entities.push(entity);
    remember(candidate, entity, met);
  });
  return entities;
};

const remember = (candidate: Candidate, entity: number, met: Met): void => {
  if (candidate.form === "description") met.descriptions.set(folded(candidate.wording), entity);
  if (candidate.form !== "name") return;
  met.lastName = { candidate, entity };
  if (met.names.has(candidate.key)) return;
  met.names.set(candidate.key, { candidate, entity });
  if (candidate.listed) return;
  for (const word of candidate.key.split(" ")) met.byWord.set(word, (met.byWord.get(word) ?? new Set()).add(entity));
};

const matchOf = (candidate: Candidate, met: Met, text: string): number | null => {
  if (candidate.form === "pronoun") return null;
  if (candidate.form === "description") return definite(candidate, met);
  return met.names.get(candidate.key)?.entity ?? shorterForm(candidate, met) ?? abbreviation(candidate, met, text);
};

const only = (found: ReadonlySet<number>): number | null => (found.size === 1 ? ([...found][0] ?? null) : null);

const shorterForm = (candidate: Candidate, { names }: Met): number | null => {
  const fits = new Set<number>();
  for (const { candidate: other, entity } of names.values()) if (compatible(candidate, other) && endsWithWords(other.key, candidate.key)) fits.add(entity);
  return only(fits);
};

const compatible = (a: Candidate, b: Candidate): boolean => a.kind === b.kind || a.kind === "unknown" || b.kind === "unknown";
const endsWithWords = (long: string, short: string): boolean => short.length > 2 && (long.endsWith(` ${short}`) || short.endsWith(` ${long}`));

// "Oron Relief Council (ORC)", "ORC (Oron Relief Council)"
const abbreviation = (candidate: Candidate, { lastName }: Met, text: string): number | null => {
  const other = lastName?.candidate;
  if (lastName === null || other === undefined || other.listed || candidate.listed || !/^\s*\($/.test(text.slice(other.end, candidate.start))) return null;
  return initials(other.key) === candidate.key || initials(candidate.key) === other.key ? lastName.entity : null;
};

const initials = (key: string): string =>
  key
    .split(/[\s-]+/)
    .filter((word) => !/^(?:of|for|the|and|in)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");

/** "the ministry" after "the Ministry of Relief": the only name whose words hold the head, or the same description again, if nothing else would fit. */
const definite = (candidate: Candidate, { byWord, descriptions }: Met): number | null => {
  if (!/^(?:the|this|that|its|his|her|their)\s/i.test(candidate.wording)) return null;
  const named = byWord.get(candidate.key);
  return named === undefined ? (descriptions.get(folded(candidate.wording)) ?? null) : only(named);
};

const folded = (wording: string): string => wording.toLowerCase().replace(/^(?:the|a|an|this|that)\s+/, "");
