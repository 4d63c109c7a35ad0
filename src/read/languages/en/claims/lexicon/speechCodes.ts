// PLOVER 2021 category | verbs of speech that are such an act
const TABLE = `
REQUEST  | demand urge ask request appeal beg press call insist seek invite
REJECT   | reject refuse decline dismiss oppose deny
ACCUSE   | accuse blame charge denounce condemn criticise criticize
THREATEN | threaten
AGREE    | promise agree pledge vow undertake
SUPPORT  | praise endorse commend applaud
`;

/** The PLOVER category of a verb of speech, by its lemma. */
export const SPEECH_CODES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [category, verbs] = line.split("|").map((cell) => cell.trim());
      return (verbs ?? "").split(/\s+/).map((verb) => [verb, category ?? ""] as const);
    }),
);
