import { createHash } from "node:crypto";
import type { Act } from "../../src/ledger/index.ts";
import type { Claim, Document, Reading } from "../../src/model/index.ts";

/** A claim of a fixture, by wordings that stand in the text. */
export interface ClaimDraft {
  readonly quote: string;
  readonly kind?: Claim["kind"];
  readonly agent?: string;
  readonly target?: string;
  readonly place?: string;
  readonly source?: string;
  readonly time?: string;
  readonly killed?: number;
  readonly doubts?: readonly Claim["doubts"][number]["slot"][];
}

export interface TextDraft {
  readonly text: string;
  readonly locator?: string;
  readonly id?: string;
  readonly source?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly claims?: readonly ClaimDraft[];
}

export interface Fixture {
  readonly document: Document;
  readonly original: Uint8Array;
  readonly reading: Reading;
}

export const sha256 = (data: Uint8Array | string): string => createHash("sha256").update(data).digest("hex");

export const act = (by = "ana", at = "2031-05-01T10:00:00Z"): Act => ({ by, at });

/** A document with the reading that a reader might make of it. */
export const fixture = (draft: TextDraft): Fixture => {
  const original = new TextEncoder().encode(`${draft.text}\n`);
  const originalSha256 = sha256(original);
  const document: Document = {
    key: `d${sha256(originalSha256).slice(0, 10)}`,
    id: draft.id ?? "text",
    text: draft.text,
    title: draft.title ?? null,
    source: draft.source ?? null,
    published: draft.published ?? null,
    publishedBasis: draft.published === undefined || draft.published === null ? "unknown" : "given",
    byline: null,
    originalSha256,
    textSha256: sha256(draft.text),
    locator: draft.locator ?? `texts/${originalSha256.slice(0, 6)}.txt`,
    mediaType: "text/plain",
    encoding: { name: "utf-8", basis: "utf-8" },
    intakeNotes: [],
  };
  return { document, original, reading: readingOf(document, draft.claims ?? []) };
};

/** A reading of a document with these claims: one sentence a line, one mention a wording. */
export const readingOf = (document: Document, claims: readonly ClaimDraft[], version = "1"): Reading => {
  const { text } = document;
  const mentions: Reading["mentions"][number][] = [];
  const attributions: Reading["attributions"][number][] = [];
  const mention = (words: string, kind: Reading["mentions"][number]["kind"]): string => {
    const span = spanOf(text, words);
    const id = `m${mentions.length + 1}`;
    mentions.push({ id, ...span, head: span, kind, form: "name", entity: `e${mentions.length + 1}`, resolved: null });
    return id;
  };
  const attributedTo = (claim: ClaimDraft): readonly string[] => {
    if (claim.source === undefined) return [];
    const id = `a${attributions.length + 1}`;
    const sources = [spanOf(text, claim.source)];
    const sourceMention = mention(claim.source, "organization");
    attributions.push({ id, parent: null, sources, cues: [], contents: [spanOf(text, claim.quote)], sourceMention, sourceKind: "named", stance: "affirms" });
    return [id];
  };
  const drafted = claims.map((claim, i): Claim => {
    const span = spanOf(text, claim.quote);
    return {
      id: `c${i + 1}`,
      ...span,
      kind: claim.kind ?? "event",
      about: null,
      window: null,
      event: null,
      actors: [
        ...(claim.agent === undefined ? [] : [{ role: "agent" as const, mention: mention(claim.agent, "group") }]),
        ...(claim.target === undefined ? [] : [{ role: "target" as const, mention: mention(claim.target, "facility") }]),
      ],
      places: claim.place === undefined ? [] : [{ mention: mention(claim.place, "place") }],
      time: claim.time === undefined ? { basis: "unknown", edtf: null, from: null } : { basis: "inferred", edtf: claim.time, from: "published" },
      figures:
        claim.killed === undefined
          ? []
          : [
              {
                ...span,
                what: "killed",
                whom: null,
                status: "unstated",
                partOf: null,
                min: claim.killed,
                max: claim.killed,
                exactness: "exact",
                rule: "number",
              },
            ],
      responsibility: "accused",
      realis: "actual",
      attributedTo: [...attributedTo(claim)],
      evidence: "unstated",
      loaded: [],
      doubts: (claim.doubts ?? []).map((slot) => ({ slot, code: "two-readings" })),
    };
  });
  return {
    schema: "hearsay.reading/1",
    id: document.id,
    sha256: document.textSha256,
    language: "en",
    read: { status: "whole", because: null },
    reader: { version, model: "fixture", backend: "fixture" },
    published: document.published,
    publishedBasis: document.publishedBasis,
    title: document.title,
    source: document.source,
    text,
    sentences: linesOf(text),
    mentions,
    times: [],
    quantities: [],
    attributions,
    claims: drafted,
    notes: [],
  };
};

const spanOf = (text: string, words: string): { readonly start: number; readonly end: number } => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in "${text}"`);
  return { start, end: start + words.length };
};

const linesOf = (text: string): Reading["sentences"] =>
  [...text.matchAll(/\S[^\n]*/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));

/** Three texts about an invented war, as most tests need them. */
export const DEPOT = fixture({
  locator: "press/depot.txt",
  id: "depot",
  source: "Vesmar Herald",
  title: "Strike on the depot",
  published: "2031-04-12",
  text: "The Orlan Guard struck the depot at Tessik on Monday.\nThe ministry of Vesmar said that twelve workers were killed in Tessik.",
  claims: [
    { quote: "The Orlan Guard struck the depot at Tessik on Monday", agent: "The Orlan Guard", target: "the depot", place: "Tessik", time: "2031-04-10" },
    { quote: "twelve workers were killed in Tessik", place: "Tessik", source: "The ministry of Vesmar", time: "2031-04-10", killed: 12, doubts: ["agent"] },
  ],
});

export const BRIDGE = fixture({
  locator: "press/bridge.txt",
  id: "bridge",
  source: "Радио Орлан",
  published: "2031-04-20",
  text: "Орланская гвардия denies that it destroyed the bridge at Kadva.\nA convoy crossed the river.",
  claims: [
    {
      quote: "it destroyed the bridge at Kadva",
      kind: "denial",
      agent: "Орланская гвардия",
      target: "the bridge",
      place: "Kadva",
      source: "Орланская гвардия",
      time: "2031-04-18/2031-04-19",
    },
    { quote: "A convoy crossed the river", kind: "statement", agent: "A convoy" },
  ],
});

export const SCHOOL = fixture({
  locator: "press/school.txt",
  id: "school",
  text: "قال السكان إن المدرسة أُغلقت.\nSchools in Kadva stayed shut.",
  claims: [{ quote: "Schools in Kadva stayed shut", kind: "effect", target: "Schools in Kadva", place: "Kadva", time: "2031-05" }],
});

export const ALL: readonly Fixture[] = [DEPOT, BRIDGE, SCHOOL];

/** The text with this number, of as many as a test wants. */
export const numbered = (i: number): Fixture =>
  fixture({
    locator: `many/${i}.txt`,
    id: `many-${i}`,
    source: `Outlet ${i % 7}`,
    text: `Report ${i}. The Orlan Guard struck post ${i} at Kadva.`,
    claims: [{ quote: `The Orlan Guard struck post ${i} at Kadva`, agent: "The Orlan Guard", place: "Kadva" }],
  });
