import type { Clause } from "../../../passage.ts";
import { type Draft, phraseOf } from "./draft.ts";
import { whyNoClaim } from "./noClaim.ts";
import { type Quote, quoteOf, trim } from "./quote.ts";
import { lemmaOf, overlap, type Scene } from "./scene.ts";
import { claimOfSpeech, cueOf, takesResponsibility } from "./speech.ts";
import { triggerOf } from "./trigger.ts";
import { SAYING } from "./lexicon/saying.ts";

/** What the clauses of one sentence claim, in text order. */
export const clauseDrafts = (scene: Scene, sentence: number): readonly Draft[] => {
  const drafts: Draft[] = [];
  const absorbed = new Set<number>();
  for (const clause of scene.clausesOf(sentence)) {
    if (absorbed.has(clause.index)) continue;
    const draft = draftOf(scene, clause);
    if (draft === null) continue;
    drafts.push(draft);
    for (const index of draft.absorbed) absorbed.add(index);
  }
  return drafts;
};

type ClauseDraft = Draft & { readonly absorbed: readonly number[] };

const draftOf = (scene: Scene, clause: Clause): ClauseDraft | null => {
  const cue = cueOf(scene, clause);
  if (cue !== null) return speechDraft(scene, clause, cue);
  if (whyNoClaim(scene, clause) !== null || reports(scene, clause)) return null;
  const quote = quoteOf(scene, clause);
  const { entry, ...trigger } = triggerOf(scene, clause);
  const kind = takesResponsibility(scene, clause) ? "responsibility" : null;
  return { form: "clause", quote: strip(quote), trigger, entry, clause, kind, cue: null, absorbed: quote.absorbed };
};

const strip = ({ first, until, start, end }: Quote): Draft["quote"] => ({ first, until, start, end });

/** A reporting clause whose claim is its own: the verb with what it is about; the speaker stays out of a denial. */
const speechDraft = (scene: Scene, clause: Clause, cue: number): ClauseDraft | null => {
  const attribution = scene.attributions[cue];
  const kind = attribution === undefined ? null : claimOfSpeech(scene, clause, attribution);
  if (attribution === undefined || kind === null) return null;
  const own = quoteOf(scene, clause);
  const contents = scene.passage.tokens
    .slice(clause.first, scene.passage.sentences[clause.sentence]?.until)
    .filter((token) => attribution.contents.some((content) => overlap(content, token)));
  const until = Math.max(own.until, (contents.at(-1)?.index ?? 0) + 1);
  const quote = trim(scene, { first: kind === "denial" ? clause.verb.first : own.first, until });
  const trigger = phraseOf(clause.verb.main, clause.verb.main + 1, spanAt(scene, clause.verb.main));
  const within = scene.clausesOf(clause.sentence).filter((other) => other.index > clause.index && other.verb.first < quote.until);
  const absorbed =
    kind === "accusation" || kind === "denial" || kind === "intention" || kind === "statement" ? within.map((other) => other.index) : own.absorbed;
  return { form: "cue", quote, trigger, entry: null, clause, kind, cue, absorbed };
};

const spanAt = (scene: Scene, token: number): { readonly start: number; readonly end: number } => ({
  start: scene.passage.tokens[token]?.start ?? 0,
  end: scene.passage.tokens[token]?.end ?? 0,
});

/** A reporting clause that the attribution finder did not see: a verb of saying with a clause or a quotation for its object. */
const reports = (scene: Scene, clause: Clause): boolean => {
  if (!SAYING.has(lemmaOf(scene.passage, clause.verb.main)) || clause.verb.passive) return false;
  const next = scene.passage.clauses[clause.index + 1];
  if (next !== undefined && next.sentence === clause.sentence && next.link === "complement") return true;
  return (
    scene.passage.quotations.some((quotation) => quotation.first >= clause.verb.until && quotation.first <= clause.verb.until + 1) || clause.object === null
  );
};
