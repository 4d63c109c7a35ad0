import type { Reading, Span } from "../../model/index.ts";
import { safeText } from "../terminal/safe.ts";
import type { Paint } from "../terminal/screen.ts";
import { NO_BREAK, type Piece } from "../terminal/wrap.ts";

/** Claims are numbered as they come; notes are † and loaded wordings ‡. */
export interface Marked {
  readonly reading: Reading;
  /** A claim's number, by its place in `reading.claims`. */
  readonly numberOf: (claim: number) => string;
  readonly paint: Paint;
}

/**
 * A stretch of the text with its claims in numbered brackets. `[1 … ]` closes what was opened last; where claims cross, the bracket says which one
 * it closes. With colour, what no claim covers steps back and the speakers stand out.
 */
export const markedStretch = ({ reading, numberOf, paint }: Marked, stretch: Span): readonly Piece[] => {
  const within = reading.claims.map((claim, index) => ({ ...claim, index })).filter(({ start, end }) => start < stretch.end && end > stretch.start);
  const sources = reading.attributions.flatMap((attribution) => attribution.sources);
  const edges = new Set([stretch.start, stretch.end]);
  for (const { start, end } of [...within, ...sources]) for (const edge of [start, end]) if (edge > stretch.start && edge < stretch.end) edges.add(edge);
  for (const { end } of reading.notes) if (end !== undefined && end > stretch.start && end <= stretch.end) edges.add(end);
  const order = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  const open: number[] = [];
  for (const [i, at] of order.entries()) {
    if (i > 0) pieces.push(...closing(within, open, at, { numberOf, paint }), ...notesAt(reading, at, paint));
    const next = order[i + 1];
    if (next === undefined) break;
    pieces.push(...opening(within, open, at, stretch, { numberOf, paint }));
    const isSource = sources.some(({ start, end }) => start <= at && end >= next);
    pieces.push({ text: safeText(reading.text.slice(at, next)), paint: isSource ? paint.source : open.length === 0 ? paint.quiet : plain });
  }
  return pieces;
};

const plain = (text: string): string => text;

type Within = readonly (Span & { readonly index: number; readonly doubts: readonly unknown[] })[];
type How = Pick<Marked, "numberOf" | "paint">;

const opening = (claims: Within, open: number[], at: number, stretch: Span, { numberOf, paint }: How): readonly Piece[] =>
  claims
    .filter(({ start }) => start === at || (start < stretch.start && at === stretch.start))
    // The longer one opens first, so that brackets nest.
    .sort((a, b) => b.end - a.end || a.index - b.index)
    .flatMap(({ index, doubts }) => {
      open.push(index);
      const brush = doubts.length > 0 ? paint.doubt : paint.mark;
      return [{ text: `[${numberOf(index)}${doubts.length > 0 ? "?" : ""}`, paint: brush }, { text: NO_BREAK }];
    });

const closing = (claims: Within, open: number[], at: number, { numberOf, paint }: How): readonly Piece[] => {
  const ending = open.filter((index) => claims.some((claim) => claim.index === index && claim.end === at)).reverse();
  return ending.map((index) => {
    const isLast = open.at(-1) === index;
    open.splice(open.indexOf(index), 1);
    return { text: isLast ? "]" : `]${numberOf(index)}`, paint: paint.mark };
  });
};

const notesAt = ({ notes }: Reading, at: number, paint: Paint): readonly Piece[] =>
  notes.some(({ end }) => end === at) ? [{ text: "†", paint: paint.doubt }] : [];
