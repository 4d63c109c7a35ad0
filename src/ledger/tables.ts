/** The tables of a case, as `migrations/` makes them. */
import type { Generated } from "kysely";

export interface Tables {
  readonly case_info: { readonly case_id: string; readonly name: string };
  readonly original: { readonly case_id: string; readonly sha256: string; readonly bytes: number; readonly media_type: string };
  readonly document: DocumentTable;
  readonly reading: { readonly case_id: string; readonly document_key: string; readonly number: number; readonly sha256: string; readonly content: string };
  readonly claim: ClaimTable;
  readonly decision: DecisionTable;
  readonly tombstone: {
    readonly case_id: string;
    readonly key: string;
    readonly original_sha256: string;
    readonly because: string;
    readonly by_whom: string;
    readonly at: string;
  };
  readonly log: { readonly case_id: string; readonly number: number; readonly entry: string; readonly leaf: string };
  readonly words: { readonly rowid: Generated<number>; readonly document_key: string; readonly text: string };
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
  readonly agents: string;
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
  readonly number: number;
  readonly target: "document" | "claim";
  readonly document_key: string;
  readonly slot: string;
  readonly claim_id: string | null;
  readonly claim_kind: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly value: string | null;
  readonly because: string | null;
  readonly by_whom: string;
  readonly at: string;
  readonly replaces: string | null;
  readonly state: "live" | "replaced" | "undone";
}
