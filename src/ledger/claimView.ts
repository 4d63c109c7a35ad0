import type { Claim, ClaimKind, Mention, Reading, Realis, Responsibility } from "../model/index.ts";
import { dayRange } from "../text/index.ts";
import type { ClaimSlot, ClaimView } from "./ledger.ts";
import { shortId } from "./shortId.ts";
import type { ClaimTable } from "./tables.ts";

/** What of a `ClaimView` is stored with the claim; document and decisions are looked up beside it. */
export type StoredView = Omit<ClaimView, "id" | "claim" | "document" | "decisions">;

/** A claim's identifier: made from the document, the text, the span and the kind, so that reading again finds the same. */
export const claimId = (documentKey: string, reading: Reading, claim: Claim): string =>
  shortId("c", documentKey, reading.sha256, claim.start, claim.end, claim.kind);

/** The view of a claim as the machine read it. */
export const machineView = (reading: Reading, claim: Claim): StoredView => {
  const words = wordingIn(reading);
  const role = (...roles: readonly string[]): readonly string[] =>
    unique(claim.actors.filter((actor) => roles.includes(actor.role)).map((actor) => words(actor.mention)));
  return {
    quote: reading.text.slice(claim.start, claim.end),
    sentence: sentenceAround(reading, claim),
    kind: claim.kind,
    agents: role("agent"),
    targets: role("target", "victim"),
    places: unique(claim.places.map((place) => words(place.mention))),
    time: claim.time,
    sources: claim.attributedTo.map((id) => sourceOf(reading, id, words)),
    responsibility: claim.responsibility,
    realis: claim.realis,
    judgement: null,
  };
};

const unique = (wordings: readonly string[]): readonly string[] => [...new Set(wordings)];

/** A mention's wording; a pronoun's with the longest name of what it stands for in brackets. */
const wordingIn = (reading: Reading): ((mention: string) => string) => {
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const words = (mention: Mention): string => reading.text.slice(mention.start, mention.end);
  return (id) => {
    const mention = mentions.get(id);
    if (mention === undefined) return "";
    if (mention.form !== "pronoun") return words(mention);
    const longest = reading.mentions
      .filter((other) => other.entity === mention.entity && other.form !== "pronoun")
      .map(words)
      .reduce((best, wording) => (wording.length > best.length ? wording : best), "");
    return longest === "" ? words(mention) : `${words(mention)} (${longest})`;
  };
};

const sourceOf = (reading: Reading, id: string, words: (mention: string) => string): string | null => {
  const attribution = reading.attributions.find((one) => one.id === id);
  const [source] = attribution?.sources ?? [];
  if (attribution === undefined || source === undefined) return null;
  return attribution.sourceMention === null ? reading.text.slice(source.start, source.end) : words(attribution.sourceMention);
};

const sentenceAround = (reading: Reading, claim: Claim): string => {
  const around = reading.sentences.filter((sentence) => sentence.start < claim.end && claim.start < sentence.end);
  return reading.text.slice(Math.min(claim.start, ...around.map(({ start }) => start)), Math.max(claim.end, ...around.map(({ end }) => end)));
};

/** A view with what people decided of its slots laid over it; null as a value: there is none. */
export const decidedView = (machine: StoredView, decided: readonly { readonly slot: string; readonly value: string | null }[]): StoredView =>
  decided.reduce<StoredView>((view, { slot, value }) => ({ ...view, ...laidOver(slot as ClaimSlot, value) }), machine);

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

/** The columns that lists filter by. */
export const filterColumns = (view: StoredView, claim: Claim): Omit<ClaimTable, "case_id" | "id" | "document_key" | "position" | "machine"> => {
  const days = view.time.edtf === null ? null : dayRange(view.time.edtf);
  return {
    view: JSON.stringify(view),
    kind: view.kind,
    agents: folded([...view.agents, ...view.targets]),
    places: folded(view.places),
    sources: folded(view.sources.map((source) => source ?? "")),
    date_from: days === null ? null : (days.from ?? "0000-00-00"),
    date_to: days === null ? null : (days.to ?? "9999-99-99"),
    figures: claim.figures.length,
    doubts: claim.doubts.map(({ slot }) => `${slot} `).join(""),
    rejected: view.judgement === "rejected" ? 1 : 0,
  };
};

/** As wordings are compared: lower case, composed, one space between words. */
export const fold = (wording: string): string => wording.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
const folded = (wordings: readonly string[]): string => wordings.map(fold).join("\n");
