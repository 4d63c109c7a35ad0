import { type Attribution, type Claim, type Mention, type Reading, type Span, wordingOf } from "../../model/index.ts";
import type { ClaimWords } from "../words/claimLine.ts";

/** Answers what the identifiers in a reading stand for. */
export interface LookUp {
  readonly claimWords: (claim: Claim) => ClaimWords;
  readonly chainOf: (claim: Claim) => readonly Attribution[];
  readonly wordingsOf: (mention: string) => string;
}

export const lookUpIn = (reading: Reading): LookUp => {
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const names = namesByEntity(reading.mentions);
  const wordingsOf = (id: string): string => {
    const mention = mentions.get(id);
    if (mention === undefined) return id;
    const wording = wordingOf(reading.text, mention);
    const name = names.get(mention.entity);
    // A pronoun says nothing by itself; what it stands for is added, never put in its place.
    return mention.form !== "pronoun" || name === undefined ? wording : `${wording} (${wordingOf(reading.text, name)})`;
  };
  const chainOf = (claim: Claim): readonly Attribution[] => claim.attributedTo.flatMap((id) => attributions.get(id) ?? []);
  const claimWords = (claim: Claim): ClaimWords => ({
    claim,
    quote: wordingOf(reading.text, claim),
    sentence: sentenceAround(reading, claim),
    kind: claim.kind,
    agents: claim.actors.filter(({ role }) => role === "agent").map(({ mention }) => wordingsOf(mention)),
    targets: claim.actors.filter(({ role }) => role === "target" || role === "victim").map(({ mention }) => wordingsOf(mention)),
    places: claim.places.map(({ mention }) => wordingsOf(mention)),
    time: claim.time,
    sources: chainOf(claim).map((attribution) => sourceWording(reading.text, attribution, wordingsOf)),
    responsibility: claim.responsibility,
    realis: claim.realis,
  });
  return { claimWords, chainOf, wordingsOf };
};

const sourceWording = (text: string, { sources, sourceMention }: Attribution, wordingsOf: (id: string) => string): string | null => {
  if (sources.length === 0) return null;
  return sources.length === 1 && sourceMention !== null ? wordingsOf(sourceMention) : sources.map((span) => wordingOf(text, span)).join(" … ");
};

/** The first name of each entity, else its first description. */
const namesByEntity = (mentions: readonly Mention[]): ReadonlyMap<string, Mention> => {
  const names = new Map<string, Mention>();
  for (const form of ["name", "description"] as const)
    for (const mention of mentions) if (mention.form === form && !names.has(mention.entity)) names.set(mention.entity, mention);
  return names;
};

const sentenceAround = ({ text, sentences }: Reading, span: Span): string => {
  const around = sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const start = Math.min(span.start, around[0]?.start ?? span.start);
  return text.slice(start, Math.max(span.end, around.at(-1)?.end ?? span.end));
};
