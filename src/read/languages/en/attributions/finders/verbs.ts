import type { Clause } from "../../../../passage.ts";
import { type Complement, complementAfter } from "../complement.ts";
import { type Draft, type Range, range } from "../draft.ts";
import { type CueVerb, cueVerb, type Frame, stanceOf } from "../lexicon/verbs.ts";
import type { Report } from "../report.ts";
import { reportingClauses } from "../reportingClauses.ts";
import { type Behind, behind, inverted } from "../reportsBehind.ts";
import type { Site } from "../site.ts";
import { speakerOf } from "../speakers.ts";

/** Somebody says, thinks, knows, asks or wants something: the verb in front of its content, behind it or in its midst. */
export const findVerbs = (site: Site): readonly Draft[] =>
  reportingClauses(site).flatMap((clause) => {
    const main = site.tokens[clause.verb.main];
    const verb = main === undefined ? null : cueVerb(main.lemma, main.lower);
    if (clause.verb.passive || isDescription(site, clause)) return [];
    const draft = verb === null ? readManner(site, clause) : readVerb(site, clause, verb);
    return draft === null ? [] : [draft];
  });

const readVerb = (site: Site, clause: Clause, verb: CueVerb): Draft | null => {
  const stretch = site.stretchOf(clause.verb.main);
  const until = pastParticle(site, clause);
  const report: Report = { site, clause, verb, stretch, until };
  if (site.tokens[until]?.lower === "by" && clause.verb.until - clause.verb.first === 1) return null;
  const speaks = verb.frames.has("clause") || verb.frames.has("quote");
  const turned = speaks ? inverted(report) : null;
  if (turned !== null && turned.contents.length > 0) return draftBehind(report, turned);
  const source = speakerOf(site, clause, stretch);
  const after = speaks && source !== null ? behind(report, source) : null;
  if (after !== null && after.contents.length > 0) return draftBehind(report, after);
  const complement = complementAfter(report, until);
  if (complement === null || isIdle(report, complement, source)) return null;
  const opener = source !== null && site.tokens[source.first - 1]?.lower === "as" ? [range(source.first - 1, source.first)] : [];
  return draftOf(report, {
    sources: source === null ? [] : [source],
    contents: complement.contents,
    cues: [...opener, ...cueOf(report, complement.cues)],
    frame: complement.frame,
  });
};

/** "point out", "rule out": the particle belongs to the verb. */
const pastParticle = (site: Site, clause: Clause): number => {
  const { until, main } = clause.verb;
  return site.tokens[until]?.lower === "out" && /^(?:point|rule|set|spell|lay|find|read|sound)$/.test(site.tokens[main]?.lemma ?? "") ? until + 1 : until;
};

/** "a man called X", "the so-called court", "known as X": a participle that describes tells nobody's words. */
const isDescription = (site: Site, clause: Clause): boolean => {
  const { first, main, until } = clause.verb;
  const before = site.tokens[first - 1];
  if (before?.text === "-" && before.end === site.tokens[first]?.start) return true;
  return site.tokens[main]?.lower === "known" && until - first === 1;
};

/** Whether a verb with its object is no attribution here: a participle that describes its noun, a purpose ("to support the talks"), nobody as its subject. */
const isIdle = ({ site, clause }: Report, { frame, contents }: Complement, source: Range | null): boolean => {
  const main = site.tokens[clause.verb.main];
  const speech = frame === "clause" || frame === "quote";
  const reduced = clause.link === "participial" && main?.lower.endsWith("ing") !== true;
  if (reduced && !speech) return true;
  if (clause.verb.form === "infinitive" && (frame === "object" || PERCEIVES.test(main?.lemma ?? ""))) return true;
  if (frame !== "object") return false;
  const next = site.tokens[clause.verb.until];
  const adjective = clause.verb.until - clause.verb.first === 1 && main?.lower.endsWith("ed") === true && source?.until !== clause.verb.first;
  if (adjective && (next?.tag === "NOUN" || next?.tag === "PROPN")) return true;
  if (source === null || (clause.verb.form === "participle" && site.tokens[clause.verb.first - 1]?.tag === "ADP")) return true;
  return NAMES.test(main?.lemma ?? "") && !namesSomething(site, contents[0]);
};

const PERCEIVES = /^(?:know|see|find|hear|learn|understand|ensure|assure|remember|establish|determine|verify|show|help)$/;
const NAMES = /^(?:call|label|dub|term|brand|deem|name)$/;

/** "called the truce a farce", "called it “a farce”": two phrases or a quotation; "called the Long Road" is a name. */
const namesSomething = (site: Site, content: Range | undefined): boolean => {
  if (content === undefined) return false;
  const first = site.phraseAt(content.first);
  const quoted = site.tokens.slice(content.first, content.until).some((_, i) => site.quotationAt(content.first + i) !== null);
  const rest = first === null ? undefined : site.tokens[first.until];
  return quoted || (first !== null && first.until < content.until && (rest?.tag === "DET" || rest?.tag === "ADJ" || rest?.tag === "NOUN"));
};

const MANNER: CueVerb = { frames: new Set(["quote"]), stance: "affirms", negated: "unknown" };

/** "“…,” she shrugged.": whatever the verb, behind speech that ends with its mark it tells who spoke. */
const readManner = (site: Site, clause: Clause): Draft | null => {
  const stretch = site.stretchOf(clause.verb.main);
  const source = clause.verb.form === "finite" ? speakerOf(site, clause, stretch) : null;
  const quotation = source === null ? null : site.quotationEndingAt(source.first - 1);
  if (source === null || quotation === null || !/^[,.!?…]$/.test(site.tokens[quotation.until - 2]?.text ?? "")) return null;
  if (site.tokens[quotation.until - 1]?.sentence !== site.tokens[source.first]?.sentence) return null;
  const report: Report = { site, clause, verb: MANNER, stretch, until: clause.verb.until };
  const found = behind(report, source);
  return found === null ? null : draftBehind(report, found);
};

interface Parts {
  readonly sources: readonly Range[];
  readonly cues: readonly Range[];
  readonly contents: readonly Range[];
  readonly frame: Frame;
  readonly finder?: string;
}

const draftBehind = (report: Report, { source, contents, opener }: Behind): Draft | null =>
  draftOf(report, {
    sources: [source],
    contents,
    cues: [...(opener === null ? [] : [opener]), ...cueOf(report, [])],
    frame: "clause",
    finder: "behind",
  });

const draftOf = ({ site, clause, verb }: Report, { frame, finder = "verb", ...parts }: Parts): Draft | null => {
  if (parts.contents.length === 0) return null;
  const main = site.tokens[clause.verb.main];
  const stance = stanceOf(main?.lemma ?? "", main?.lower ?? "", frame) ?? verb;
  return { ...parts, stance: clause.verb.negated ? stance.negated : stance.stance, finder };
};

/** The verb group with the preposition it takes; adverbs in front of the group stay out. */
const cueOf = ({ site, clause, until }: Report, more: readonly Range[]): readonly Range[] => {
  let first = clause.verb.first;
  while (first < clause.verb.main && site.tokens[first]?.tag === "ADV" && !/^(?:not|n't|never)$/.test(site.tokens[first]?.lower ?? "")) first += 1;
  if (clause.verb.form === "participle" && site.tokens[first - 1]?.lower === "as") first -= 1;
  const next = more[0];
  return next !== undefined && next.first === until ? [range(first, next.until), ...more.slice(1)] : [range(first, until), ...more];
};
