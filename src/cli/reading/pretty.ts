import { type Claim, type Reading, type Span, wordingOf } from "../../model/index.ts";
import { type ReadingWords, wordsIn } from "../../text/index.ts";
import { safeWords } from "../terminal/safe.ts";
import type { Screen } from "../terminal/screen.ts";
import { padTo } from "../terminal/width.ts";
import { NO_BREAK, type Piece, wrap, wrapText } from "../terminal/wrap.ts";
import { chainWords, doubtWords } from "../words/claim.ts";
import { claimSlots } from "../words/claimLine.ts";
import { dateWords } from "../words/dates.ts";
import { languageName } from "../words/language.ts";
import { type Marked, markedStretch } from "./marks.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** Wider lines are hard to read, whatever the terminal has. */
const READABLE = 100;
const MARGIN = "  ";
const LEGEND = "[1 …] claim · — on whose word, innermost first; no dash: the text’s own · ? doubtful · † noted";

/**
 * A reading for people: the text with its claims in numbered brackets, and under each paragraph what each claim says, on whose word. Everything that colour
 * shows is shown without it too. `ids`: the ledger's identifiers for the reading's claims, shown where there are any.
 */
export const prettyReading = (reading: Reading, { columns, paint }: Screen, ids: ReadonlyMap<string, string> = new Map()): string => {
  const width = Math.min(columns, READABLE);
  const marked: Marked = { reading, numberOf: (claim) => String(claim + 1), paint };
  const words = wordsIn(reading);
  const lines = [...header(reading, width, paint), ""];
  for (const paragraph of paragraphsOf(reading.text)) {
    lines.push(...wrap(markedStretch(marked, paragraph), { width, indent: MARGIN }));
    lines.push(...claimsUnder(paragraph, { ...marked, words, ids, width }), "");
  }
  lines.push(...notesBelow(reading, width, paint));
  if (reading.claims.length > 0) lines.push(...(reading.notes.length > 0 ? [""] : []), ...wrap([{ text: LEGEND, paint: paint.quiet }], { width, indent: "" }));
  return `${lines.join("\n").trimEnd()}\n`;
};

const header = (reading: Reading, width: number, paint: Screen["paint"]): readonly string[] => {
  const title = safeWords(reading.title ?? reading.id);
  const facts = [reading.title === null ? null : safeWords(reading.id), reading.source === null ? null : safeWords(reading.source), publishedWords(reading)];
  const counted = [languageName(reading.language), readWords(reading)];
  return [
    // A text that begins with its title shows it in its place.
    ...(reading.title !== null && reading.text.trimStart().startsWith(reading.title)
      ? []
      : wrap([{ text: title, paint: paint.heading }], { width, indent: "" })),
    ...wrap(
      [
        {
          text: [...facts, ...counted]
            .filter((fact) => fact !== null)
            .map(together)
            .join(" · "),
          paint: paint.quiet,
        },
      ],
      { width, indent: "" },
    ),
    ...(reading.read.status === "whole"
      ? []
      : wrap([{ text: `${reading.read.status === "unread" ? "NOT READ" : "READ IN PART"}: ${reading.read.because ?? "no reason given"}`, paint: paint.bad }], {
          width,
          indent: "",
        })),
  ];
};

/** A short fact stays on one line. */
const together = (fact: string): string => (fact.length > 36 ? fact : fact.replaceAll(" ", NO_BREAK));

const BASIS_WORDS = { given: "as given", metadata: "by its metadata", dateline: "by its dateline", unknown: "" } as const;

export const publishedWords = ({ published, publishedBasis }: Pick<Reading, "published" | "publishedBasis">): string =>
  published === null ? "undated" : `${dateWords(published)} (${BASIS_WORDS[publishedBasis]})`;

const readWords = ({ read, claims }: Reading): string | null => {
  if (read.status === "unread") return null;
  const doubtful = claims.filter(({ doubts }) => doubts.length > 0).length;
  const count = claims.length === 1 ? "1 claim" : `${claims.length} claims`;
  return doubtful === 0 ? count : `${count}, ${doubtful} doubtful (?)`;
};

interface Listed extends Marked {
  readonly words: ReadingWords;
  readonly ids: ReadonlyMap<string, string>;
  readonly width: number;
}

const claimsUnder = (paragraph: Span, { reading, numberOf, paint, words, ids, width }: Listed): readonly string[] => {
  const starting = reading.claims
    .map((claim, index) => ({ claim, index }))
    .filter(({ claim }) => claim.start >= paragraph.start && claim.start < paragraph.end);
  const digits = Math.max(...starting.map(({ index }) => numberOf(index).length), 2);
  const indent = " ".repeat(MARGIN.length + digits + 3);
  return starting.flatMap(({ claim, index }) => {
    const number = `${MARGIN}${padTo(numberOf(index), digits + 1, "right")}  `;
    const id = ids.get(claim.id);
    const pieces = [...(id === undefined ? [] : [{ text: `${id} `, paint: paint.quiet }]), ...claimPieces(claim, reading, words, paint)];
    return wrap(pieces, { width, indent, first: claim.doubts.length > 0 ? paint.doubt(number) : paint.mark(number) });
  });
};

/** "event · drones → a fuel depot · in Dosvael · 6 Jun 2024 — a hospital official  ? who: far subject"; what it answers or how it is loaded, on lines below. */
const claimPieces = (claim: Claim, reading: Reading, words: ReadingWords, paint: Screen["paint"]): readonly Piece[] => {
  const view = { ...claim, claim, ...words.ofClaim(claim) };
  const pieces: Piece[] = [{ text: claimSlots(view).join(" · ") }];
  if (view.sources.length > 0) pieces.push({ text: ` —${NO_BREAK}` }, { text: chainWords(view.sources.map(safely)), paint: paint.source });
  if (claim.doubts.length > 0) pieces.push({ text: " " }, { text: `${NO_BREAK}?${NO_BREAK}${doubtWords(claim.doubts)}`, paint: paint.doubt });
  const about = reading.claims.findIndex(({ id }) => id === claim.about);
  if (about !== -1) pieces.push({ text: `\nanswers claim ${about + 1}`, paint: paint.quiet });
  if (claim.loaded.length > 0) pieces.push({ text: `\nloaded: ${loadedWords(claim, reading.text)}`, paint: paint.quiet });
  return pieces;
};

const safely = (words: string | null): string | null => (words === null ? null : safeWords(words));

const loadedWords = ({ loaded }: Claim, text: string): string =>
  loaded.map(({ technique, ...span }) => `“${safeWords(wordingOf(text, span))}” (${technique.replaceAll("-", " ")})`).join(", ");

const notesBelow = ({ notes }: Reading, width: number, paint: Screen["paint"]): readonly string[] =>
  notes.flatMap(({ message, end }) =>
    wrapText(safeWords(message), { width, indent: `${MARGIN}  `, first: `${MARGIN}${paint.doubt(end === undefined ? "·" : "†")} ` }),
  );
