/** The tables of a case, as `migrations/` makes them. */
export interface Tables {
  readonly case_info: { readonly case_id: string; readonly name: string };
  readonly original: { readonly case_id: string; readonly sha256: string; readonly bytes: number; readonly media_type: string };
  readonly document: DocumentTable;
  readonly reading: { readonly case_id: string; readonly document_key: string; readonly number: number; readonly sha256: string; readonly content: string };
  readonly claim: ClaimTable;
  readonly decision: DecisionTable;
  readonly undoing: { readonly case_id: string; readonly decision_id: string; readonly because: string | null; readonly by_whom: string; readonly at: string };
  readonly tombstone: TombstoneTable;
  readonly log: LogTable;
  readonly words: { readonly document_key: string; readonly text: string };
}

export interface DocumentTable {
  readonly case_id: string;
  readonly key: string;
  readonly id: string;
  readonly locator: string;
  readonly original_sha256: string;
  readonly text_sha256: string;
  readonly text: string;
  readonly intake: string;
  readonly title: string | null;
  readonly source: string | null;
  /** The source as filters compare it. */
  readonly outlet: string;
  readonly published: string | null;
  readonly published_basis: string;
  readonly language: string;
  readonly read_status: string;
  readonly read_because: string | null;
  readonly version: number;
  readonly replaces: string | null;
  readonly replaced_by: string | null;
  readonly claims: number;
}

export interface ClaimTable {
  readonly case_id: string;
  readonly id: string;
  readonly document_key: string;
  readonly position: number;
  readonly machine: string;
  readonly view: string;
  readonly kind: string;
  readonly actors: string;
  readonly places: string;
  readonly sources: string;
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly figures: number;
  readonly doubts: string;
  readonly rejected: number;
}

export interface DecisionTable {
  readonly case_id: string;
  readonly id: string;
  /** Its index in the log. */
  readonly number: number;
  readonly target: "document" | "claim";
  readonly document_key: string;
  readonly slot: string;
  readonly claim_id: string | null;
  readonly made_on: string | null;
  readonly claim_kind: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly value: string | null;
  readonly because: string | null;
  readonly by_whom: string;
  readonly at: string;
  readonly replaces: string | null;
  readonly state: "live" | "replaced" | "undone";
}

export interface TombstoneTable {
  readonly case_id: string;
  readonly key: string;
  readonly original_sha256: string;
  readonly because: string;
  readonly by_whom: string;
  readonly at: string;
}

export interface LogTable {
  readonly case_id: string;
  readonly number: number;
  readonly entry: string;
  readonly leaf: string;
}
