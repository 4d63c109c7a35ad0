import type { Span, TimeExpression } from "../../../../model/index.ts";
import { type CalendarDay, parseDay } from "../../../../text/index.ts";
import type { FoundNote } from "../../../findings.ts";
import type { Passage } from "../../../passage.ts";
import type { Draft, Meaning } from "./draft.ts";
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
  readonly notes: readonly FoundNote[];
}

/**
 * Every time expression of a passage, in text order: dates, times of day, lengths, what comes again and again. `timex` is the TIMEX3 value, `edtf` the days
 * meant. Both ends of a range ("from 3 to 9 April") have the whole range as their `edtf`; "since" and "until" leave one end of `edtf` open and stand outside the span.
 * Nothing is taken from a clock: without publication date or dateline, "on Friday" has no `edtf`, and "3 May" is `XXXX-05-03`. A wording with two readings has
 * both as `[a,b]` and a note `date-ambiguous`.
 */
export const findTimes = (passage: Passage, anchor: Anchor): TimesFound => {
  const drafts = findDrafts(passage);
  const story = storyOf(passage, drafts, anchorDay(anchor));
  const times: TimeExpression[] = [];
  const notes: FoundNote[] = [];
  for (const draft of drafts) {
    const resolved = resolve(draft, { ...story.contextAt(draft), ahead: liesAhead(passage, draft) });
    story.told(draft, resolved);
    times.push(...toExpressions(passage.text, draft, resolved));
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

/** One expression for each end of a range: TIMEX3 marks them apart. All have the days of the whole as their `edtf`. */
const toExpressions = (text: string, draft: Draft, { edtf, timex, ends }: Resolved): readonly TimeExpression[] => {
  const common = { kind: kindOf(draft, edtf), edtf: edtf === null ? null : withSignal(text, draft, edtf), basis: basisOf(draft.meaning, edtf) };
  const spans = draft.ends.length > 0 ? draft.ends : [draft];
  // Of two ends ("2  and 3 May") the first may have taken the gap with it.
  const trimmed = (start: number, end: number): number => start + text.slice(start, end).trimEnd().length;
  return spans.map(({ start, end }, i) => ({ start, end: trimmed(start, end), ...common, timex: draft.ends.length > 0 ? (ends?.[i] ?? null) : timex }));
};

/** `stated`: the wording alone says when; `inferred`: counted from the publication, the dateline or another date in the text; `unknown`: nobody says when. */
const basisOf = (meaning: Meaning, edtf: string | null): TimeExpression["basis"] => {
  if (meaning.type === "duration" || meaning.type === "set") return "stated";
  return edtf === null ? "unknown" : saysWhen(meaning) || edtf.startsWith("XXXX") ? "stated" : "inferred";
};

const saysWhen = (meaning: Meaning): boolean => {
  if (meaning.type === "date" || meaning.type === "part-of-year" || meaning.type === "nth-of") return meaning.year !== null;
  if (meaning.type === "range") return saysWhen(meaning.from) && saysWhen(meaning.to);
  return meaning.type === "digits" || meaning.type === "either-day" || (meaning.type === "list" && meaning.of.every(saysWhen));
};

// A length that the publication places on the calendar is a date: "in the past 24 hours".
const kindOf = ({ meaning, ofDay }: Draft, edtf: string | null): TimeExpression["kind"] => {
  if (meaning.type === "duration" || (meaning.type === "window" && edtf === null)) return "duration";
  if (meaning.type === "set") return "set";
  return ofDay === null || meaning.type === "range" ? "date" : "time";
};

const ambiguous = (text: string, { start, end }: Span, readings: readonly string[]): FoundNote => ({
  code: "date-ambiguous",
  start,
  end,
  message: `"${text.slice(start, end).replace(/\s+/g, " ")}" could be ${readings.join(" or ")}.`,
});
