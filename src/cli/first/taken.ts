import { basename } from "node:path";
import type { Skipped } from "../../intake/index.ts";
import { safeWords } from "../terminal/safe.ts";
import { languageName } from "../words/language.ts";
import { counted, someOf } from "../words/plural.ts";
import type { Listed, Overview } from "./overview.ts";
import type { Tally } from "./tally.ts";

/** One line of the first screen: what it is about, and what it says. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** What came in, what did not and why, what nobody could read, and what says the same: a line each, only where there is something to say. */
export const takenLines = ({ documents, copies }: Overview, tally: Tally | null): readonly Labelled[] => {
  const unread = documents.filter(({ readStatus }) => readStatus.status !== "whole");
  const taken = [...(tally === null ? [] : [runWords(tally)]), ...(unread.length === 0 ? [] : [unreadWords(unread)])];
  return [
    ...(taken.length === 0 ? [] : [{ label: "Taken", text: taken.join("; ") }]),
    ...(tally === null ? [] : notTaken(tally)),
    ...(copies.length === 0 ? [] : [{ label: "Copies", text: copies.map(copyWords).join("; ") }]),
  ];
};

const runWords = ({ added, newVersions, known, removed }: Tally): string => {
  const parts = [
    added > 0 ? `${added.toLocaleString("en")} new` : null,
    newVersions > 0 ? counted(newVersions, "new version") : null,
    known > 0 ? `${known.toLocaleString("en")} known already` : null,
    removed.length > 0 ? `${removed.length} removed earlier and left out (--restore takes them in)` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "nothing" : parts.join(", ");
};

/** Refused: it should have worked. Left: nobody said that it would. What to do about each was said when it happened. */
const notTaken = ({ refused, skipped }: Tally): readonly Labelled[] => {
  const reasons = refused.map(({ error }) => safeWords(error.message));
  const left = skipped.filter(({ kind }) => kind !== "hidden").map(leftWords);
  return [
    ...(reasons.length === 0 ? [] : [{ label: "Refused", text: `${reasons.length}: ${someOf(reasons, 1)}` }]),
    ...(left.length === 0 ? [] : [{ label: "Left", text: left.join("; ") }]),
  ];
};

const leftWords = ({ kind, count, names, extension }: Skipped): string => {
  const name = safeWords(basename(names[0] ?? ""));
  if (kind === "page-assets") return count === 1 ? `${name}/, part of a saved page` : `${count} folders of saved pages`;
  if (kind === "sidecar") return count === 1 ? `${name}, whose text is not there` : `${count} sidecars without their texts`;
  return count === 1
    ? `${name}, not a kind that is taken`
    : `${counted(count, "file")} ${extension === "" ? "without an ending" : (extension ?? "")}, not a kind that is taken`;
};

/** "1 kept but not read: marfa-freighter.html (Arabic)". */
const unreadWords = (unread: readonly Listed[]): string => {
  const named = unread.map(({ id, language }) => `${safeWords(id)} (${languageName(language)})`);
  return `${unread.length} kept but not read: ${someOf(named, 2)}`;
};

/** Says nothing about who copied whom. */
const copyWords = (group: readonly Listed[]): string =>
  `${someOf(
    group.map(({ id }) => safeWords(id)),
    3,
  )} have the same body`;
