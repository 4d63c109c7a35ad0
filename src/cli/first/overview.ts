import type { ClaimView, Ledger, LogHead, StoredDocument } from "../../ledger/index.ts";
import { findVerbatimCopies } from "../../link/index.ts";
import { allClaims, allDocuments } from "../pages.ts";
import { type Answer, answersIn, standingIn } from "./answers.ts";
import { happeningsIn } from "./happenings.ts";
import { type Ranked, rank, scoreOf } from "./ranking.ts";

/** What the first screen needs to know of a case. */
export interface Overview {
  readonly name: string;
  readonly head: LogHead;
  readonly documents: readonly Listed[];
  readonly claims: number;
  /** Groups of documents with the same body, the earliest first. */
  readonly copies: readonly (readonly Listed[])[];
  readonly first: readonly Ranked[];
  /** Denials, concessions and retractions, each with the wording that it answers. */
  readonly differing: readonly (Ranked & Pick<Answer, "to">)[];
  readonly differingCount: number;
  readonly doubtful: number;
}

/** A document without its text, which no screen needs. */
export type Listed = Omit<StoredDocument, "text">;

const SHOWN_FIRST = 10;
const SHOWN_DIFFERING = 8;
/** Enough that joining near-identical ones leaves ten. */
const CANDIDATES = 400;

export const overviewOf = async (ledger: Ledger): Promise<Overview> => {
  const documents: Listed[] = [];
  const texts: { id: string; text: string; title: string | null; published: string | null }[] = [];
  for await (const { text, ...document } of allDocuments(ledger, false)) {
    documents.push(document);
    texts.push({ id: document.key, text, title: document.title, published: document.published });
  }
  const { candidates, differing, claims, differingCount, doubtful } = await weighClaims(ledger);
  return {
    name: ledger.caseName,
    head: await ledger.head(),
    documents,
    claims,
    copies: copyGroups(texts, documents),
    first: rank(candidates, SHOWN_FIRST),
    differing: inTurn(differing),
    differingCount,
    doubtful,
  };
};

interface Weighed {
  readonly candidates: readonly ClaimView[];
  readonly differing: readonly Answer[];
  readonly claims: number;
  readonly differingCount: number;
  readonly doubtful: number;
}

/** Walks all claims once, a document at a time, and keeps the best, so that memory does not grow with the case. */
const weighClaims = async (ledger: Ledger): Promise<Weighed> => {
  let candidates: { view: ClaimView; score: number }[] = [];
  const differing: Answer[] = [];
  const counts = { claims: 0, differingCount: 0, doubtful: 0 };
  for await (const views of byDocument(allClaims(ledger, {}))) {
    const answers = answersIn(views);
    counts.claims += views.length;
    counts.doubtful += views.filter(({ claim }) => claim.doubts.length > 0).length;
    counts.differingCount += answers.length;
    differing.push(...answers.slice(0, CANDIDATES - differing.length));
    candidates.push(...happeningsIn(standingIn(views)).map((view) => ({ view, score: scoreOf(view).score })));
    if (candidates.length >= 2 * CANDIDATES) candidates = best(candidates);
  }
  return { candidates: best(candidates).map(({ view }) => view), differing, ...counts };
};

/** Claims come document by document. */
const byDocument = async function* (views: AsyncIterable<ClaimView>): AsyncGenerator<readonly ClaimView[]> {
  let held: ClaimView[] = [];
  for await (const view of views) {
    if (held[0] !== undefined && held[0].document.key !== view.document.key) {
      yield held;
      held = [];
    }
    held.push(view);
  }
  if (held.length > 0) yield held;
};

const best = (candidates: readonly { view: ClaimView; score: number }[]): { view: ClaimView; score: number }[] =>
  candidates.toSorted((a, b) => b.score - a.score || (a.view.id < b.view.id ? -1 : 1)).slice(0, CANDIDATES);

/** In turn a concession, a retraction and a denial, so that the many denials do not hide the rest. */
const inTurn = (answers: readonly Answer[]): Overview["differing"] => {
  const to = new Map(answers.map((answer) => [answer.view.id, answer.to]));
  const views = answers.map(({ view }) => view);
  const byKind = (["confirmation", "retraction", "denial"] as const).map((kind) => rankAll(views.filter((view) => view.kind === kind)));
  const longest = Math.max(...byKind.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => byKind.flatMap((list) => list[i] ?? []))
    .flat()
    .slice(0, SHOWN_DIFFERING)
    .map((ranked) => ({ ...ranked, to: to.get(ranked.view.id) ?? null }));
};

/** By the same weights, from a floor that lets all of them through: here nothing is too small to be shown. */
const rankAll = (views: readonly ClaimView[]): readonly Ranked[] => rank(views, SHOWN_DIFFERING, 200);

const copyGroups = (texts: readonly { id: string; text: string; title: string | null; published: string | null }[], documents: readonly Listed[]) => {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const groups = Map.groupBy(findVerbatimCopies(texts), ({ origin }) => origin);
  return [...groups].flatMap(([origin, copies]) => {
    if (copies.length === 1) return [];
    const keys = [origin, ...copies.map(({ id }) => id).filter((id) => id !== origin)];
    return [keys.flatMap((key) => byKey.get(key) ?? [])];
  });
};
