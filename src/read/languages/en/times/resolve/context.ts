import type { CalendarDay } from "../../../../../text/index.ts";

/** A date that the text told before: later expressions may count from it. */
export interface Focus {
  readonly day: CalendarDay;
  readonly grain: Grain;
}

export type Grain = "day" | "week" | "month" | "year" | "other";

/** What an expression is resolved against. */
export interface Context {
  /** The publication's or the dateline's day; null where nobody says. */
  readonly anchor: CalendarDay | null;
  /** The date told last in this sentence or shortly before; null where there is none. */
  readonly near: Focus | null;
  /** The date whose year a date without a year takes on, before the anchor is asked: of an account of the past, or of a sentence about another year. */
  readonly story: Focus | null;
  /** When what the text counts days of began; null where it does not say. */
  readonly began: CalendarDay | null;
  /** What is dated is still to come. */
  readonly ahead: boolean;
}

/** Where an expression lies. */
export interface Resolved {
  readonly edtf: string | null;
  readonly timex: string | null;
  /** The first day it means, and how fine it is: what "the next day" counts from. */
  readonly focus: Focus | null;
  /** For a range or list: the TIMEX3 values of its ends or members. */
  readonly ends?: readonly (string | null)[];
  /** All days it can mean, where the wording has two readings. */
  readonly readings?: readonly string[];
}

export const unplaced = (timex: string | null): Resolved => ({ edtf: null, timex, focus: null });
