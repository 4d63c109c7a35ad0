import type { Note, Span, TimeExpression } from "../../../../model/index.ts";
import { type CalendarDay, parseDay } from "../../../../text/index.ts";
import type { Passage } from "../../../passage.ts";
import type { Draft } from "./draft.ts";
import { joinDrafts } from "./join.ts";
import { isNoTime } from "./notTimes.ts";
import { PATTERNS } from "./patterns/index.ts";
import { type Resolved, resolve } from "./resolve/index.ts";
import { scan } from "./scan.ts";
import { withSignal } from "./signals.ts";
import { storyOf } from "./story.ts";
import { liesAhead } from "./tense.ts";

export { type Dateline, findDateline } from "./dateline.ts";

/** What relative dates count from; null where nobody says. A dateline in the text beats what is known of the page. */
export interface Anchor {
  readonly published: string | null;
  readonly dateline: string | null;
}

export interface TimesFound {
  readonly times: readonly TimeExpression[];
  readonly notes: readonly Note[];
}

/**
 * Every time expression of a passage, in text order: dates, times of day, lengths, what comes again and again. `timex` is the TIMEX3 value, `edtf` the days
 * meant. A range ("from 3 to 9 April") is one expression with an interval; "since" and "until" leave one end of `edtf` open and stand outside the span.
 * Nothing is taken from a clock: without publication date or dateline, "on Friday" has no `edtf`, and "3 May" is `XXXX-05-03`. A wording with two readings has
 * both as `[a,b]` and a note `date-ambiguous`.
 */
export const findTimes = (passage: Passage, anchor: Anchor): TimesFound => {
  const drafts = findDrafts(passage);
  const story = storyOf(passage, drafts, anchorDay(anchor));
  const times: TimeExpression[] = [];
  const notes: Note[] = [];
  for (const draft of drafts) {
    const resolved = resolve(draft, { ...story.contextAt(draft), ahead: liesAhead(passage, draft) });
    story.told(draft, resolved);
    times.push(toExpression(passage.text, draft, resolved));
    if (resolved.readings !== undefined) notes.push(ambiguous(passage.text, draft, resolved.readings));
  }
  return { times, notes };
};

/** The drafts of a passage: patterns find, refiners join them and leave out what is no time. */
const findDrafts = (passage: Passage): readonly Draft[] =>
  joinDrafts(
    passage.text,
    scan(passage.text, PATTERNS).filter((draft) => !isNoTime(passage, draft)),
  );

const anchorDay = ({ published, dateline }: Anchor): CalendarDay | null => parseDay(dateline ?? published ?? "");

const toExpression = (text: string, draft: Draft, { edtf, timex, basis }: Resolved): TimeExpression => ({
  start: draft.start,
  end: draft.end,
  kind: kindOf(draft, edtf),
  edtf: edtf === null ? null : withSignal(text, draft, edtf),
  timex,
  basis,
});

// A length that the publication places on the calendar is a date: "in the past 24 hours".
const kindOf = ({ meaning, ofDay }: Draft, edtf: string | null): TimeExpression["kind"] => {
  if (meaning.type === "duration" || (meaning.type === "window" && edtf === null)) return "duration";
  if (meaning.type === "set") return "set";
  return ofDay === null || meaning.type === "range" ? "date" : "time";
};

const ambiguous = (text: string, { start, end }: Span, readings: readonly string[]): Note => ({
  code: "date-ambiguous",
  start,
  end,
  message: `"${text.slice(start, end).replace(/\s+/g, " ")}" could be ${readings.join(" or ")}.`,
});
