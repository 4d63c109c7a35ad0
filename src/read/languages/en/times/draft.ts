import type { CalendarDay } from "../../../../text/index.ts";
import type { Span } from "../../../../model/index.ts";
import type { Unit } from "./lexicon.ts";

/** What the wording of an expression says, before anything outside of it is asked. */
export type Meaning =
  /** A calendar date with the parts that are stated; `yearsFromAnchor`: "in June last year". */
  | { readonly type: "date"; readonly year: number | null; readonly month: number | null; readonly day: number | null; readonly yearsFromAnchor?: number }
  /** Digits that two conventions read as two days. */
  | { readonly type: "either-day"; readonly readings: readonly CalendarDay[] }
  /** Years that share their first digits: "the 1970s" 197X, "the 19th century" 18XX. */
  | { readonly type: "digits"; readonly year: string }
  /** A season, quarter, third or half by its EDTF code, 21 to 41. */
  | { readonly type: "part-of-year"; readonly code: number; readonly year: number | null; readonly which: Which | null }
  | { readonly type: "weekday"; readonly weekday: number; readonly which: Which | null; readonly week: number | null }
  /** So many units before or after the publication (`anchor`) or what was told last (`focus`). */
  | { readonly type: "shift"; readonly unit: Unit; readonly amount: number | null; readonly back: boolean; readonly from: "anchor" | "focus" }
  /** The day, week, month … of the publication (0), before it (-1), after it (1); `part`: only the part of it that is gone or yet to come. */
  | { readonly type: "period"; readonly unit: Unit; readonly offset: number; readonly from: "anchor" | "focus"; readonly part: "gone" | "to-come" | null }
  /** A stretch of known length up to the publication, or from it on. */
  | { readonly type: "window"; readonly unit: Unit; readonly amount: number | null; readonly ahead: boolean | null }
  | { readonly type: "day-of-month"; readonly day: number; readonly month: number }
  /** "the 19th": of which month, others say. */
  | { readonly type: "bare-day"; readonly day: number }
  /** The nth weekday of a month, or the nth or last day of a month or year. */
  | {
      readonly type: "nth-of";
      readonly nth: number;
      readonly weekday: number | null;
      readonly month: number | null;
      readonly year: number | null;
      readonly of: "month" | "year";
    }
  /** The nth day (week …) of something that began. `run`: that many in a row, up to the publication. */
  | { readonly type: "nth-since"; readonly nth: number; readonly unit: Unit; readonly run: boolean }
  | { readonly type: "duration"; readonly value: string }
  | { readonly type: "set"; readonly value: string }
  /** PAST_REF, PRESENT_REF, FUTURE_REF, or nothing that could be placed. */
  | { readonly type: "reference"; readonly value: string | null }
  /** Only a part or an hour of a day; which day, others say. */
  | { readonly type: "of-day" }
  | { readonly type: "range"; readonly from: Meaning; readonly to: Meaning }
  | { readonly type: "list"; readonly of: readonly Meaning[] };

export type Which = "last" | "this" | "next" | "coming" | "past";

/** An hour or part of the day. */
export interface OfDay {
  /** `HH:MM`. */
  readonly clock: string | null;
  readonly zone: "Z" | null;
  /** TIMEX3 letters: MO, MI, AF, EV, NI. */
  readonly part: string | null;
  /** The night that ends on the day. */
  readonly overnight: boolean;
}

/** An expression with its meaning; of a range or list, also where its ends or members stand. */
export interface Draft extends Span {
  readonly meaning: Meaning;
  readonly ofDay: OfDay | null;
  readonly ends: readonly Span[];
}

/** A finder of one kind of wording: where it stands, and what it says. Returns null where the match is no time after all. */
export interface Pattern {
  readonly name: string;
  readonly words: RegExp;
  readonly read: (groups: Groups, text: string, span: Span) => { readonly meaning: Meaning; readonly ofDay?: OfDay } | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export const NO_HOUR: OfDay = { clock: null, zone: null, part: null, overnight: false };
