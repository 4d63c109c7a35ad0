/** Hearsay as a library: the same line that the command walks, and the stages by themselves. */
export { calendarDate, countFiles, type IntakeOptions, type Refused, type Skipped, type Taken, takeForReading, takePaths } from "./intake/index.ts";
export {
  type Act,
  type Added,
  type ClaimFilter,
  type ClaimView,
  createCase,
  type Decision,
  findCase,
  type Ledger,
  type LogHead,
  openLedger,
  readCaseSettings,
  type StoredDocument,
  unpackCase,
  type Verification,
} from "./ledger/index.ts";
export { type Copied, findVerbatimCopies } from "./link/index.ts";
export { type CaseSettings, type Claim, type Document, type DocumentInput, HearsayError, Reading, type Span, wordingOf } from "./model/index.ts";
export { openReader, type Reader, type ReaderOptions } from "./read/index.ts";
export { type Outcome, readAgain, type RunOptions, run, type World } from "./run.ts";
