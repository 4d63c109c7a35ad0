import type { Claim, ClaimKind, Realis, Responsibility } from "../model/index.ts";
import { type ClaimWordings, dayRange } from "../text/index.ts";
import { fold } from "./fold.ts";
import type { ClaimSlot, ClaimView } from "./ledger.ts";
import type { ClaimTable } from "./tables.ts";

/** What of a `ClaimView` is stored with the claim; document and decisions are looked up beside it. */
export type StoredView = Omit<ClaimView, "id" | "claim" | "document" | "decisions">;

/** What is shown of a claim: as it was read, with what people decided of its slots laid over it. */
export const storedView = (claim: Claim, words: ClaimWordings, decided: readonly { readonly slot: string; readonly value: string | null }[]): StoredView => {
  const read: StoredView = { ...words, kind: claim.kind, time: claim.time, responsibility: claim.responsibility, realis: claim.realis, judgement: null };
  return Object.assign(read, ...decided.map(({ slot, value }) => laidOver(slot as ClaimSlot, value)));
};

const laidOver = (slot: ClaimSlot, value: string | null): Partial<StoredView> => {
  const wordings = value === null ? [] : [value];
  switch (slot) {
    case "judgement":
      return { judgement: value as ClaimView["judgement"] };
    case "kind":
      return { kind: value as ClaimKind };
    case "agent":
      return { agents: wordings };
    case "target":
      return { targets: wordings };
    case "place":
      return { places: wordings };
    case "time":
      return { time: { basis: value === null ? "unknown" : "stated", edtf: value, from: null } };
    case "responsibility":
      return { responsibility: value as Responsibility };
    case "realis":
      return { realis: value as Realis };
  }
};

// Open ends, so that ranges compare as text.
const EARLIEST = "0000-00-00";
const LATEST = "9999-99-99";

/** The columns that lists filter by. */
export const filterColumns = (view: StoredView, claim: Claim): Omit<ClaimTable, "case_id" | "id" | "document_key" | "position" | "machine" | "view"> => {
  const days = view.time.edtf === null ? null : dayRange(view.time.edtf);
  return {
    kind: view.kind,
    actors: folded([...view.agents, ...view.targets]),
    places: folded(view.places),
    sources: folded(view.sources.filter((source) => source !== null)),
    date_from: days === null ? null : (days.from ?? EARLIEST),
    date_to: days === null ? null : (days.to ?? LATEST),
    figures: claim.figures.length,
    // Between spaces, so that one slot is found without its neighbours.
    doubts: claim.doubts.length === 0 ? "" : ` ${claim.doubts.map(({ slot }) => slot).join(" ")} `,
    rejected: view.judgement === "rejected" ? 1 : 0,
  };
};

const folded = (wordings: readonly string[]): string => wordings.map(fold).join("\n");
