import type { Clause } from "../../../../passage.ts";
import { contentFrom } from "../contentEnd.ts";
import { tidy } from "../contents.ts";
import { type Draft, range } from "../draft.ts";
import { EMERGES, KNOWN_ADJECTIVE } from "../lexicon/phrases.ts";
import type { Site } from "../site.ts";

/** "It is unclear whether …", "it emerged that …": what is known or not, and nobody says to whom. */
export const findImpersonals = (site: Site): readonly Draft[] =>
  site.passage.clauses.flatMap((clause) => {
    const draft = read(site, clause);
    return draft === null ? [] : [draft];
  });

const read = (site: Site, clause: Clause): Draft | null => {
  const { first, until, main } = clause.verb;
  const verb = site.tokens[main];
  if (site.tokens[first - 1]?.lower !== "it" || verb === undefined) return null;
  const adjective = KNOWN_ADJECTIVE[site.tokens[until]?.lower ?? ""];
  const emerges = EMERGES.test(verb.lower);
  if (!emerges && (adjective === undefined || !/^(?:be|remain|is|was|remains|remained)$/.test(verb.lemma))) return null;
  const end = emerges ? until + (site.tokens[until]?.lower === "out" ? 1 : 0) : until + 1;
  const opener = site.tokens[end];
  if (opener === undefined || opener.sentence !== clause.sentence || !/^(?:that|whether|if|who|what|how|why|when|where)$/.test(opener.lower)) return null;
  const stretch = site.stretchOf(main);
  const from = opener.lower === "that" ? end + 1 : end;
  const contents = tidy(site, [contentFrom(site, from, { stretch, reach: "clause" })]);
  return contents.length === 0 ? null : { sources: [], cues: [range(first - 1, end)], contents, stance: adjective ?? "affirms", finder: "impersonal" };
};
