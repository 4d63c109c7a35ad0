import type { ClaimView } from "../../ledger/index.ts";
import type { ClaimKind, Figure } from "../../model/index.ts";
import { safeWords } from "../terminal/safe.ts";
import type { Paint, Screen } from "../terminal/screen.ts";
import { cutTo, padTo, widthOf } from "../terminal/width.ts";
import { chainWords } from "../words/claim.ts";
import { figuresOf, whenOf, whoWhom } from "../words/claimLine.ts";
import { wordingNear } from "../words/figures.ts";
import { counted } from "../words/plural.ts";
import { isNamed } from "./alike.ts";
import { PEOPLE } from "./happenings.ts";
import { needsOf } from "./needs.ts";
import type { Overview } from "./overview.ts";
import type { Ranked } from "./ranking.ts";
import type { Tally } from "./tally.ts";
import { takenLines } from "./taken.ts";

/** What fits a screen without scrolling on a laptop. */
const LINES = 40;
const WIDEST = 140;

/**
 * What a person sees first, in at most 40 lines: what was taken, the claims that matter most, where accounts differ, what needs a person. Every line is cut to
 * the terminal, so that none takes two.
 */
export const firstScreen = (overview: Overview, tally: Tally | null, screen: Screen): string => {
  const width = Math.min(screen.columns, WIDEST);
  const { paint } = screen;
  const taken = takenLines(overview, tally).map(({ label, text }) => `${paint.quiet(padTo(label, 9))}${cutTo(text, width - 9)}`);
  const held = `${counted(overview.documents.length, "document")} · ${counted(overview.claims, "claim")}`;
  const head = `${paint.heading(cutTo(safeWords(overview.name), width - held.length - 3))}${paint.quiet(` · ${held}`)}`;
  const first = overview.first.flatMap((ranked, i) => rankedLines(ranked, i + 1, width, screen));
  const needs = needsOf(overview);
  // What is left after the ten claims and the frame goes to the two lists below, evenly; a short one leaves its lines to the other.
  const room = LINES - 10 - taken.length - Math.max(first.length, 1);
  const differing = overview.differing.slice(0, Math.max(room - Math.min(Math.max(needs.length, 1), Math.floor(room / 2)), 1));
  const asked = needs.slice(0, Math.max(room - Math.max(differing.length, 1), 1));
  const sections: readonly (readonly string[])[] = [
    [head, ...taken],
    section("What matters most, by document: accounts are not linked yet (? doubtful)", first, "No claim with a figure or an act of violence.", screen),
    section(
      `Where accounts differ: ${counted(overview.differingCount, "denial, concession or correction", "denials, concessions and corrections")}`,
      differing.map((ranked) => differingLine(ranked, width, screen)),
      "No denial, concession or correction.",
      screen,
    ),
    section("For you to settle", settleLines(asked, width, screen), "Nothing.", screen),
    [paint.quiet(cutTo(nextWords(overview), width)), `log ${overview.head.size}:${overview.head.root}`],
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
};

const section = (title: string, lines: readonly string[], empty: string, { paint, columns }: Screen): readonly string[] => [
  paint.heading(cutTo(title, columns)),
  ...(lines.length === 0 ? [`  ${empty}`] : lines),
];

/** Two lines: the slots and the claim's identifier; then the words, whose they are, and where they stand. */
const rankedLines = ({ view, alsoIn }: Ranked, number: number, width: number, { paint }: Screen): readonly string[] => {
  const margin = `${padTo(String(number), 2, "right")}  `;
  const room = width - margin.length - ID_ROOM;
  const line = `${paint.mark(margin)}${padTo(slotsWithin(view, room), room)}${idOf(view, paint)}`;
  const whose = whoseWord(view, alsoIn);
  return [line, `    ${saidBy(safeWords(view.quote), whose, width - 4, paint)}`];
};

/** "4 Jun 2024 · Kamrenna · shells → the market · 11 killed". Where room is short, who and whom give way first, then the place; date and figures stay. */
const slotsWithin = (view: ClaimView, room: number): string => {
  const when = whenOf(view) || "no date";
  const where = cutTo(placeOf(view) || "no place", LONGEST_PLACE);
  const figures = numbersOf(view).join(", ");
  const taken = [when, where, figures].reduce((sum, slot) => sum + (slot === "" ? 0 : widthOf(slot) + SEPARATOR.length), 0);
  const parties = room - taken < SHORTEST_PARTIES ? "" : cutTo(partiesOf(view), room - taken);
  return cutTo([when, where, parties, figures].filter((slot) => slot !== "").join(SEPARATOR), room);
};

/** What has a name, where anything has: "the west" says little beside "Kamrenna". */
const placeOf = ({ places }: ClaimView): string => {
  const named = places.filter(isNamed);
  return (named.length > 0 ? named : places).map(safeWords).join(", ");
};

const SEPARATOR = " · ";
const LONGEST_PLACE = 28;
const SHORTEST_PARTIES = 10;

/** Beside numbers of people, what else is counted waits for `show`. */
const numbersOf = (view: ClaimView): readonly string[] => {
  const ofPeople = view.claim.figures.some(({ what }) => PEOPLE.has(what));
  const isTold = (what: Figure["what"] | undefined): boolean => what !== undefined && (ofPeople ? PEOPLE.has(what) : what !== "other");
  const all = figuresOf(view);
  const told = all.filter((_, i) => isTold(view.claim.figures[i]?.what));
  return told.length === 0 ? all : told;
};

/** Two spaces, eleven characters, and room for the doubt's mark. */
const ID_ROOM = 15;
const idOf = ({ id, claim }: ClaimView, paint: Paint): string => `  ${paint.quiet(id)}${claim.doubts.length > 0 ? paint.doubt(" ?") : ""}`;

/** Whom the figures count is no target: "? → 12 people · 12 killed" and "Drones → at least eight people · at least eight killed" would say it twice. */
const partiesOf = (view: ClaimView): string => {
  const told = view.claim.figures.filter(({ what }) => what !== "other").map((figure) => wordingNear(view, figure) ?? "\u0000");
  const isSubject = view.agents.length === 0 && view.claim.doubts.some(({ slot, code }) => slot === "target" && code === "no-object");
  const targets = isSubject && told.length > 0 ? [] : view.targets.filter((target) => !told.some((words) => target.includes(words)));
  return whoWhom({ agents: view.agents, targets });
};

/** "a hospital official < Lantern Wire and 2 others": who says it, innermost first, and where it stands. */
const whoseWord = ({ sources, document }: ClaimView, alsoIn: readonly string[]): string => {
  const outlet = `${safeWords(document.source ?? document.id)}${alsoIn.length === 0 ? "" : ` and ${counted(alsoIn.length, "other")}`}`;
  return sources.length === 0 ? outlet : `${chainWords(sources.map((source) => (source === null ? null : safeWords(withoutPronoun(source)))))} < ${outlet}`;
};

/** "it (the ministry)" says who is meant; here there is room for that only. */
const withoutPronoun = (source: string): string => /^(?:he|it|she|they|who) \((?<meant>.+)\)$/i.exec(source)?.groups?.["meant"] ?? source;

/** The words and whose they are, in so many cells: the words have two thirds, and what the other does not need. */
const saidBy = (quote: string, whose: string, room: number, paint: Paint): string => {
  const quoteRoom = Math.max(room - widthOf(whose) - 5, Math.floor((room * 2) / 3) - 5);
  const words = `“${cutTo(quote, quoteRoom)}”`;
  return `${words}${paint.source(` — ${cutTo(whose, room - widthOf(words) - 3)}`)}`;
};

const SHORTEST_ANSWERED = 20;
const ANSWERED: Readonly<Partial<Record<ClaimKind, string>>> = { denial: "denied by", confirmation: "confirmed by", retraction: "taken back by" };

/** "denied by Lisbeta Morvane < Lantern Wire: “…”, of “…”    c…": who, in which words, and what they answer where that is known. */
const differingLine = ({ view, alsoIn, to }: Overview["differing"][number], width: number, { paint }: Screen): string => {
  const room = width - 4 - ID_ROOM;
  const who = cutTo(`${ANSWERED[view.kind] ?? view.kind} ${whoseWord(view, alsoIn)}`, Math.floor(room / 2));
  const words = `: “${cutTo(safeWords(view.quote), room - widthOf(who) - 4)}”`;
  const left = room - widthOf(who) - widthOf(words) - 7;
  const said = to === null || left < SHORTEST_ANSWERED ? words : `${words}, of “${cutTo(safeWords(to), left)}”`;
  return `    ${paint.source(who)}${padTo(said, room - widthOf(who))}${idOf(view, paint)}`;
};

/** Commands stand under each other; what they settle gives way where the terminal is narrow. */
const settleLines = (needs: ReturnType<typeof needsOf>, width: number, { paint }: Screen): readonly string[] => {
  const widest = Math.max(...needs.map(({ what }) => widthOf(what)), 0);
  const longest = Math.max(...needs.map(({ command }) => command.length), 0);
  const room = Math.min(widest, Math.max(width - longest - 6, 8));
  return needs.map(({ what, command }) => `    ${padTo(cutTo(what, room), room)}  ${paint.mark(command)}`);
};

const nextWords = ({ first }: Overview): string => {
  const id = first[0]?.view.id;
  return `Next: ${id === undefined ? "" : `hearsay show ${id} · `}hearsay claims --all · hearsay search WORDS · hearsay help`;
};
