import type { DocumentInput, Reading } from "../model/index.ts";
import { sha256 } from "../text/index.ts";
import { assemble } from "./assemble.ts";
import { detectLanguage } from "./language.ts";
import { readEnglish } from "./languages/en/index.ts";
import type { ReaderNames } from "./passage.ts";

export interface Reader {
  readonly version: Reading["reader"];
  /** Reads one text. Never throws on content: what is not understood is a note, a text without a reader for its language comes back `unread`. */
  read(document: DocumentInput): Promise<Reading>;
}

export interface ReaderOptions {
  /** Names and contested places that the case lists. */
  readonly names?: ReaderNames;
  /** Longest text that is read, in UTF-16 code units; a longer one comes back `unread` and says so. */
  readonly maxLength?: number;
  /** Say of every mention who or what it is, which today is always "undecided"; otherwise nothing is said of it. */
  readonly resolve?: boolean;
}

const DEFAULT_MAX_LENGTH = 400_000;

const VERSION: Reading["reader"] = { version: "0.1.0", model: "en-rules-1", backend: "wink" };
const NOTHING = { sentences: [], mentions: [], times: [], quantities: [], attributions: [], claims: [], notes: [] } as const;

/** Opens the reader with all its languages. */
export const openReader = async (options: ReaderOptions = {}): Promise<Reader> => {
  const { names = { names: [], contested: [] }, maxLength = DEFAULT_MAX_LENGTH, resolve = false } = options;
  return { version: VERSION, read: async (document) => readDocument(document, { names, maxLength, resolve }) };
};

const readDocument = (document: DocumentInput, { names, maxLength, resolve }: Required<ReaderOptions>): Reading => {
  const language = detectLanguage(document.text);
  const because = unreadBecause(document.text, language, maxLength);
  const head = { schema: "hearsay.reading/1", id: document.id, sha256: sha256(document.text), language } as const;
  const known = {
    published: document.published,
    publishedBasis: document.published === null ? "unknown" : document.publishedBasis,
    title: document.title,
    source: document.source,
    text: document.text,
  } as const;
  if (because !== null) return { ...head, read: { status: "unread", because }, reader: VERSION, ...known, ...NOTHING };
  const { passage, dateline, read, ...findings } = readEnglish(document, names);
  return {
    ...head,
    read,
    reader: VERSION,
    ...known,
    ...(document.published === null && dateline !== null ? { published: dateline, publishedBasis: "dateline" as const } : {}),
    sentences: passage.sentences.map(({ start, end }) => ({ start, end })),
    ...assemble(findings, resolve),
  };
};

const unreadBecause = (text: string, language: string, maxLength: number): string | null => {
  if (text.trim() === "") return "The text is empty.";
  if (text.length > maxLength) return `The text has ${text.length} characters; the limit is ${maxLength} (--max-length).`;
  if (language === "en") return null;
  return language === "und" ? "The language could not be told." : `There is no reader for this language (${language}).`;
};
