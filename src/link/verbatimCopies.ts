import type { DocumentInput } from "../model/index.ts";

/** One text's place among texts with the same body: the origin's id, and what it was copied from (null: it is the earliest, or nothing says which is). */
export interface Copied {
  readonly id: string;
  /** The id of the first of the texts with this body. */
  readonly origin: string;
  readonly derivedFrom: string | null;
  /** The copied stretch, UTF-16 offsets into this text, and the id of the text it stands in too. */
  readonly passages: readonly { readonly start: number; readonly end: number; readonly of: string }[];
}

type Text = Pick<DocumentInput, "id" | "text" | "title" | "published">;

/**
 * Texts whose bodies are the same to the letter, white space and title aside. Only whole bodies count: an excerpt or a rewritten copy is not found here, so
 * "no copy" never means "independent". Direction goes by publication date; where dates are equal or missing, nothing is said about who copied whom.
 */
export const findVerbatimCopies = (texts: readonly Text[]): readonly Copied[] => {
  const groups = Map.groupBy(texts, (text) => folded(bodyOf(text)));
  const originOf = new Map([...groups.values()].map((group) => [group, earliest(group)] as const));
  return texts.map((text) => {
    const group = groups.get(folded(bodyOf(text))) ?? [text];
    const origin = originOf.get(group) ?? text;
    if (origin.id === text.id) return { id: text.id, origin: text.id, derivedFrom: null, passages: [] };
    const later = text.published !== null && origin.published !== null && text.published > origin.published;
    return { id: text.id, origin: origin.id, derivedFrom: later ? origin.id : null, passages: [{ ...bodySpan(text), of: origin.id }] };
  });
};

const bodySpan = ({ text, title }: Text): { readonly start: number; readonly end: number } => {
  const after = title !== null && text.startsWith(title) ? title.length : 0;
  const start = after + (text.slice(after).match(/^\s*/u)?.[0].length ?? 0);
  return { start, end: text.trimEnd().length };
};

const bodyOf = (text: Text): string => {
  const { start, end } = bodySpan(text);
  // A text that is nothing but its title is its own body.
  return start < end ? text.text.slice(start, end) : text.text;
};

const folded = (body: string): string => body.replace(/\s+/gu, " ").trim();

const earliest = (group: readonly Text[]): Text | undefined =>
  [...group].sort((a, b) => compare(a.published ?? "9999", b.published ?? "9999") || compare(a.id, b.id))[0];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
