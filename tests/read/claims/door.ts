import { expect } from "vitest";
import type { Span } from "../../../src/model/index.ts";
import type { FoundClaim } from "../../../src/read/findings.ts";
import { analyse } from "../../../src/read/languages/en/analysis/index.ts";
import { findAttributions } from "../../../src/read/languages/en/attributions/index.ts";
import { findClaims } from "../../../src/read/languages/en/claims/index.ts";
import { findQuantities } from "../../../src/read/languages/en/quantities/index.ts";
import { findDateline, findTimes } from "../../../src/read/languages/en/times/index.ts";
import { unmark } from "../mark.ts";

export interface Setting {
  /** Day of publication, ISO 8601. */
  readonly published?: string;
  readonly source?: string;
  readonly contested?: readonly (readonly string[])[];
}

/** The claims of a text, by the real finders. */
export const claimsOf = (text: string, setting: Setting = {}): readonly FoundClaim[] => {
  const document = { text, published: setting.published ?? null, source: setting.source ?? null, title: null };
  const passage = analyse(document, { names: [], contested: (setting.contested ?? []).map((names) => [...names]) });
  const dateline = findDateline(passage);
  const { times } = findTimes(passage, { published: document.published, dateline: dateline?.date ?? null });
  return findClaims(passage, { attributions: findAttributions(passage), times, quantities: findQuantities(passage, times), dateline });
};

/** What is expected of each claim beside what is marked in the sentence, in order. */
export type Expected = Partial<Pick<FoundClaim, "kind" | "realis" | "responsibility" | "evidence" | "about">> & {
  readonly plover?: string | null;
  readonly acled?: string | null;
  readonly figures?: readonly string[];
  readonly attributed?: number;
  /** EDTF, null where unknown. */
  readonly time?: string | null;
  readonly timeBasis?: FoundClaim["time"]["basis"];
  readonly doubts?: readonly string[];
};

/**
 * Reads a sentence that says by itself what is expected: `{claim:{agent:Rebels} {trigger:shelled} {target:Kesh}}`; of several claims the marks bear their number.
 * The claims found are those marked and no other; a role marked in a claim is read just so.
 */
export const check = (marked: string, expected: readonly Expected[] = [], setting: Setting = {}): void => {
  const { text, marks } = unmark(marked);
  const words = (span: Span): string => text.slice(span.start, span.end);
  const claims = claimsOf(text, setting);
  const wanted = marks.filter(({ label }) => label === "claim");
  expect(claims.map(words)).toEqual(wanted.map(words));
  wanted.forEach(({ number }, i) => {
    const claim = claims[i];
    if (claim === undefined) return;
    for (const label of ["agent", "target", "place", "trigger"] as const) {
      const mark = marks.find((one) => one.label === label && one.number === number);
      if (mark !== undefined) expect({ [label]: wordingOf(claim, label).map(words) }).toEqual({ [label]: [words(mark)] });
    }
    const loaded = marks.filter((one) => one.number === number && one.label === "loaded");
    if (loaded.length > 0) expect(claim.loaded.map(words)).toEqual(loaded.map(words));
  });
  expected.forEach((one, i) => expect(claims[i] === undefined ? null : described(claims[i], text, one)).toEqual(one));
};

const wordingOf = (claim: FoundClaim, label: "agent" | "target" | "place" | "trigger"): readonly Span[] => {
  if (label === "place") return claim.places;
  if (label === "trigger") return claim.event === null ? [] : [claim.event.trigger];
  const roles = label === "agent" ? ["agent"] : ["target", "victim"];
  return claim.actors.filter(({ role }) => roles.includes(role)).map(({ span }) => span);
};

/** The same keys of the claim that the expectation has. */
const described = (claim: FoundClaim, text: string, like: Expected): Expected => {
  const all: Required<Expected> = {
    kind: claim.kind,
    realis: claim.realis,
    responsibility: claim.responsibility,
    evidence: claim.evidence,
    about: claim.about,
    plover: claim.event?.plover ?? null,
    acled: claim.event?.acled ?? null,
    figures: claim.figures.map(
      (figure) =>
        `${text.slice(figure.start, figure.end)}: ${figure.what} ${figure.min ?? ""}–${figure.max ?? ""}${figure.partOf === null ? "" : ` of ${figure.partOf}`}`,
    ),
    attributed: claim.attributedTo.length,
    time: claim.time.edtf,
    timeBasis: claim.time.basis,
    doubts: claim.doubts.map(({ slot, code }) => `${slot}: ${code}`),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in like));
};
