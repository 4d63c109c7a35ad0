import type { Claim, Document, Figure } from "../model/index.ts";
import { dayRange } from "../text/index.ts";

/** A claim with its wordings looked up and people's decisions laid over it. */
export interface ExportedClaim {
  readonly id: string;
  readonly claim: Claim;
  readonly document: Pick<Document, "key" | "source" | "published">;
  readonly quote: string;
  readonly kind: string;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly places: readonly string[];
  readonly time: Claim["time"];
  /** Innermost first; null: not stated. Empty: the text's own voice. */
  readonly sources: readonly (string | null)[];
  readonly responsibility: string;
  readonly realis: string;
  readonly judgement: string | null;
}

/** The columns of `claims.csv`, in order. Columns are added at the end, never renamed. */
export const CLAIM_COLUMNS = [
  "id",
  "outlet",
  "published",
  "kind",
  "quote",
  "agent",
  "target",
  "place",
  "date_from",
  "date_to",
  "date_basis",
  "killed_min",
  "killed_max",
  "injured_min",
  "injured_max",
  "other_figures",
  "sources",
  "responsibility",
  "realis",
  "doubts",
  "document",
  "judgement",
] as const;

/** One claim as a row under `CLAIM_COLUMNS`. Days are `YYYY-MM-DD`; an open bound is an empty cell. */
export const claimRow = (view: ExportedClaim): readonly (string | number | null)[] => {
  const { claim, document, time } = view;
  const days = time.edtf === null ? null : dayRange(time.edtf);
  const killed = mainFigure(claim.figures, "killed");
  const injured = mainFigure(claim.figures, "injured");
  return [
    view.id,
    document.source,
    document.published,
    view.kind,
    view.quote,
    view.agents.join("; "),
    view.targets.join("; "),
    view.places.join("; "),
    days?.from ?? null,
    days?.to ?? null,
    time.basis,
    killed?.min ?? null,
    killed?.max ?? null,
    injured?.min ?? null,
    injured?.max ?? null,
    otherFigures(claim.figures, [killed, injured]),
    view.sources.map((source) => source ?? "unstated").join(" < "),
    view.responsibility,
    view.realis,
    claim.doubts.map(({ slot, code }) => `${slot}:${code}`).join("; "),
    document.key,
    view.judgement,
  ];
};

/** The figure that is no part of another one; a claim that gives two has the second among the others. */
const mainFigure = (figures: readonly Figure[], what: Figure["what"]): Figure | undefined =>
  figures.find((figure) => figure.what === what && figure.partOf === null);

/** "attacks >=141; killed 3 (part of killed 12)". */
const otherFigures = (figures: readonly Figure[], main: readonly (Figure | undefined)[]): string =>
  figures
    .filter((figure) => !main.includes(figure))
    .map((figure) => {
      const whole = figure.partOf === null ? undefined : figures[figure.partOf];
      return whole === undefined ? named(figure) : `${named(figure)} (part of ${named(whole)})`;
    })
    .join("; ");

const named = ({ what, min, max }: Figure): string => `${what} ${bounds(min, max)}`;

const bounds = (min: number | null, max: number | null): string => {
  if (min === null) return max === null ? "?" : `<=${max}`;
  if (max === null) return `>=${min}`;
  return min === max ? String(min) : `${min}..${max}`;
};
