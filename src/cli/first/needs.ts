import { safeWords } from "../terminal/safe.ts";
import { languageName } from "../words/language.ts";
import { counted } from "../words/plural.ts";
import type { Listed, Overview } from "./overview.ts";

/** Something that only a person can settle, and the command that begins it. */
export interface Need {
  readonly what: string;
  readonly command: string;
}

/** What needs a person, the most telling first. Each command can be typed as it stands. */
export const needsOf = ({ documents, doubtful }: Overview): readonly Need[] => {
  const which = (holds: (document: Listed) => boolean): readonly Listed[] => documents.filter(holds);
  return [
    ...need(
      which(isUndated),
      (count, { id }) => `${counted(count, "text")} without a date: ${safeWords(id)}`,
      ({ key }) => `hearsay set ${key} --published YYYY-MM-DD`,
    ),
    ...need(
      which(hasNoOutlet),
      (count, { id }) => `${counted(count, "text")} without an outlet: ${safeWords(id)}`,
      ({ key }) => `hearsay set ${key} --source NAME`,
    ),
    ...need(
      which(hasNotes),
      (count, { id }) => `${counted(count, "text")} with remarks of intake: ${safeWords(id)}`,
      ({ key }) => `hearsay show ${key}`,
    ),
    ...(doubtful === 0 ? [] : [{ what: counted(doubtful, "doubtful claim"), command: "hearsay claims --doubts only" }]),
    ...need(
      which(isGuessed),
      (count, { id, encoding }) => `${counted(count, "text")} in a guessed encoding: ${safeWords(id)} (${encoding.name})`,
      ({ key }) => `hearsay show ${key}`,
    ),
    ...need(
      which(isUnread),
      (count, { id, language }) => `${counted(count, "unread text")}: ${safeWords(id)} (${languageName(language)})`,
      ({ key }) => `hearsay show ${key}`,
    ),
  ];
};

const isUndated = ({ published }: Listed): boolean => published === null;
const hasNoOutlet = ({ source }: Listed): boolean => source === null;
const isGuessed = ({ encoding }: Listed): boolean => encoding.basis === "guessed";
const isUnread = ({ readStatus }: Listed): boolean => readStatus.status !== "whole";
const hasNotes = (document: Listed): boolean => document.intakeNotes.length > 0 && !isGuessed(document);

const need = (found: readonly Listed[], what: (count: number, first: Listed) => string, command: (first: Listed) => string): readonly Need[] => {
  const first = found[0];
  return first === undefined ? [] : [{ what: what(found.length, first), command: command(first) }];
};
