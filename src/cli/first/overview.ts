import type { ClaimView, Ledger, LogHead, StoredDocument } from "../../ledger/index.ts";
import { findVerbatimCopies } from "../../link/index.ts";
import type { ClaimKind } from "../../model/index.ts";
import { allClaims, allDocuments } from "../pages.ts";
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
  /** Denials, concessions and retractions. */
  readonly differing: readonly Ranked[];
  readonly differingCount: number;
  readonly doubtful: number;
}

/** A document without its text, which no screen needs. */
export type Listed = Omit<StoredDocument, "text">;

const DIFFERING: ReadonlySet<ClaimKind> = new Set(["denial", "confirmation", "retraction"]);
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
    differing: onePerQuote(differing),
    differingCount,
    doubtful,
  };
};

interface Weighed {
  readonly candidates: readonly ClaimView[];
  readonly differing: readonly ClaimView[];
  readonly claims: number;
  readonly differingCount: number;
  readonly doubtful: number;
}

/** Walks all claims once and keeps the best, so that memory does not grow with the case. */
const weighClaims = async (ledger: Ledger): Promise<Weighed> => {
  let candidates: { view: ClaimView; score: number }[] = [];
  const differing: ClaimView[] = [];
  const counts = { claims: 0, differingCount: 0, doubtful: 0 };
  for await (const view of allClaims(ledger, {})) {
    counts.claims++;
    if (view.claim.doubts.length > 0) counts.doubtful++;
    if (DIFFERING.has(view.kind)) {
      counts.differingCount++;
      if (differing.length < CANDIDATES) differing.push(view);
    } else candidates.push({ view, score: scoreOf(view).score });
    if (candidates.length >= 2 * CANDIDATES) candidates = best(candidates);
  }
  return { candidates: best(candidates).map(({ view }) => view), differing, ...counts };
};

const best = (candidates: readonly { view: ClaimView; score: number }[]): { view: ClaimView; score: number }[] =>
  candidates.toSorted((a, b) => b.score - a.score || (a.view.id < b.view.id ? -1 : 1)).slice(0, CANDIDATES);

/** In turn a concession, a retraction and a denial, so that the many denials do not hide the rest. */
const onePerQuote = (views: readonly ClaimView[]): readonly Ranked[] => {
  const byKind = (["confirmation", "retraction", "denial"] as const).map((kind) => rankAll(views.filter((view) => view.kind === kind)));
  const longest = Math.max(...byKind.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => byKind.flatMap((list) => list[i] ?? []))
    .flat()
    .slice(0, SHOWN_DIFFERING);
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
