import type { ClaimView } from "../../ledger/index.ts";

/** A claim as one line of data: its identifier, values, and the spans of the document's text that they rest on. Fields are added, never renamed. */
export const claimJson = ({ claim, document, ...view }: ClaimView): object => ({
  id: view.id,
  document: document.key,
  documentId: document.id,
  outlet: document.source,
  published: document.published,
  start: claim.start,
  end: claim.end,
  quote: view.quote,
  sentence: view.sentence,
  kind: view.kind,
  agents: view.agents,
  targets: view.targets,
  places: view.places,
  time: view.time,
  figures: claim.figures,
  event: claim.event,
  sources: view.sources,
  responsibility: view.responsibility,
  realis: view.realis,
  evidence: claim.evidence,
  loaded: claim.loaded,
  doubts: claim.doubts,
  judgement: view.judgement,
  decisions: view.decisions,
});
