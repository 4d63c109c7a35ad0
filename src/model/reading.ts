/**
 * The reading contract, `hearsay.reading/1`: what `hearsay read --format jsonl` writes and what everything downstream depends on.
 * Fields are added, never renamed or given another meaning. Spans are half-open UTF-16 offsets into `text`, and neither begin nor end with white space.
 */
import { z } from "zod";
import { PublishedBasis } from "./document.ts";

const offsets = { start: z.int().nonnegative(), end: z.int().positive() };
const Span = z.object(offsets);

export const MentionKind = z.enum(["person", "group", "organization", "state", "place", "facility", "weapon", "vehicle", "media", "unknown"]);
export const MentionForm = z.enum(["name", "description", "pronoun"]);

/** What the resolve stage says of a mention; `undecided` is an answer, with its reasons. */
const Resolved = z.object({ status: z.literal("undecided"), because: z.array(z.string()), candidates: z.array(z.unknown()) });

/** A name, description or pronoun that a claim or an attribution points at. Mentions of one thing in a document share `entity`. */
export const Mention = z.object({
  id: z.string(),
  ...offsets,
  /** The head word or name inside the mention. */
  head: Span,
  kind: MentionKind,
  form: MentionForm,
  entity: z.string(),
  resolved: Resolved.nullable(),
});

/** Any time expression. `timex`: the TIMEX3 value; `edtf`: ISO 8601-2, null for durations and sets. */
export const TimeExpression = z.object({
  ...offsets,
  kind: z.enum(["date", "time", "duration", "set"]),
  edtf: z.string().nullable(),
  timex: z.string().nullable(),
  basis: z.enum(["stated", "inferred", "unknown"]),
});

export const Exactness = z.enum(["exact", "at-least", "at-most", "approximate", "vague"]);

/** Any number or vague amount of things. `null` bound: none stated. */
export const Quantity = z.object({
  ...offsets,
  min: z.number().nullable(),
  max: z.number().nullable(),
  exactness: Exactness,
  unit: z.string().nullable(),
});

export const SourceKind = z.enum(["named", "unnamed", "document", "none"]);
export const Stance = z.enum(["affirms", "denies", "doubts", "asks", "wants", "unknown"]);

/** Somebody says (knows, claims, denies, asks …) something: source, cue and content after PARC and PolNeAR. */
export const Attribution = z.object({
  id: z.string(),
  /** The attribution in whose content this one stands. */
  parent: z.string().nullable(),
  sources: z.array(Span),
  cues: z.array(Span),
  contents: z.array(Span),
  sourceMention: z.string().nullable(),
  sourceKind: SourceKind,
  stance: Stance,
});

export const ClaimKind = z.enum([
  "event",
  "responsibility",
  "denial",
  "accusation",
  "confirmation",
  "retraction",
  "running-total",
  "effect",
  "threat",
  "intention",
  "membership",
  "statement",
]);
const ActorRole = z.enum(["agent", "target", "victim", "instrument", "beneficiary", "member", "whole"]);
const FigureWhat = z.enum(["killed", "injured", "captured", "missing", "displaced", "attacks", "munitions", "targets", "other"]);
export const Responsibility = z.enum(["fact", "claimed", "accused", "accused-by-authorities", "possible", "denied", "none"]);
export const Realis = z.enum(["actual", "future", "hypothetical", "negated", "habitual"]);
export const Evidence = z.enum(["witnessed", "document", "reported", "inferred", "unstated"]);
export const LoadedTechnique = z.enum(["loaded-language", "name-calling", "exaggeration", "doubt", "slogan", "contested-name"]);
export const DoubtSlot = z.enum(["agent", "target", "place", "time", "figures", "kind", "attributedTo", "claim"]);

export const Figure = z.object({
  ...offsets,
  what: FigureWhat,
  whom: z.string().nullable(),
  status: z.enum(["civilian", "combatant", "mixed", "unstated"]),
  /** Index of the figure in the same claim that this one is a part of. */
  partOf: z.int().nonnegative().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  exactness: Exactness,
  /** Which rule read it; listed in the manual. */
  rule: z.string(),
});

/** When the happening was, by this claim. `stated`: its own wording says it, and `start`/`end` point there. */
export const ClaimTime = z.object({
  basis: z.enum(["stated", "inferred", "unknown"]),
  edtf: z.string().nullable(),
  start: z.int().nonnegative().optional(),
  end: z.int().positive().optional(),
  /** What a relative or inferred date was anchored to; null where nothing was needed. */
  from: z.enum(["published", "dateline", "neighbour"]).nullable(),
});

export const Claim = z.object({
  id: z.string(),
  ...offsets,
  kind: ClaimKind,
  about: z.string().nullable(),
  window: z.object({ ...offsets, timex: z.string().nullable(), edtf: z.string().nullable() }).nullable(),
  event: z
    .object({
      plover: z.string().nullable(),
      mode: z.string().nullable(),
      acled: z.string().nullable(),
      trigger: Span,
    })
    .nullable(),
  actors: z.array(z.object({ role: ActorRole, mention: z.string() })),
  places: z.array(z.object({ mention: z.string() })),
  time: ClaimTime,
  figures: z.array(Figure),
  responsibility: Responsibility,
  realis: Realis,
  /** Innermost first; empty: the author's own voice. */
  attributedTo: z.array(z.string()),
  evidence: Evidence,
  loaded: z.array(z.object({ ...offsets, technique: LoadedTechnique })),
  /** Empty where the reader stands by every slot. */
  doubts: z.array(z.object({ slot: DoubtSlot, code: z.string() })),
});

export const Note = z.object({ code: z.string(), start: z.int().nonnegative().optional(), end: z.int().positive().optional(), message: z.string() });

export const Reading = z.object({
  schema: z.literal("hearsay.reading/1"),
  id: z.string(),
  /** Of the UTF-8 bytes of `text`. */
  sha256: z.string(),
  /** BCP 47, detected; `und` where unsure. */
  language: z.string(),
  read: z.object({ status: z.enum(["whole", "partly", "unread"]), because: z.string().nullable() }),
  reader: z.object({ version: z.string(), model: z.string(), backend: z.string() }),
  published: z.string().nullable(),
  publishedBasis: PublishedBasis,
  title: z.string().nullable(),
  source: z.string().nullable(),
  text: z.string(),
  sentences: z.array(Span),
  mentions: z.array(Mention),
  times: z.array(TimeExpression),
  quantities: z.array(Quantity),
  attributions: z.array(Attribution),
  claims: z.array(Claim),
  notes: z.array(Note),
});

type Deep<T> = T extends (infer U)[] ? readonly Deep<U>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

export type MentionKind = z.infer<typeof MentionKind>;
export type MentionForm = z.infer<typeof MentionForm>;
export type Mention = Deep<z.infer<typeof Mention>>;
export type TimeExpression = Deep<z.infer<typeof TimeExpression>>;
export type Exactness = z.infer<typeof Exactness>;
export type Quantity = Deep<z.infer<typeof Quantity>>;
export type SourceKind = z.infer<typeof SourceKind>;
export type Stance = z.infer<typeof Stance>;
export type Attribution = Deep<z.infer<typeof Attribution>>;
export type ClaimKind = z.infer<typeof ClaimKind>;
export type FigureWhat = z.infer<typeof FigureWhat>;
export type Figure = Deep<z.infer<typeof Figure>>;
export type Responsibility = z.infer<typeof Responsibility>;
export type Realis = z.infer<typeof Realis>;
export type Evidence = z.infer<typeof Evidence>;
export type LoadedTechnique = z.infer<typeof LoadedTechnique>;
export type DoubtSlot = z.infer<typeof DoubtSlot>;
export type ClaimTime = Deep<z.infer<typeof ClaimTime>>;
export type Claim = Deep<z.infer<typeof Claim>>;
export type Note = Deep<z.infer<typeof Note>>;
export type Reading = Deep<z.infer<typeof Reading>>;
