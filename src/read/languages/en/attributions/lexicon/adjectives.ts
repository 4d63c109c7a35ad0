import type { Stance } from "../../../../../model/index.ts";

/** What follows an adjective of a state of mind: "that …" or a bare clause (`clause`), a preposition, "to" with a verb (`infinitive`), "to" with anything (`to`). */
export type AdjectiveLink = "clause" | "of" | "about" | "by" | "to" | "infinitive" | "with" | "at" | "over" | "for";

export interface CueAdjective {
  readonly links: ReadonlySet<AdjectiveLink>;
  readonly stance: Stance;
  readonly negated: Stance;
}

const GROUPS: readonly { readonly stance: Stance; readonly negated: Stance; readonly links: string; readonly words: string }[] = [
  { stance: "affirms", negated: "doubts", links: "clause of about", words: "sure certain confident convinced positive" },
  { stance: "affirms", negated: "denies", links: "clause of", words: "aware conscious" },
  { stance: "unknown", negated: "affirms", links: "clause of", words: "unaware" },
  { stance: "doubts", negated: "affirms", links: "clause of about", words: "unsure uncertain doubtful sceptical skeptical" },
  { stance: "affirms", negated: "denies", links: "clause of about", words: "afraid fearful scared proud adamant optimistic pessimistic hopeful mindful" },
  {
    stance: "affirms",
    negated: "denies",
    links: "clause about by at over",
    words:
      "concerned worried alarmed disappointed outraged appalled shocked saddened heartened disturbed dismayed surprised encouraged pleased relieved angry upset amazed thrilled happy unhappy sorry glad delighted frustrated",
  },
  { stance: "affirms", negated: "denies", links: "infinitive", words: "proud pleased happy glad honoured honored delighted" },
  {
    stance: "wants",
    negated: "denies",
    links: "infinitive",
    words: "willing eager keen ready prepared determined committed reluctant unwilling inclined resolved desperate",
  },
  { stance: "wants", negated: "denies", links: "to", words: "committed opposed open dedicated" },
];

const ADJECTIVES: ReadonlyMap<string, CueAdjective> = (() => {
  const adjectives = new Map<string, { links: Set<AdjectiveLink>; stance: Stance; negated: Stance }>();
  for (const { stance, negated, links, words } of GROUPS)
    for (const word of words.split(" ")) {
      const known = adjectives.get(word) ?? { links: new Set<AdjectiveLink>(), stance, negated };
      for (const link of links.split(" ")) known.links.add(link as AdjectiveLink);
      adjectives.set(word, known);
    }
  return adjectives;
})();

export const cueAdjective = (lower: string): CueAdjective | null => ADJECTIVES.get(lower) ?? null;
