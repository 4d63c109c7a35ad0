import type { ClaimView, Decision, StoredDocument } from "../../ledger/index.ts";
import type { Reading } from "../../model/index.ts";
import { safeWords } from "../terminal/safe.ts";
import type { Screen } from "../terminal/screen.ts";
import { padTo } from "../terminal/width.ts";
import { wrap } from "../terminal/wrap.ts";
import { decisionWords } from "../words/decision.ts";
import { prettyReading } from "./pretty.ts";

const LABEL = 12;

interface Page {
  readonly document: StoredDocument;
  readonly reading: Reading;
  readonly decisions: readonly Decision[];
  readonly claims: readonly ClaimView[];
}

/** A document: where it comes from and what people corrected, then its text with its claims, numbered with their identifiers. */
export const documentPage = ({ document, reading, decisions, claims }: Page, screen: Screen): string => {
  const width = Math.min(screen.columns, 100);
  const rows: readonly (readonly [string, string | null])[] = [
    ["document", `${document.key}${document.version > 1 ? `, version ${document.version}` : ""}`],
    ["file", safeWords(document.locator)],
    ["byline", document.byline === null ? null : safeWords(document.byline)],
    ["original", `SHA-256 ${document.originalSha256}, ${document.mediaType}, ${document.encoding.name} (${document.encoding.basis})`],
    ["replaces", document.replaces],
    ["replaced by", document.replacedBy],
    ...document.intakeNotes.map((note) => ["remark", safeWords(note)] as const),
    ...decisions.map((decision) => ["decided", decisionWords(decision)] as const),
  ];
  const lines = rows.flatMap(([label, value]) =>
    value === null ? [] : wrap([{ text: value }], { width, indent: " ".repeat(LABEL), first: screen.paint.quiet(padTo(label, LABEL)) }),
  );
  const ids = new Map(claims.map(({ id, claim }) => [claim.id, id]));
  return `${lines.join("\n")}\n\n${prettyReading(reading, screen, ids)}`;
};
