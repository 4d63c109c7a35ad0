import { type Attribution, type Claim, type Mention, type Reading, type Span, wordingOf } from "../model/index.ts";

/** The wordings that a claim's identifiers and spans stand for. */
export interface ReadingWords {
  readonly quote: string;
  readonly sentence: string;
  readonly agents: readonly string[];
  /** To whom or what it was done, victims among them. */
  readonly targets: readonly string[];
  readonly places: readonly string[];
  /** Innermost first; null where no source is stated. */
  readonly sources: readonly (string | null)[];
}

/** Looks wordings up in one reading. */
export const wordsIn = (reading: Reading): ((claim: Claim) => ReadingWords) => {
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const names = namesByEntity(reading);
  const worded = (id: string): readonly string[] => {
    const mention = mentions.get(id);
    if (mention === undefined) return [];
    const wording = wordingOf(reading.text, mention);
    const name = names.get(mention.entity);
    // A pronoun says nothing by itself; what it stands for is added, never put in its place.
    return [mention.form !== "pronoun" || name === undefined ? wording : `${wording} (${name})`];
  };
  const sourceOf = ({ sources, sourceMention }: Attribution): string | null => {
    if (sources.length === 0) return null;
    const mention = sources.length === 1 && sourceMention !== null ? worded(sourceMention)[0] : undefined;
    return mention ?? sources.map((span) => wordingOf(reading.text, span)).join(" … ");
  };
  const actors = (claim: Claim, ...roles: readonly string[]) =>
    claim.actors.filter(({ role }) => roles.includes(role)).flatMap(({ mention }) => worded(mention));
  return (claim) => ({
    quote: wordingOf(reading.text, claim),
    sentence: sentenceAround(reading, claim),
    agents: actors(claim, "agent"),
    targets: actors(claim, "target", "victim"),
    places: claim.places.flatMap(({ mention }) => worded(mention)),
    sources: claim.attributedTo.flatMap((id) => {
      const attribution = attributions.get(id);
      return attribution === undefined ? [] : [sourceOf(attribution)];
    }),
  });
};

/** The longest name of each entity, else its longest description; the first of equals. */
const namesByEntity = ({ text, mentions }: Reading): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const longest = (form: Mention["form"]): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const mention of mentions.filter((one) => one.form === form)) {
      const wording = wordingOf(text, mention);
      if (wording.length > (found.get(mention.entity)?.length ?? 0)) found.set(mention.entity, wording);
    }
    return found;
  };
  for (const [entity, name] of [...longest("description"), ...longest("name")]) names.set(entity, name);
  return names;
};

/** The sentences that a span touches, and the span itself where no sentence was found. */
const sentenceAround = ({ text, sentences }: Reading, span: Span): string => {
  const around = sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const start = Math.min(span.start, around[0]?.start ?? span.start);
  return text.slice(start, Math.max(span.end, around.at(-1)?.end ?? span.end));
};
