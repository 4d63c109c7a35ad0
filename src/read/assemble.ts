import type { Attribution, Claim, Mention, Reading, Span } from "../model/index.ts";
import type { Findings, FoundAttribution, FoundClaim, FoundMention } from "./findings.ts";

type Found = Pick<Reading, "mentions" | "times" | "quantities" | "attributions" | "claims" | "notes">;

/** What is said of every mention where resolving was asked for, as long as there is no gazetteer and no list of actors to resolve it by. */
const UNDECIDED: Mention["resolved"] = { status: "undecided", because: ["Actors and places are not resolved yet."], candidates: [] };

/** Turns wordings and positions in lists into the identifiers of the reading contract, m1, a1, c1 …, in the order in which they were found. */
export const assemble = (findings: Findings, resolve: boolean): Found => {
  const mentionOf = new Map(findings.mentions.map((mention, i) => [spanKey(mention), `m${i + 1}`]));
  const idOf = (span: Span): string | null => mentionOf.get(spanKey(span)) ?? null;
  return {
    mentions: findings.mentions.map((mention, i) => toMention(mention, i, resolve ? UNDECIDED : null)),
    times: findings.times,
    quantities: findings.quantities.map(({ start, end, min, max, exactness, unit }) => ({ start, end, min, max, exactness, unit })),
    attributions: findings.attributions.map((attribution, i) => toAttribution(attribution, i, idOf)),
    claims: findings.claims.map((claim, i) => toClaim(claim, i, idOf)),
    notes: findings.notes,
  };
};

const spanKey = (span: Span): string => `${span.start}-${span.end}`;

const toMention = ({ start, end, head, kind, form, entity }: FoundMention, i: number, resolved: Mention["resolved"]): Mention => ({
  id: `m${i + 1}`,
  start,
  end,
  head,
  kind,
  form,
  entity: `e${entity + 1}`,
  resolved,
});

const toAttribution = ({ antecedent: _, parent, ...rest }: FoundAttribution, i: number, idOf: (span: Span) => string | null): Attribution => ({
  id: `a${i + 1}`,
  parent: parent === null ? null : `a${parent + 1}`,
  ...rest,
  sourceMention: rest.sources[0] === undefined ? null : idOf(rest.sources[0]),
});

const toClaim = ({ about, actors, places, figures, attributedTo, ...rest }: FoundClaim, i: number, idOf: (span: Span) => string | null): Claim => ({
  id: `c${i + 1}`,
  ...rest,
  about: about === null ? null : `c${about + 1}`,
  actors: actors.flatMap(({ role, span }) => withMention(idOf(span), (mention) => ({ role, mention }))),
  places: places.flatMap((span) => withMention(idOf(span), (mention) => ({ mention }))),
  figures: figures.map(({ whom, ...figure }) => ({ ...figure, whom: whom === null ? null : idOf(whom) })),
  attributedTo: attributedTo.map((position) => `a${position + 1}`),
});

const withMention = <T>(mention: string | null, make: (mention: string) => T): readonly T[] => (mention === null ? [] : [make(mention)]);
