import type { LogEntry, VerifyFault } from "./ledger.ts";
import type { LogRow } from "./log.ts";
import { leafHash } from "./merkle.ts";

/** What the log says must be there: hashes by identifier. */
export interface Promises {
  readonly leaves: readonly string[];
  /** Hashes of original, text and what intake found, by document. */
  readonly documents: ReadonlyMap<string, LogEntry["about"]>;
  readonly readings: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<string, string>;
  /** By decision that was taken back. */
  readonly undoings: ReadonlyMap<string, string>;
  readonly tombstones: ReadonlyMap<string, string>;
  readonly faults: readonly VerifyFault[];
}

/** Walks the log from its beginning. Leaves are made anew from what the entries say, so an edited entry changes the root even where its leaf was edited with it. */
export const readPromises = async (rows: AsyncIterable<LogRow>): Promise<Promises> => {
  const leaves: string[] = [];
  const faults: VerifyFault[] = [];
  const book = newBook();
  let next = 0;
  for await (const { number, entry, leaf } of rows) {
    for (; next < number; next += 1) faults.push(broken(next, "is gone"));
    next = number + 1;
    const made = leafHash(entry);
    leaves.push(made);
    const read = parsed(entry);
    if (made !== leaf || read?.index !== number) faults.push(broken(number, "is not what it was when it was written"));
    if (read !== null) write(book, read);
  }
  return { ...book, leaves, faults };
};

const broken = (number: number, how: string): VerifyFault => ({ what: "log-broken", which: `${number}`, message: `Entry ${number} of the log ${how}.` });

type Entry = Pick<LogEntry, "index" | "act" | "about">;

const parsed = (entry: string): Entry | null => {
  try {
    return JSON.parse(entry);
  } catch {
    return null;
  }
};

const newBook = () => ({
  documents: new Map<string, LogEntry["about"]>(),
  readings: new Map<string, string>(),
  decisions: new Map<string, string>(),
  undoings: new Map<string, string>(),
  tombstones: new Map<string, string>(),
  /** Which decisions go with a document. */
  decisionsOf: new Map<string, readonly string[]>(),
});

const write = (book: ReturnType<typeof newBook>, { act, about }: Entry): void => {
  const { document = "", decision = "", reading = "", hash = "" } = about;
  if (act === "document-added") {
    book.documents.set(document, about);
    book.tombstones.delete(document);
  }
  if (act === "document-added" || act === "reading-stored") book.readings.set(document, reading);
  if (act === "decided") {
    book.decisions.set(decision, hash);
    book.decisionsOf.set(document, [...(book.decisionsOf.get(document) ?? []), decision]);
  }
  if (act === "undone") book.undoings.set(decision, hash);
  if (act === "removed") bury(book, document, hash);
};

const bury = (book: ReturnType<typeof newBook>, document: string, hash: string): void => {
  book.documents.delete(document);
  book.readings.delete(document);
  for (const decision of book.decisionsOf.get(document) ?? []) {
    book.decisions.delete(decision);
    book.undoings.delete(decision);
  }
  book.decisionsOf.delete(document);
  book.tombstones.set(document, hash);
};
