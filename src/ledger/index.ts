export { createCase, findCase, readCaseSettings } from "./caseFolder.ts";
export type { LedgerCode } from "./errors.ts";
export type {
  Act,
  Added,
  ClaimFilter,
  ClaimSlot,
  ClaimView,
  Decision,
  DecisionTarget,
  DocumentField,
  Ledger,
  LogEntry,
  LogHead,
  SearchHit,
  StoredDocument,
  Tombstone,
  Verification,
  VerifyFault,
} from "./ledger.ts";
export { unpackCase } from "./pack.ts";
export { type OpenOptions, openLedger } from "./sqlite.ts";
