import type { ClaimView, StoredDocument } from "../../ledger/index.ts";
import { type Attribution, type Reading, type Span, wordingOf } from "../../model/index.ts";
import { wordsIn } from "../../text/index.ts";
import { safeWords } from "../terminal/safe.ts";
import type { Screen } from "../terminal/screen.ts";
import { padTo } from "../terminal/width.ts";
import { type Piece, wrap } from "../terminal/wrap.ts";
import { doubtWords, KIND_WORDS, REALIS_WORDS, RESPONSIBILITY_WORDS } from "../words/claim.ts";
import { dateWords } from "../words/dates.ts";
import { decisionWords } from "../words/decision.ts";
import { boundWords } from "../words/figures.ts";
import { publishedWords } from "./pretty.ts";

const LABEL = 16;
const READABLE = 100;

type Row = readonly [label: string, value: string];

/** Everything about one claim: its sentence, on whose word, slot by slot with its place in the text, and where it comes from. */
export const claimPage = (view: ClaimView, document: StoredDocument, reading: Reading, { columns, paint }: Screen): string => {
  const width = Math.min(columns, READABLE);
  const rows = (list: readonly Row[]): readonly string[] =>
    list.flatMap(([label, value]) => wrap([{ text: value }], { width, indent: " ".repeat(LABEL), first: paint.quiet(padTo(label, LABEL)) }));
  const title = `${KIND_WORDS[view.kind]} ${view.id}${view.judgement === null ? "" : ` · ${view.judgement} by a person`}`;
  return `${[
    paint.heading(title),
    "",
    ...wrap(sentencePieces(view, reading, paint), { width, indent: "  " }),
    "",
    ...rows(chainRows(view, reading)),
    "",
    ...rows(slotRows(view, reading)),
    "",
    ...rows(provenanceRows(document, reading)),
    ...(view.decisions.length === 0 ? [] : ["", ...rows(view.decisions.map((decision) => ["decided", decisionWords(decision)]))]),
  ].join("\n")}\n`;
};

/** The sentences around the claim, with the claim in brackets. */
const sentencePieces = ({ claim }: ClaimView, { text, sentences }: Reading, paint: Screen["paint"]): readonly Piece[] => {
  const around = sentences.filter(({ start, end }) => start < claim.end && end > claim.start);
  const start = Math.min(around[0]?.start ?? claim.start, claim.start);
  const end = Math.max(around.at(-1)?.end ?? claim.end, claim.end);
  return [
    { text: safeWords(text.slice(start, claim.start)), paint: paint.quiet },
    { text: /\s$/.test(text.slice(start, claim.start)) ? " " : "" },
    { text: "[", paint: paint.mark },
    { text: safeWords(wordingOf(text, claim)) },
    { text: "]", paint: paint.mark },
    { text: /^\s/.test(text.slice(claim.end, end)) ? " " : "" },
    { text: safeWords(text.slice(claim.end, end)), paint: paint.quiet },
  ];
};

const at = ({ start, end }: Span): string => `[${start}–${end}]`;
const quoted = (text: string, span: Span): string => `“${safeWords(wordingOf(text, span))}” ${at(span)}`;

/** From the innermost speaker outward to the outlet. */
const chainRows = (view: ClaimView, reading: Reading): readonly Row[] => {
  const chain = wordsIn(reading).chainOf(view.claim);
  const outlet: Row = ["published by", safeWords(reading.source ?? "an unknown outlet")];
  if (chain.length === 0) return [["said by", "the text itself"], outlet];
  return [...chain.map((attribution, i): Row => [i === 0 ? "said by" : "as told by", speakerWords(attribution, reading.text)]), outlet];
};

const speakerWords = ({ sources, cues, sourceKind, stance }: Attribution, text: string): string => {
  const who = sources.length === 0 ? "somebody whom the text does not name" : sources.map((span) => quoted(text, span)).join(" … ");
  const how = cues.length === 0 ? "" : `, in the words ${cues.map((span) => quoted(text, span)).join(" … ")}`;
  const marks = [sourceKind === "unnamed" ? "unnamed source" : null, stance === "affirms" || stance === "unknown" ? null : stance].filter(
    (mark) => mark !== null,
  );
  return `${who}${how}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
};

const slotRows = (view: ClaimView, reading: Reading): readonly Row[] => {
  const { claim } = view;
  const { ofMention } = wordsIn(reading);
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const place = (id: string): string => {
    const mention = mentions.get(id);
    return `“${safeWords(ofMention(id))}”${mention === undefined ? "" : ` ${at(mention)}`}`;
  };
  const decided = (slot: string): boolean =>
    view.decisions.some((decision) => decision.state === "live" && decision.target.type === "claim" && decision.target.slot === slot);
  const actors = (role: string): readonly string[] => claim.actors.filter((actor) => actor.role === role).map(({ mention }) => place(mention));
  const rows: readonly (Row | null)[] = [
    slot("who", decided("agent") ? byPerson(view.agents) : actors("agent")),
    slot("to whom", decided("target") ? byPerson(view.targets) : [...actors("target"), ...actors("victim")]),
    slot("with what", actors("instrument")),
    slot("where", decided("place") ? byPerson(view.places) : claim.places.map(({ mention }) => place(mention))),
    ["when", timeWords(view, reading.text)],
    ...claim.figures.map(
      (figure): Row => [
        "figure",
        `${figure.what} ${boundWords(figure)}: ${quoted(reading.text, figure)}${figure.status === "unstated" ? "" : `, ${figure.status}`} (rule ${figure.rule})`,
      ],
    ),
    ["held to be", RESPONSIBILITY_WORDS[view.responsibility]],
    ["as", REALIS_WORDS[view.realis]],
    slot(
      "coded",
      [claim.event?.plover, claim.event?.mode, claim.event?.acled].filter((code) => typeof code === "string"),
    ),
    slot(
      "loaded",
      claim.loaded.map(({ technique, ...span }) => `${quoted(reading.text, span)} ${technique.replaceAll("-", " ")}`),
    ),
    claim.doubts.length === 0 ? null : ["doubtful", doubtWords(claim.doubts)],
  ];
  return rows.filter((row) => row !== null);
};

const slot = (label: string, values: readonly string[]): Row | null => (values.length === 0 ? null : [label, values.join(", ")]);
const byPerson = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? ["none, a person says"] : values.map((value) => `“${safeWords(value)}”, a person says`);

const timeWords = ({ time }: ClaimView, text: string): string => {
  const date = time.edtf === null ? "not said" : `${dateWords(time.edtf)} (${time.edtf}), ${time.basis}`;
  const from =
    time.from === null
      ? ""
      : ` from ${time.from === "neighbour" ? "a neighbouring claim" : time.from === "published" ? "the publication date" : "the dateline"}`;
  return `${date}${from}${time.start === undefined || time.end === undefined ? "" : `: ${quoted(text, { start: time.start, end: time.end })}`}`;
};

const provenanceRows = (document: StoredDocument, reading: Reading): readonly Row[] => [
  ["document", `${document.key} ${safeWords(document.id)}`],
  ["published", publishedWords(document)],
  ["file", safeWords(document.locator)],
  ["original", `SHA-256 ${document.originalSha256}`],
  ["read by", `hearsay ${reading.reader.version}, ${reading.reader.model}, ${reading.reader.backend}`],
];
