import type { Clause } from "../../../../passage.ts";
import { contentAround } from "../around.ts";
import { complementAfter } from "../complement.ts";
import { contentFrom } from "../contentEnd.ts";
import { tidy } from "../contents.ts";
import { type Draft, type Range, range } from "../draft.ts";
import { type CueVerb, cueVerb, type Frame, stanceOf } from "../lexicon/verbs.ts";
import type { Report } from "../report.ts";
import type { Site } from "../site.ts";
import { skipAside, sourceAfter } from "../sources.ts";

/** Passives: "it was reported that", "is said to have", "was quoted by X as saying", "was told that", "was denied by X". */
export const findPassives = (site: Site): readonly Draft[] =>
  site.passage.clauses.flatMap((clause) => {
    const main = site.tokens[clause.verb.main];
    const verb = main === undefined ? null : cueVerb(main.lemma, main.lower);
    if (verb === null || !clause.verb.passive || main?.lower.endsWith("s") === true) return [];
    const draft = readPassive(site, clause, verb);
    return draft === null ? [] : [draft];
  });

interface Passive extends Report {
  readonly by: Range | null;
  /** The first token behind verb, asides and the "by" phrase. */
  readonly at: number;
}

const readPassive = (site: Site, clause: Clause, verb: CueVerb): Draft | null => {
  const stretch = site.stretchOf(clause.verb.main);
  const aside = skipAside(site, clause.verb.until, stretch.until);
  const agent = site.tokens[aside]?.lower === "by" ? site.phraseAt(aside + 1) : null;
  const by = agent === null ? null : sourceAfter(site, agent, stretch.until);
  const passive: Passive = { site, clause, verb, stretch, until: clause.verb.until, by, at: skipAside(site, by?.until ?? aside, stretch.until) };
  return saying(passive) ?? impersonal(passive) ?? raising(passive) ?? accused(passive) ?? told(passive) ?? object(passive);
};

interface Parts {
  readonly sources: readonly Range[];
  readonly contents: readonly Range[];
  /** Further words of the cue ("of", "as saying"). */
  readonly more?: readonly Range[];
  readonly frame: Frame;
}

const draft = (passive: Passive, { sources, contents, more = [], frame }: Parts): Draft | null => {
  const { verb, clause, site } = passive;
  const kept = tidy(site, contents);
  if (kept.length === 0) return null;
  const main = site.tokens[clause.verb.main];
  const stance = stanceOf(main?.lemma ?? "", main?.lower ?? "", frame) ?? verb;
  const cue = range(clause.verb.first, clause.verb.until);
  const next = more[0];
  const cues = next !== undefined && next.first === cue.until ? [range(cue.first, next.until)] : [cue, ...more];
  return { sources, cues, contents: kept, stance: isNegated(passive) ? stance.negated : stance.stance, finder: "passive" };
};

/** "was not confirmed", "neither account was confirmed". */
const isNegated = ({ site, clause }: Passive): boolean =>
  clause.verb.negated || /^(?:neither|no|none|nothing|nobody)$/.test(site.tokens[clause.subject?.first ?? -1]?.lower ?? "");

const subjectOf = ({ clause }: Passive): Range | null =>
  clause.subject === null || clause.subject.first >= clause.verb.first ? null : range(clause.subject.first, clause.subject.until);
const isIt = ({ site, clause }: Passive): boolean =>
  clause.subject === null || site.tokens[clause.subject.first]?.lower === "it" || site.tokens[clause.verb.first - 1]?.lower === "it";
const sourcesOf = ({ by }: Passive): readonly Range[] => (by === null ? [] : [by]);

/** "was quoted (by SANA) as saying …": the speaker is the subject. */
const saying = (passive: Passive): Draft | null => {
  const { site, at, stretch } = passive;
  const subject = subjectOf(passive);
  if (subject === null || site.tokens[at]?.lower !== "as" || !/^(?:saying|stating|telling|claiming|warning|denying)$/.test(site.tokens[at + 1]?.lower ?? ""))
    return null;
  const inner = site.clauseOfVerb(at + 1);
  const entry = cueVerb("say", "say");
  const complement = inner === null || entry === null ? null : complementAfter({ site, clause: inner, verb: entry, stretch, until: at + 2 }, at + 2);
  return complement === null ? null : draft(passive, { sources: [subject], contents: complement.contents, more: [range(at, at + 2)], frame: "clause" });
};

/** "it was reported that …", "it is feared …", and behind its content: "…, it was reported". */
const impersonal = (passive: Passive): Draft | null => {
  const { site, clause, verb, at, stretch } = passive;
  if (!isIt(passive) || !verb.frames.has("clause")) return null;
  const lead = clause.verb.first - 1;
  const it = site.tokens[lead]?.lower === "it" ? range(lead, lead + 1) : range(clause.verb.first, clause.verb.first);
  const cue = (one: Draft | null): Draft | null => (one === null ? null : { ...one, cues: [range(it.first, clause.verb.until), ...one.cues.slice(1)] });
  const complement = complementAfter(passive, at);
  if (complement !== null && complement.frame !== "object")
    return cue(draft(passive, { sources: sourcesOf(passive), contents: complement.contents, frame: complement.frame }));
  const before = site.tokens[it.first - 1];
  const apart = it.first > stretch.first && (before?.text === "," || site.quotationEndingAt(it.first - 1) !== null);
  return apart ? cue(draft(passive, { sources: sourcesOf(passive), contents: contentAround(site, range(it.first, at), stretch), frame: "clause" })) : null;
};

/** "The silo is said to have burned": what is said holds the subject too. */
const raising = (passive: Passive): Draft | null => {
  const { site, clause, verb, at, stretch } = passive;
  const subject = subjectOf(passive);
  const main = site.tokens[clause.verb.main];
  const asks = stanceOf(main?.lemma ?? "", main?.lower ?? "", "request")?.stance === "wants" || verb.stance === "wants";
  if (subject === null || asks || site.tokens[at]?.lower !== "to" || site.clauseOfVerb(at) === null || !verb.frames.has("clause")) return null;
  return draft(passive, { sources: sourcesOf(passive), contents: [subject, contentFrom(site, at, { stretch, reach: "clause" })], frame: "clause" });
};

/** "is accused of …": what and of whom. */
const accused = (passive: Passive): Draft | null => {
  const { site, verb, at, stretch } = passive;
  const subject = subjectOf(passive);
  const link = site.tokens[at];
  const fits = (verb.frames.has("accuse") && /^(?:of|for|with)$/.test(link?.lower ?? "")) || (verb.frames.has("as") && link?.lower === "as");
  if (subject === null || !fits || at + 1 >= stretch.until) return null;
  return draft(passive, {
    sources: sourcesOf(passive),
    contents: [subject, contentFrom(site, at + 1, { stretch, reach: "phrase" })],
    more: [range(at, at + 1)],
    frame: link?.lower === "as" ? "as" : "accuse",
  });
};

/** "was told that …", "were asked to …": nobody says who told them unless "by" does. */
const told = (passive: Passive): Draft | null => {
  const { site, clause, verb, at, stretch } = passive;
  if (!(verb.frames.has("addressee") || verb.frames.has("request"))) return null;
  const asked = site.tokens[at]?.lower === "to" && verb.frames.has("request") && site.clauseOfVerb(at) !== null;
  if (asked) {
    const subject = subjectOf(passive);
    return draft(passive, {
      sources: sourcesOf(passive),
      contents: [...(subject === null ? [] : [subject]), contentFrom(site, at, { stretch, reach: "clause" })],
      frame: "request",
    });
  }
  const complement = complementAfter(passive, at);
  if (complement !== null && complement.frame !== "object")
    return draft(passive, { sources: sourcesOf(passive), contents: complement.contents, more: complement.cues, frame: complement.frame });
  const whom = clause.subject?.first ?? clause.verb.first;
  return verb.frames.has("addressee") && site.tokens[whom - 1]?.text === "," && whom > stretch.first
    ? draft(passive, { sources: sourcesOf(passive), contents: contentAround(site, range(whom, at), stretch), frame: "clause" })
    : null;
};

const SAID_OF_THINGS =
  /^(?:report|deny|confirm|announce|claim|say|reject|describe|dispute|condemn|criticize|criticise|welcome|question|predict|expect|fear|believe|plan|propose|order|promise|demand|reveal|disclose|admit)$/;

/** "The strike was denied by the army", "The toll was confirmed": the subject is the content. */
const object = (passive: Passive): Draft | null => {
  const { site, clause, by } = passive;
  const subject = subjectOf(passive);
  const lemma = site.tokens[clause.verb.main]?.lemma ?? "";
  if (subject === null || isIt(passive) || clause.subjectBasis === "antecedent" || clause.link === "relative") return null;
  if (by === null ? !/^(?:report|deny|confirm|expect|plan|announce|allege|verify|establish|determine)$/.test(lemma) : !SAID_OF_THINGS.test(lemma)) return null;
  return draft(passive, { sources: sourcesOf(passive), contents: [subject], more: by === null ? [] : [range(by.first - 1, by.first)], frame: "object" });
};
