export { createCase, findCase } from "./caseFolder.ts";
export { readCaseSettings } from "./caseSettings.ts";
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
export { unpackCase } from "./unpack.ts";
export { openLedger } from "./sqlite.ts";
export type { OpenOptions } from "./store.ts";
