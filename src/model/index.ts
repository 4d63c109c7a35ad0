export { type CaseName, CaseSettings } from "./case.ts";
export { type Document, type DocumentInput, type PublishedBasis } from "./document.ts";
export { HearsayError } from "./errors.ts";
export {
  Attribution,
  Claim,
  ClaimKind,
  type ClaimTime,
  DoubtSlot,
  Evidence,
  Exactness,
  Figure,
  type FigureWhat,
  LoadedTechnique,
  Mention,
  MentionForm,
  MentionKind,
  Note,
  Quantity,
  Reading,
  Realis,
  Responsibility,
  SourceKind,
  Stance,
  TimeExpression,
} from "./reading.ts";
export { type Span, wordingOf } from "./span.ts";
