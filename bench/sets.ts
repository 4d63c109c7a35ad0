/** The data sets that readings are scored on: where they lie under the shared folder, and the scorer that knows them. */
export interface BenchSet {
  readonly name: string;
  readonly docs: string;
  readonly gold: string;
  readonly scorer: string;
  readonly args?: readonly string[];
  /** Keep only documents of this `part`, so that training texts never measure. */
  readonly part?: "dev";
}

export const SETS: readonly BenchSet[] = [
  { name: "claims-dev", docs: "claims-train/docs.jsonl", gold: "claims-train/claims.jsonl", scorer: "score-claims.mjs", part: "dev" },
  {
    name: "attributions-dev",
    docs: "claims-train/docs.jsonl",
    gold: "claims-train/attributions.jsonl",
    scorer: "score-attribution.mjs",
    args: ["--all-levels"],
    part: "dev",
  },
  { name: "claims-gold", docs: "claims-gold/docs.jsonl", gold: "claims-gold/gold.jsonl", scorer: "score-claims.mjs" },
  { name: "claims-gold-second", docs: "claims-gold/docs.jsonl", gold: "claims-gold/gold-second.jsonl", scorer: "score-claims.mjs" },
  { name: "polnear-dev", docs: "polnear/dev/docs.jsonl", gold: "polnear/dev/gold.jsonl", scorer: "score-attribution.mjs" },
  { name: "muc4-dev", docs: "muc4/dev/docs-truecased.jsonl", gold: "muc4/dev/gold.jsonl", scorer: "score-muc4.mjs" },
  { name: "muc4-tst12", docs: "muc4/tst12/docs-truecased.jsonl", gold: "muc4/tst12/gold.jsonl", scorer: "score-muc4.mjs" },
  { name: "isaf", docs: "isaf/docs.jsonl", gold: "isaf/gold.jsonl", scorer: "score-isaf.mjs" },
  { name: "plover-gsr", docs: "plover-gsr/docs.jsonl", gold: "plover-gsr/gold.jsonl", scorer: "score-plover.mjs" },
  { name: "re3d", docs: "re3d/docs.jsonl", gold: "re3d/gold.jsonl", scorer: "score-entities.mjs" },
  { name: "event-location", docs: "event-location/docs.jsonl", gold: "event-location/gold.jsonl", scorer: "score-event-location.mjs" },
  { name: "places-lgl", docs: "geoparsing/lgl/docs.jsonl", gold: "geoparsing/lgl/gold.jsonl", scorer: "score-places.mjs" },
  { name: "places-geovirus", docs: "geoparsing/geovirus/docs.jsonl", gold: "geoparsing/geovirus/gold.jsonl", scorer: "score-places.mjs" },
  { name: "traps", docs: "traps/docs.jsonl", gold: "traps/gold.jsonl", scorer: "score-places.mjs" },
  { name: "time-wikiwars", docs: "time/wikiwars/docs.jsonl", gold: "time/wikiwars/gold.jsonl", scorer: "score-time.mjs" },
  { name: "time-phrases", docs: "time/phrases/docs.jsonl", gold: "time/phrases/gold.jsonl", scorer: "score-time.mjs" },
  { name: "quantities-en", docs: "quantities/recognizers-en/docs.jsonl", gold: "quantities/recognizers-en/gold.jsonl", scorer: "score-quantities.mjs" },
  { name: "quantities-casualty", docs: "quantities/casualty/docs.jsonl", gold: "quantities/casualty/gold.jsonl", scorer: "score-quantities.mjs" },
];
