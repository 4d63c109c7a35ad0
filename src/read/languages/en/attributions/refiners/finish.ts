import type { Span } from "../../../../../model/index.ts";
import type { FoundAttribution } from "../../../../findings.ts";
import type { Token } from "../../../../passage.ts";
import type { Draft, Range } from "../draft.ts";
import type { Site } from "../site.ts";
import { antecedents } from "./antecedents.ts";
import { nest } from "./nest.ts";
import { sourceKindOf } from "./sourceKinds.ts";

/** Drafts in text order as findings: offsets for tokens, whom each source stands for, and who stands in whose content. */
export const finish = (drafts: readonly Draft[], site: Site): readonly FoundAttribution[] => {
  const ordered = [...drafts].sort((a, b) => firstOf(a) - firstOf(b) || lastOf(b) - lastOf(a));
  const parents = nest(ordered);
  const stands = antecedents(ordered, site);
  return ordered.map((draft, i) => ({
    sources: spansOf(site.tokens, draft.sources),
    cues: spansOf(site.tokens, draft.cues),
    contents: spansOf(site.tokens, draft.contents),
    sourceKind: sourceKindOf(site, draft.sources, stands[i] ?? null),
    stance: draft.stance,
    parent: parents[i] ?? null,
    antecedent: spansOf(site.tokens, [stands[i] ?? []].flat())[0] ?? null,
  }));
};

const all = (draft: Draft): readonly Range[] => [...draft.sources, ...draft.cues, ...draft.contents];
const firstOf = (draft: Draft): number => Math.min(...all(draft).map(({ first }) => first));
const lastOf = (draft: Draft): number => Math.max(...all(draft).map(({ until }) => until));

const spansOf = (tokens: readonly Token[], ranges: readonly Range[]): readonly Span[] =>
  ranges.flatMap(({ first, until }) => {
    const start = tokens[first]?.start;
    const end = tokens[until - 1]?.end;
    return start === undefined || end === undefined || end <= start ? [] : [{ start, end }];
  });
