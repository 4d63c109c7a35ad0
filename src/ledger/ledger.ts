/**
 * The ledger's face: questions and acts, never a query builder. One suite of tests (`tests/ledger/contract.ts`) holds for every store behind it.
 * Machine output is replaced by newer machine output; what a person decided is kept apart, appended, and can be undone.
 */
import type { Claim, ClaimKind, Document, DoubtSlot, Reading } from "../model/index.ts";

/** Who acts, and when: an ISO 8601 instant. The clock is the caller's. */
export interface Act {
  readonly by: string;
  readonly at: string;
}

export type Added =
  | { readonly status: "added"; readonly document: StoredDocument }
  /** Another text stood under this locator before; both are kept. */
  | { readonly status: "new-version"; readonly document: StoredDocument; readonly replaces: string }
  | { readonly status: "known"; readonly document: StoredDocument }
  /** A person removed it; nothing was stored. */
  | { readonly status: "removed"; readonly tombstone: Tombstone };

/** A document as the ledger holds it: what intake found, with what people corrected laid over it. */
export interface StoredDocument extends Document {
  readonly language: string;
  readonly readStatus: Reading["read"];
  /** Counts from 1; higher where a changed text came under the same locator. */
  readonly version: number;
  /** Key of the document that this one came after under the same locator. */
  readonly replaces: string | null;
  /** Key of the document that came after this one; null for the current version. */
  readonly replacedBy: string | null;
  readonly claims: number;
  readonly corrected: readonly DocumentField[];
}

export interface Tombstone {
  readonly key: string;
  readonly originalSha256: string;
  readonly because: string;
  readonly by: string;
  readonly at: string;
}

export type DocumentField = "published" | "source" | "title";

/** The slots of a claim that a person can correct. `judgement`: `accepted` or `rejected`. */
export type ClaimSlot = "judgement" | "kind" | "agent" | "target" | "place" | "time" | "responsibility" | "realis";

export type DecisionTarget =
  | { readonly type: "document"; readonly key: string; readonly field: DocumentField }
  | { readonly type: "claim"; readonly id: string; readonly slot: ClaimSlot };

export interface Decision {
  /** `x` and ten hexadecimal digits. */
  readonly id: string;
  readonly target: DecisionTarget;
  /** null: the person says that there is none. */
  readonly value: string | null;
  readonly because: string | null;
  readonly by: string;
  readonly at: string;
  /** The decision on the same slot that this one replaced. */
  readonly replaces: string | null;
  /** `live`: shown; `replaced`: a later decision stands; `undone`; `orphan`: no claim of today's reading has this wording. */
  readonly state: "live" | "replaced" | "undone" | "orphan";
  /** For a claim: the wording it was made on, with what stood before and after, so that a later reading can be matched to it. */
  readonly anchor: {
    readonly textSha256: string;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  } | null;
}

/** A claim as lists and screens show it: the reading's claim with its wordings looked up, and people's decisions laid over it. */
export interface ClaimView {
  /** `c` and ten hexadecimal digits, made from the document, the span and the kind. */
  readonly id: string;
  readonly claim: Claim;
  readonly document: Pick<StoredDocument, "key" | "id" | "source" | "title" | "published" | "publishedBasis" | "language">;
  readonly quote: string;
  /** The sentence (or sentences) that hold the quote. */
  readonly sentence: string;
  readonly kind: ClaimKind;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly places: readonly string[];
  readonly time: Claim["time"];
  /** Innermost first; each as worded, `null` where no source is stated. */
  readonly sources: readonly (string | null)[];
  readonly responsibility: Claim["responsibility"];
  readonly realis: Claim["realis"];
  readonly judgement: "accepted" | "rejected" | null;
  readonly decisions: readonly Decision[];
}

/** All given conditions must hold. Wordings match anywhere, without regard to case. */
export interface ClaimFilter {
  readonly document?: string;
  readonly outlet?: string;
  readonly source?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly kinds?: readonly ClaimKind[];
  /** EDTF calendar dates; a claim whose time touches the range fits. Claims without a date fit only where neither is given. */
  readonly from?: string;
  readonly to?: string;
  /** Claims with at least one figure. */
  readonly withFigures?: boolean;
  readonly doubts?: "only" | "without" | readonly DoubtSlot[];
  /** Rejected claims and replaced versions are left out unless asked for. */
  readonly includeRejected?: boolean;
  readonly includeReplaced?: boolean;
  readonly limit?: number;
  /** Id of the last claim of the page before. */
  readonly after?: string;
}

export interface SearchHit {
  readonly document: Pick<StoredDocument, "key" | "id" | "source" | "title" | "published">;
  /** The first place where the words stand, in UTF-16 offsets into the text, and the wording around it. */
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
  readonly hits: number;
}

/** One line of the append-only log: identifiers and hashes, never contents. */
export interface LogEntry {
  /** Counts from 0. */
  readonly index: number;
  readonly act: "case-made" | "document-added" | "reading-stored" | "decided" | "undone" | "removed";
  readonly by: string;
  readonly at: string;
  /** Identifiers and SHA-256 hashes that the act is about. */
  readonly about: Readonly<Record<string, string>>;
  /** RFC 9162 leaf hash, hexadecimal. */
  readonly leaf: string;
}

/** The head of the log: number of entries, and the Merkle tree hash over them (RFC 9162 §2.1.1), hexadecimal. */
export interface LogHead {
  readonly size: number;
  readonly root: string;
}

export interface VerifyFault {
  readonly what:
    | "document-missing"
    | "document-changed"
    | "tombstone-changed"
    | "original-missing"
    | "original-changed"
    | "text-changed"
    | "reading-changed"
    | "decision-changed"
    | "log-broken"
    | "log-not-continued"
    | "not-in-log"
    | "database-damaged";
  readonly which: string;
  readonly message: string;
}

export interface Verification extends LogHead {
  readonly documents: number;
  readonly originals: number;
  readonly bytes: number;
  readonly decisions: number;
  readonly removed: number;
  readonly faults: readonly VerifyFault[];
  /** Files in `originals/` that no document names: left by an interrupted add, harmless. */
  readonly leftovers: readonly string[];
}

export interface Ledger {
  readonly caseName: string;

  /** Stores the original's bytes, the document and its reading in one durable step: all or nothing. */
  addDocument(document: Document, original: Uint8Array, reading: Reading, act: Act, options?: { readonly restore?: boolean }): Promise<Added>;
  /** What `addDocument` would answer without storing anything; null where it would be added. Lets a run skip reading what is known. */
  known(document: Pick<Document, "key">): Promise<Extract<Added, { status: "known" | "removed" }> | null>;
  /** A newer reading of a stored document; says whether anything differs from the one before. */
  storeReading(key: string, reading: Reading, act: Act): Promise<{ readonly changed: boolean }>;
  decide(target: DecisionTarget, value: string | null, because: string | null, act: Act): Promise<Decision>;
  undo(decision: string, because: string | null, act: Act): Promise<Decision>;
  /** Deletes the original's bytes, text, readings and decisions, and leaves a tombstone. */
  removeDocument(key: string, because: string, act: Act): Promise<Tombstone>;

  documents(filter?: { readonly includeReplaced?: boolean; readonly after?: string; readonly limit?: number }): Promise<readonly StoredDocument[]>;
  /** By key, a unique beginning of it, or the document's id. Throws `unknown-id` or `ambiguous-id`. */
  document(id: string): Promise<StoredDocument>;
  reading(key: string): Promise<Reading>;
  original(key: string): Promise<Uint8Array>;
  claims(filter?: ClaimFilter): Promise<readonly ClaimView[]>;
  countClaims(filter?: ClaimFilter): Promise<number>;
  /** By id or a unique beginning of it. Throws `unknown-id` or `ambiguous-id`. */
  claim(id: string): Promise<ClaimView>;
  /** Full-text search over the current texts; every word must stand in the text. */
  search(words: string, limit?: number): Promise<readonly SearchHit[]>;
  decisions(): Promise<readonly Decision[]>;
  tombstones(): Promise<readonly Tombstone[]>;
  log(): AsyncIterable<LogEntry>;
  head(): Promise<LogHead>;
  verify(since?: LogHead, progress?: (done: number, all: number) => void): Promise<Verification>;
  /** A consistent copy of the whole case as one file. */
  pack(file: string): Promise<void>;
  close(): Promise<void>;
}
