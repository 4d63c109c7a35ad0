export { type CaseName, CaseSettings } from "./case.ts";
export { type Document, type DocumentInput, PublishedBasis } from "./document.ts";
export { HearsayError } from "./errors.ts";
export {
  ActorRole,
  Attribution,
  Claim,
  ClaimKind,
  type ClaimTime,
  DoubtSlot,
  Evidence,
  Exactness,
  Figure,
  FigureWhat,
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
