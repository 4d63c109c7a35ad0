import type { ClaimTime, TimeExpression } from "../../../../model/index.ts";
import type { Draft } from "./draft.ts";
import { inside, type Scene } from "./scene.ts";

const UNKNOWN: ClaimTime = { basis: "unknown", edtf: null, from: null };

/** When it happened: the claim's own wording; the wording that opens its sentence; else unknown. Nothing falls back on the publication date. */
export const timeOf = (scene: Scene, draft: Draft): ClaimTime => {
  const sentence = scene.passage.tokens[draft.trigger.first]?.sentence ?? 0;
  const own = scene
    .timesOf(sentence)
    .filter((time) => inside(time, draft.quote) && time.edtf !== null && (draft.form !== "clause" || !isAttributive(scene, time)));
  const stated = nearest(own, draft) ?? opener(scene, draft);
  if (stated === undefined) return UNKNOWN;
  return { basis: "stated", edtf: untilPublished(scene, stated.edtf), start: stated.start, end: stated.end, from: anchorOf(scene, stated) };
};

/** "since 2019", told on a known day: up to that day. */
const untilPublished = (scene: Scene, edtf: string | null): string | null => {
  const day = scene.passage.published ?? scene.dateline?.date ?? null;
  return edtf !== null && edtf.endsWith("/..") && day !== null && day >= edtf.slice(0, day.length) ? `${edtf.slice(0, -2)}${day}` : edtf;
};

/** "the 1991 agreement", "last year's profit": says when the noun is from, not when the verb happened. */
const isAttributive = (scene: Scene, time: TimeExpression): boolean => {
  const next = scene.tokenFrom(time.end);
  if (next === undefined || next.start > time.end + 1) return false;
  return next.lower === "'s" || next.lower === "’s" || (next.tag === "NOUN" && !/^(?:morning|evening|afternoon|night)$/.test(next.lower));
};

const nearest = (times: readonly TimeExpression[], draft: Draft): TimeExpression | undefined =>
  [...times].sort((a, b) => Math.abs(a.start - draft.trigger.start) - Math.abs(b.start - draft.trigger.start))[0];

/** "On Friday, rebels who … struck": the time that opens the sentence holds for its verbs, as long as no other stands in them. */
const opener = (scene: Scene, draft: Draft): TimeExpression | undefined => {
  if (draft.form !== "clause" || draft.clause === null || draft.clause.link === "relative") return undefined;
  const sentence = scene.passage.sentences[draft.clause.sentence];
  const first = scene.clausesOf(draft.clause.sentence)[0];
  if (sentence === undefined || first === undefined) return undefined;
  return scene
    .timesOf(draft.clause.sentence)
    .find((time) => time.edtf !== null && time.start >= sentence.start && time.end <= first.start && !isWhenSaid(scene, time));
};

/** A time inside a cue or source says when it was said. */
const isWhenSaid = (scene: Scene, time: TimeExpression): boolean => {
  const token = scene.tokenFrom(time.start);
  return token !== undefined && scene.isSpeech(token);
};

/** What a relative wording was resolved against. */
const anchorOf = (scene: Scene, time: TimeExpression): ClaimTime["from"] =>
  time.basis !== "inferred" ? null : scene.passage.published !== null ? "published" : scene.dateline !== null ? "dateline" : null;
