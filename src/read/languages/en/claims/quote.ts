import type { Clause, Phrase } from "../../../passage.ts";
import { datelineEnd } from "./dateline.ts";
import { LEANING } from "./lexicon/verbs.ts";
import { verbEntry } from "./lexicon/triggers.ts";
import { inside, lemmaOf, lowerOf, type Scene, spanOf } from "./scene.ts";

export interface Quote extends Phrase {
  /** Clauses that the quote takes in, so that they make no claim of their own. */
  readonly absorbed: readonly number[];
}

/** The smallest stretch that makes the clause's claim: its subject, verb and complements, the adverbial that opens it, never the reporting clause. */
export const quoteOf = (scene: Scene, clause: Clause): Quote => {
  const { until, absorbed } = endOf(scene, clause);
  return { ...trim(scene, clip(scene, clause, { first: startOf(scene, clause), until })), absorbed };
};

/** Whether the clause that follows says how, to what end or how far the one before happened, instead of telling another happening. */
const continues = (scene: Scene, clause: Clause, next: Clause): boolean => {
  const main = scene.passage.tokens[next.verb.main];
  if (main !== undefined && scene.cueAt(main) !== null) return false;
  const comma = isComma(scene, (next.marker ?? next.first) - 1) || isComma(scene, next.first - 1);
  if (!comma && isUnfinished(scene, clause, next)) return true;
  const lead = lowerOf(scene.passage, next.marker);
  return !comma && (CONTINUES[next.link]?.(scene, clause, next, lead) ?? false);
};

type Continues = (scene: Scene, clause: Clause, next: Clause, lead: string) => boolean;

const CONTINUES: Readonly<Partial<Record<Clause["link"], Continues>>> = {
  infinitive: () => true,
  participial: (scene, _, next, lead) =>
    !tellsHarm(scene, next) && (isGoverned(scene, next) || (lead === "" && (next.subjectBasis !== "own" || !next.verb.passive))),
  complement: (scene, clause, next, lead) =>
    /^(?:|that|what|how|whether|why)$/.test(lead) && (next.subjectBasis !== "own" || lead !== "" || isLeaning(scene, clause)),
  adverbial: (scene, _, next, lead) =>
    (/^(?:after|before)$/.test(lead) && LAPSE.test(lowerOf(scene.passage, (next.marker ?? 0) - 1))) ||
    /^(?:than|until|as|if|where)$/.test(lead) ||
    (next.verb.form === "participle" && isGoverned(scene, next) && !/^(?:after|before|while|when)$/.test(lead)),
  coordinate: (_, __, next, lead) => lead === "or" && next.subjectBasis !== "own",
};

const LAPSE = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/;

const isComma = (scene: Scene, token: number): boolean => scene.passage.tokens[token]?.tag === "PUNCT";

/** "responsible for | directing", "by | walking": the participle hangs on a preposition. */
const isGoverned = (scene: Scene, next: Clause): boolean => /^(?:ADP|SCONJ)$/.test(scene.passage.tokens[next.verb.first - 1]?.tag ?? "");

/** "There are groups | which express …", "This is the first time | …", "was able | to …": behind a copula the rest says what is the case. */
const isUnfinished = (scene: Scene, clause: Clause, next: Clause): boolean => {
  if (lemmaOf(scene.passage, clause.verb.main) !== "be" || /^(?:CCONJ|SCONJ)$/.test(scene.passage.tokens[next.marker ?? -1]?.tag ?? "")) return false;
  const said = scene.passage.tokens.slice(clause.verb.until, next.marker ?? next.first).filter((token) => /^(?:NOUN|PROPN|ADJ|NUM|PRON)$/.test(token.tag));
  return said.length <= 2;
};

const isLeaning = (scene: Scene, clause: Clause): boolean => LEANING.has(lemmaOf(scene.passage, clause.verb.main));

/** "…, killing 12": deaths and wounds are told apart from the act that caused them. */
export const tellsHarm = (scene: Scene, clause: Clause): boolean => {
  const marks = verbEntry(lemmaOf(scene.passage, clause.verb.main))?.marks;
  return marks !== undefined && (marks.has("killed") || marks.has("injured") || marks.has("displaced"));
};

const tellsAct = (scene: Scene, clause: Clause): boolean => verbEntry(lemmaOf(scene.passage, clause.verb.main))?.marks.has("hostile") === true;

const endOf = (scene: Scene, clause: Clause): { readonly until: number; readonly absorbed: readonly number[] } => {
  const absorbed: number[] = [];
  let last = clause;
  for (const next of scene.clausesOf(clause.sentence)) {
    if (next.index <= clause.index) continue;
    if (!continues(scene, clause, next)) break;
    // "came two days after shells hit the market": how long after, but the hit is told all the same
    if (next.link !== "adverbial" || !tellsAct(scene, next)) absorbed.push(next.index);
    last = next;
  }
  return { until: Math.max(clause.until, last.until), absorbed };
};

const startOf = (scene: Scene, clause: Clause): number => {
  const { passage } = scene;
  if (clause.link === "relative" && clause.marker !== null) {
    const antecedent = clause.subject;
    const near =
      clause.subjectBasis === "antecedent" && antecedent !== null && clause.marker - antecedent.until <= 1 && antecedent.until - antecedent.first <= 4;
    return near ? antecedent.first : /^(?:to|of|in|for|with|from|by|on|at)$/.test(lowerOf(passage, clause.marker - 1)) ? clause.marker - 1 : clause.marker;
  }
  if (clause.link !== "root" && !(clause.link === "complement" && clause.marker === null)) return clause.first;
  return opening(scene, clause);
};

/** Where the adverbial that opens the sentence begins ("On Friday rebels …"), if there is one; linking words and names of speakers stay out. */
const opening = (scene: Scene, clause: Clause): number => {
  const { passage } = scene;
  const sentence = passage.sentences[clause.sentence];
  const dateline = datelineEnd(scene, clause.sentence);
  if (dateline !== null && dateline > clause.first && dateline <= clause.verb.first) return dateline;
  if (sentence === undefined || scene.clausesOf(clause.sentence)[0] !== clause) return clause.first;
  let first = sentence.first;
  while (first < clause.first && /^(?:CCONJ|INTJ|PUNCT|SYM|X)$/.test(passage.tokens[first]?.tag ?? "")) first += 1;
  const gap = passage.tokens.slice(first, clause.first);
  const lead = gap[0];
  if (lead === undefined || !/^(?:ADP|ADV|NUM|NOUN|PROPN|DET|ADJ)$/.test(lead.tag) || LINKING.test(lead.lower)) return clause.first;
  const spoken = gap.some((token) => scene.isSpeech(token) || /^(?:VERB|AUX|SCONJ)$/.test(token.tag) || /^[:;—–]$/.test(token.text));
  const adverbial = lead.tag === "ADP" || lead.tag === "ADV" || scene.timesOf(clause.sentence).some((time) => time.start === lead.start);
  return spoken || !adverbial ? clause.first : first;
};

const LINKING =
  /^(?:so|well|however|moreover|therefore|thus|also|indeed|instead|nevertheless|meanwhile|furthermore|besides|then|finally|but|and|according|as|for|yes|no|since)$/;

/** Keeps the quote inside what the innermost speaker says. */
const clip = (scene: Scene, clause: Clause, range: { readonly first: number; readonly until: number }): { readonly first: number; readonly until: number } => {
  const { tokens } = scene.passage;
  const main = tokens[clause.verb.main];
  const [innermost] = main === undefined ? [] : scene.holding(main.start);
  const content = innermost === undefined ? undefined : scene.attributions[innermost]?.contents.find((span) => main !== undefined && inside(main, span));
  if (content === undefined) return stopAtSpeech(scene, clause, range);
  let { first, until } = range;
  while (first < clause.verb.main && (tokens[first]?.start ?? 0) < content.start) first += 1;
  while (until > clause.verb.main + 1 && (tokens[until - 1]?.end ?? 0) > content.end) until -= 1;
  return { first, until };
};

/** What the author says ends where somebody else's words or the reporting clause begin. */
const stopAtSpeech = (
  scene: Scene,
  clause: Clause,
  range: { readonly first: number; readonly until: number },
): { readonly first: number; readonly until: number } => {
  const { tokens } = scene.passage;
  const main = tokens[clause.verb.main];
  if (main !== undefined && scene.cueAt(main) !== null) return range;
  for (let i = clause.verb.until; i < range.until; i += 1) {
    const token = tokens[i];
    if (token !== undefined && scene.cueAt(token) !== null && token.tag !== "NOUN") return { first: range.first, until: i };
  }
  return range;
};

/** Takes punctuation off the edges, and keeps quotation marks in pairs. */
export const trim = (scene: Scene, range: { readonly first: number; readonly until: number }): Phrase => {
  const { tokens } = scene.passage;
  let { first, until } = range;
  const edge = (i: number): boolean => tokens[i]?.tag === "PUNCT" && !/^[%"”’»)\]]$/.test(tokens[i]?.text ?? "");
  while (until > first + 1 && (edge(until - 1) || /^(?:CCONJ|SCONJ)$/.test(tokens[until - 1]?.tag ?? ""))) until -= 1;
  while (first < until - 1 && (tokens[first]?.tag === "PUNCT" || tokens[first]?.tag === "CCONJ") && !/^["“‘«([]$/.test(tokens[first]?.text ?? "")) first += 1;
  ({ first, until } = pairMarks(scene, first, until));
  return { first, until, ...spanOf(scene.passage, first, until) };
};

const pairMarks = (scene: Scene, from: number, to: number): { readonly first: number; readonly until: number } => {
  let first = from;
  let until = to;
  const { tokens, quotations } = scene.passage;
  const crossing = quotations.filter(
    (one) => (one.first < first && one.until > first && one.until <= until) || (one.first >= first && one.first < until && one.until > until),
  );
  for (const one of crossing) {
    // only the closing or the opening mark is missing: take it in or leave its partner out
    if (one.until === until + 1) until = one.until;
    else if (one.first === first - 1) first = one.first;
    else if (one.until === until && until - 1 > first) until -= 1;
    else if (one.first === first && first + 1 < until) first += 1;
  }
  while (until > first + 1 && /^[,.;:]$/.test(tokens[until - 1]?.text ?? "")) until -= 1;
  return { first, until };
};
