import { type Attribution, type Claim, type Mention, type Reading, type Span, wordingOf } from "../model/index.ts";

/** The wordings that a claim's identifiers and spans stand for. */
export interface ClaimWordings {
  readonly quote: string;
  /** The sentences that the claim touches. */
  readonly sentence: string;
  readonly agents: readonly string[];
  /** To whom or what it was done, victims among them. */
  readonly targets: readonly string[];
  readonly places: readonly string[];
  /** Innermost first; null where no source is stated. */
  readonly sources: readonly (string | null)[];
}

/** Answers what the identifiers in one reading stand for. */
export interface ReadingWords {
  readonly ofClaim: (claim: Claim) => ClaimWordings;
  /** A mention as worded, a pronoun with what it stands for: "they (Kesh Council)". */
  readonly ofMention: (id: string) => string;
  /** The attributions that a claim stands in, innermost first. */
  readonly chainOf: (claim: Claim) => readonly Attribution[];
}

/** Throws a `RangeError` on an identifier that the reading does not have: that would be a mistake of ours. */
export const wordsIn = (reading: Reading): ReadingWords => {
  const { text } = reading;
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const names = namesByEntity(reading);
  const ofMention = (id: string): string => {
    const mention = known(mentions, id);
    const wording = wordingOf(text, mention);
    const name = names.get(mention.entity);
    // A pronoun says nothing by itself; what it stands for is added, never put in its place.
    return mention.form !== "pronoun" || name === undefined ? wording : `${wording} (${name})`;
  };
  const chainOf = (claim: Claim): readonly Attribution[] => claim.attributedTo.map((id) => known(attributions, id));
  const sourceOf = ({ sources, sourceMention }: Attribution): string | null => {
    if (sources.length === 0) return null;
    return sources.length === 1 && sourceMention !== null ? ofMention(sourceMention) : sources.map((span) => wordingOf(text, span)).join(" … ");
  };
  const actors = (claim: Claim, ...roles: readonly string[]): readonly string[] =>
    claim.actors.filter(({ role }) => roles.includes(role)).map(({ mention }) => ofMention(mention));
  const ofClaim = (claim: Claim): ClaimWordings => ({
    quote: wordingOf(text, claim),
    sentence: sentenceAround(reading, claim),
    agents: actors(claim, "agent"),
    targets: actors(claim, "target", "victim"),
    places: claim.places.map(({ mention }) => ofMention(mention)),
    sources: chainOf(claim).map(sourceOf),
  });
  return { ofClaim, ofMention, chainOf };
};

const known = <Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing => {
  const thing = things.get(id);
  if (thing === undefined) throw new RangeError(`the reading has nothing called ${id}`);
  return thing;
};

/** The longest name of each entity, else its longest description; the first of equals. */
const namesByEntity = ({ text, mentions }: Reading): ReadonlyMap<string, string> => {
  const longest = (form: Mention["form"]): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const mention of mentions.filter((one) => one.form === form)) {
      const wording = wordingOf(text, mention);
      if (wording.length > (found.get(mention.entity)?.length ?? 0)) found.set(mention.entity, wording);
    }
    return found;
  };
  return new Map([...longest("description"), ...longest("name")]);
};

const sentenceAround = ({ text, sentences }: Reading, span: Span): string => {
  const around = sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const start = Math.min(span.start, around[0]?.start ?? span.start);
  return text.slice(start, Math.max(span.end, around.at(-1)?.end ?? span.end));
};
