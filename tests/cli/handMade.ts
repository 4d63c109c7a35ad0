import { createHash } from "node:crypto";
import type { Attribution, Claim, Mention, Reading, Span } from "../../src/model/index.ts";

/** A claim as one writes it down by hand: wordings, which are looked up in the text. */
export interface ClaimByHand extends Partial<Pick<Claim, "kind" | "responsibility" | "realis" | "doubts" | "about">> {
  readonly quote: string;
  readonly agent?: string;
  readonly target?: string;
  readonly place?: string;
  readonly when?: { readonly edtf: string | null; readonly words?: string };
  readonly figures?: readonly (Pick<Claim["figures"][number], "what" | "min" | "max" | "exactness"> & { readonly words: string; readonly partOf?: number })[];
  /** Innermost first; `null` for a source that is not stated. */
  readonly by?: readonly (string | null)[];
}

type About = Partial<Pick<Reading, "id" | "title" | "source" | "published" | "publishedBasis" | "language" | "notes" | "read">>;

/** Makes a reading of a text from claims written by hand, so that screens are tested apart from the reader. Throws where a wording is not in the text. */
export const readingByHand = (text: string, claims: readonly ClaimByHand[] = [], about: About = {}): Reading => {
  const mentions: Mention[] = [];
  const attributions: Attribution[] = [];
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`"${words}" does not stand in the text.`);
    return { start, end: start + words.length };
  };
  const mention = (words: string): string => {
    const span = spanOf(words);
    const id = `m${mentions.length + 1}`;
    mentions.push({ id, ...span, head: span, kind: "unknown", form: "description", entity: `e${mentions.length + 1}`, resolved: null });
    return id;
  };
  const attribution = (source: string | null): string => {
    const id = `a${attributions.length + 1}`;
    const sourceMention = source === null ? null : mention(source);
    attributions.push({
      id,
      parent: null,
      sources: source === null ? [] : [spanOf(source)],
      cues: [],
      contents: [],
      sourceMention,
      sourceKind: source === null ? "none" : "named",
      stance: "affirms",
    });
    return id;
  };
  const madeClaims = claims.map(
    (claim, i): Claim => ({
      id: `c${i + 1}`,
      ...spanOf(claim.quote),
      kind: claim.kind ?? "event",
      about: claim.about ?? null,
      window: null,
      event: null,
      actors: [
        ...(claim.agent === undefined ? [] : [{ role: "agent" as const, mention: mention(claim.agent) }]),
        ...(claim.target === undefined ? [] : [{ role: "target" as const, mention: mention(claim.target) }]),
      ],
      places: claim.place === undefined ? [] : [{ mention: mention(claim.place) }],
      time:
        claim.when === undefined
          ? { basis: "unknown", edtf: null, from: null }
          : claim.when.words === undefined
            ? { basis: "inferred", edtf: claim.when.edtf, from: "neighbour" }
            : { basis: "stated", edtf: claim.when.edtf, ...spanOf(claim.when.words), from: "published" },
      figures: (claim.figures ?? []).map(({ words, partOf, ...figure }) => ({
        ...figure,
        ...spanOf(words),
        whom: null,
        status: "unstated",
        partOf: partOf ?? null,
        rule: figure.exactness,
      })),
      responsibility: claim.responsibility ?? (claim.agent === undefined ? "none" : "fact"),
      realis: claim.realis ?? "actual",
      attributedTo: (claim.by ?? []).map(attribution),
      evidence: "unstated",
      loaded: [],
      doubts: claim.doubts ?? [],
    }),
  );
  return {
    schema: "hearsay.reading/1",
    id: about.id ?? "text",
    sha256: createHash("sha256").update(text).digest("hex"),
    language: about.language ?? "en",
    read: about.read ?? { status: "whole", because: null },
    reader: { version: "0.0.0", model: "by-hand", backend: "none" },
    published: about.published ?? null,
    publishedBasis: about.publishedBasis ?? "unknown",
    title: about.title ?? null,
    source: about.source ?? null,
    text,
    sentences: [{ start: 0, end: text.trimEnd().length }],
    mentions,
    times: [],
    quantities: [],
    attributions,
    claims: madeClaims,
    notes: about.notes ?? [],
  };
};
