/**
 * The way of a claim, stage by stage: files are taken in, read and kept. This page is the whole line; each stage lives in the folder it is imported from and
 * knows nothing of the others.
 *
 *     intake ──► read ──► ledger
 */
import { type IntakeOptions, type Refused, type Skipped, type TakenDocument, takePaths } from "./intake/index.ts";
import type { Added, Ledger, StoredDocument } from "./ledger/index.ts";
import type { Reader } from "./read/index.ts";

/** The world as a run sees it: where claims are kept, who reads, who acts, what time it is. */
export interface World {
  readonly ledger: Ledger;
  readonly reader: Reader;
  /** The person who acts, as the log will name them. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
}

export interface RunOptions extends IntakeOptions {
  /** Take texts in again that a person has removed. */
  readonly restore?: boolean;
  /** Told what became of each text or file. A text that is told of as added is safe: it survives a power cut. */
  readonly tell?: (outcome: Outcome) => void;
  /** Once aborted, the text at hand is finished and the run ends. A later run goes on from there. */
  readonly stop?: AbortSignal;
}

/** What became of one text or file: what the ledger answered, or why intake did not take it. `locator` is the path it came from. */
export type Outcome = (Added & { readonly type: "text"; readonly locator: string }) | Refused | Skipped;

/** Takes paths into the ledger. Running it again changes nothing; stopping it anywhere loses nothing that it told of. */
export const run = async (paths: readonly string[], world: World, options: RunOptions = {}): Promise<{ readonly finished: boolean }> => {
  for await (const taken of takePaths(paths, options)) {
    if (options.stop?.aborted === true) return { finished: false };
    options.tell?.(taken.type === "document" ? await readAndKeep(taken, world, options) : taken);
  }
  return { finished: true };
};

/** A text that the ledger knows is not read again: `reread` does that. */
const readAndKeep = async ({ document, original }: TakenDocument, { ledger, reader, by, now }: World, { restore = false }: RunOptions): Promise<Outcome> => {
  const about = { type: "text", locator: document.locator } as const;
  const known = await ledger.known(document);
  if (known !== null && !(known.status === "removed" && restore)) return { ...known, ...about };

  const reading = await reader.read(document);
  const added = await ledger.addDocument(document, original, reading, { by, at: now() }, { restore });
  return { ...added, ...about };
};

/** Reads a kept text again: with a newer reader, or after a person corrected its date, outlet or title. Their decisions stay. */
export const readAgain = async (document: StoredDocument, { ledger, reader, by, now }: World): Promise<{ readonly changed: boolean }> => {
  const reading = await reader.read({ ...document, ...dateToReadWith(document) });
  return ledger.storeReading(document.key, reading, { by, at: now() });
};

/** A date that came from the text's own dateline is the reader's to find, not given to it. A person's word that there is none is given: no dateline is asked then. */
const dateToReadWith = ({ published, publishedBasis, corrected }: StoredDocument): Pick<StoredDocument, "published" | "publishedBasis"> => {
  if (publishedBasis === "dateline") return { published: null, publishedBasis: "unknown" };
  return { published, publishedBasis: published === null && corrected.includes("published") ? "given" : publishedBasis };
};
