import type { ClaimKind } from "../../../../model/index.ts";
import type { FoundClaim } from "../../../findings.ts";
import type { Draft } from "./draft.ts";
import { SPEECH_CODES } from "./lexicon/speechCodes.ts";
import { lemmaOf, type Scene } from "./scene.ts";

/** The trigger with its PLOVER 2021 and ACLED codes; null for what reports no happening. A code is given only where the words decide it. */
export const codesOf = (scene: Scene, draft: Draft, kind: ClaimKind): FoundClaim["event"] => {
  const trigger = { start: draft.trigger.start, end: draft.trigger.end };
  if (kind === "threat") return { plover: "THREATEN", mode: null, acled: null, trigger };
  if (kind === "accusation" && draft.form === "cue") return { plover: "ACCUSE", mode: null, acled: null, trigger };
  const spoken = draft.form === "cue" ? (SPEECH_CODES.get(lemmaOf(scene.passage, draft.trigger.first)) ?? null) : null;
  if (draft.form === "cue") return spoken === null && kind === "statement" ? null : { plover: spoken, mode: null, acled: null, trigger };
  if (kind === "statement" || kind === "membership")
    return draft.entry?.plover == null ? null : { plover: draft.entry.plover, mode: draft.entry.mode, acled: null, trigger };
  const { plover = null, mode = null, acled = null } = draft.entry ?? {};
  if (kind === "intention") return { plover: announced(plover), mode: null, acled: null, trigger };
  return { plover, mode, acled, trigger };
};

// The codebook counts what is announced by its tone: help, talks and giving way as AGREE, pressure and force as THREATEN.
const announced = (plover: string | null): string | null => {
  if (plover === null) return null;
  return /^(?:COERCE|ASSAULT|SANCTION|MOBILIZE)$/.test(plover) ? "THREATEN" : "AGREE";
};
