import type { DocumentInput, Reading } from "../../../model/index.ts";
import type { Findings, FoundAttribution, FoundClaim } from "../../findings.ts";
import type { Passage, ReaderNames } from "../../passage.ts";
import { analyse } from "./analysis/index.ts";
import { findAttributions } from "./attributions/index.ts";
import { findClaims } from "./claims/index.ts";
import { unreadStretches } from "./limits.ts";
import { findMentions, type Wanted } from "./mentions/index.ts";
import { findQuantities } from "./quantities/index.ts";
import { findDateline, findTimes } from "./times/index.ts";

interface EnglishReading extends Findings {
  readonly passage: Passage;
  /** `YYYY-MM-DD` */
  readonly dateline: string | null;
  readonly read: Reading["read"];
}

/** Reads an English text: one finder a question, each on what the ones before it found. */
export const readEnglish = (document: DocumentInput, names: ReaderNames): EnglishReading => {
  const line = findDateline(document);
  const passage = analyse(document, names, line);
  const dateline = line === null || line.date === null || isUndated(document) ? null : { start: line.start, end: line.end, date: line.date };
  const { times, notes } = findTimes(passage, { published: document.published, dateline: dateline?.date ?? null });
  const quantities = findQuantities(passage, times);
  const attributions = findAttributions(passage);
  const claims = findClaims(passage, { attributions, times, quantities, dateline });
  const mentions = findMentions(passage, [...wantedBySources(attributions), ...claims.flatMap(wantedByClaim)]);
  const unread = unreadStretches(passage);
  return {
    passage,
    dateline: dateline?.date ?? null,
    read: unread.read,
    times,
    quantities,
    attributions,
    claims,
    mentions,
    notes: [...notes, ...unread.notes],
  };
};

/** A person's word that no date is known stands against the text's own dateline. */
const isUndated = ({ published, publishedBasis }: DocumentInput): boolean => published === null && publishedBasis === "given";

/** What a source points at is its first stretch; the others continue it. */
const wantedBySources = (attributions: readonly FoundAttribution[]): readonly Wanted[] =>
  attributions.flatMap(({ sources: [source], antecedent }) => (source === undefined ? [] : [{ ...source, use: "source" as const, antecedent }]));

const wantedByClaim = (claim: FoundClaim): readonly Wanted[] => [
  ...claim.actors.map(({ role, span }) => ({
    ...span,
    use: role === "agent" ? ("agent" as const) : role === "instrument" ? ("instrument" as const) : ("target" as const),
    antecedent: null,
  })),
  ...claim.places.map((place) => ({ ...place, use: "place" as const, antecedent: null })),
  ...claim.figures.flatMap(({ whom }) => (whom === null ? [] : [{ ...whom, use: "target" as const, antecedent: null }])),
];
