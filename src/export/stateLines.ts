import type { Document, Reading } from "../model/index.ts";

export const NOT_FOR_PUBLICATION = "Working copy. Names are inside: not for publication.";

interface Identified {
  readonly id: string;
}

/** A case as it stands. `readings` are asked for one at a time, since texts are large. */
export interface ExportedCase {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly readingOf: (key: string) => Promise<Reading>;
  /** The identifiers that the ledger gives a document's claims, by their place in the reading. */
  readonly claimIdsOf: (key: string) => Promise<ReadonlyMap<string, string>>;
  readonly decisions: readonly Identified[];
  readonly tombstones: readonly { readonly key: string }[];
}

/**
 * A case's state as JSON Lines: a head, then documents with their readings by key, decisions and tombstones by identifier. The order is the same whatever the
 * order of intake; the only clock is `at`. The log of acts is not part of it.
 */
export const stateLines = async function* (state: ExportedCase): AsyncGenerator<string> {
  yield line({ type: "export", schema: "hearsay.export/1", case: state.name, notice: NOT_FOR_PUBLICATION });
  for (const document of state.documents.toSorted(by(({ key }) => key))) {
    yield line({ type: "document", ...document });
    const reading = await state.readingOf(document.key);
    const ids = await state.claimIdsOf(document.key);
    // The document's line has the text already.
    const { text: _, claims, ...rest } = reading;
    yield line({ type: "reading", document: document.key, ...rest, claims: claims.map((claim) => ({ ledgerId: ids.get(claim.id) ?? null, ...claim })) });
  }
  for (const decision of state.decisions.toSorted(by(({ id }) => id))) yield line({ type: "decision", ...decision });
  for (const tombstone of state.tombstones.toSorted(by(({ key }) => key))) yield line({ type: "tombstone", ...tombstone });
};

const line = (value: object): string => `${JSON.stringify(value)}\n`;

const by =
  <Item>(keyOf: (item: Item) => string) =>
  (a: Item, b: Item): number => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
