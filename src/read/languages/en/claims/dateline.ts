import type { Span } from "../../../../model/index.ts";
import { type Scene, spanOf } from "./scene.ts";

/** "KESH, Velia (May 3) — Rebels …": the token behind the dash; null where the sentence opens with no dateline. */
export const datelineEnd = (scene: Scene, sentence: number): number | null => {
  const { tokens, sentences } = scene.passage;
  const range = sentences[sentence];
  if (range === undefined) return null;
  const known = scene.dateline;
  if (known !== null && range.start <= known.start && known.end < range.end) return scene.tokenFrom(known.end)?.index ?? null;
  const dash = tokens
    .slice(range.first, Math.min(range.until, range.first + 24))
    .find((token) => /^(?:[—–-]|--)$/.test(token.text) && tokens[token.index - 1]?.end !== token.start);
  const head = dash === undefined ? "" : scene.passage.text.slice(range.start, dash.start);
  return dash !== undefined && /\p{Lu}{3,}/u.test(head) && (/\)\s*$/.test(head) || /\d/.test(head)) ? dash.index + 1 : null;
};

/** A subject that took in the dateline before it. */
export const behindDateline = (scene: Scene, phrase: Span): Span => {
  const sentence = scene.passage.sentences[scene.tokenFrom(phrase.start)?.sentence ?? 0];
  const until = sentence !== undefined && sentence.start === phrase.start ? datelineEnd(scene, sentence.index) : null;
  const subject = until === null ? undefined : scene.phrasesOf(sentence?.index ?? 0).find((one) => one.first <= until && one.until > until);
  return until === null || subject === undefined ? phrase : spanOf(scene.passage, until, subject.until);
};
