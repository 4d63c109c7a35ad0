import type { Stance } from "../../../../../model/index.ts";

/** What links a noun of saying, thinking or wanting to its content: "that …", "of …", "for …", "to …" with a verb. */
export type NounLink = "that" | "of" | "for" | "to" | "about" | "against";

export interface CueNoun {
  readonly links: ReadonlySet<NounLink>;
  readonly stance: Stance;
}

const GROUPS: readonly { readonly stance: Stance; readonly links: string; readonly words: string }[] = [
  {
    stance: "affirms",
    links: "that",
    words:
      "claim report allegation accusation assertion statement belief fear hope suggestion rumour rumor announcement warning insistence view conclusion suspicion concern speculation prediction admission confirmation argument contention complaint finding acknowledgement acknowledgment conviction assumption opinion impression declaration testimony assessment estimate assurance notion charge criticism acceptance recognition theory news proof evidence idea thesis feeling",
  },
  {
    stance: "affirms",
    links: "of",
    words:
      "claim report allegation accusation rumour rumor fear warning talk suspicion prediction admission confirmation charge condemnation acceptance recognition criticism",
  },
  { stance: "affirms", links: "about", words: "claim report allegation rumour rumor concern speculation warning complaint fear worry" },
  { stance: "denies", links: "that of", words: "denial rejection" },
  { stance: "doubts", links: "that about", words: "doubt" },
  { stance: "wants", links: "for", words: "demand call plea appeal request hope plan wish proposal push bid desire" },
  {
    stance: "wants",
    links: "to",
    words:
      "threat plan promise pledge vow offer order request demand call decision proposal desire intention commitment wish plea appeal agreement refusal willingness ambition bid invitation",
  },
  { stance: "wants", links: "that", words: "demand promise pledge vow request proposal recommendation wish order call" },
  { stance: "wants", links: "of", words: "threat promise offer" },
];

const NOUNS: ReadonlyMap<string, CueNoun> = (() => {
  const nouns = new Map<string, { links: Set<NounLink>; stance: Stance }>();
  for (const { stance, links, words } of GROUPS)
    for (const word of words.split(" ")) {
      const known = nouns.get(word) ?? { links: new Set<NounLink>(), stance };
      for (const link of links.split(" ")) known.links.add(link as NounLink);
      nouns.set(word, known);
    }
  return nouns;
})();

export const cueNoun = (lemma: string, lower: string): CueNoun | null => NOUNS.get(lemma) ?? NOUNS.get(lower.replace(/s$/, "")) ?? null;

/** What a noun wants where it takes "to" or "for" ("a claim for", "calls to"), whatever it says elsewhere. */
export const nounStance = (noun: CueNoun, link: NounLink, lower: string): Stance =>
  link === "to" ? (lower === "refusal" ? "denies" : "wants") : link === "for" ? "wants" : noun.stance;
