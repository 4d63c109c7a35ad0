import type { CalendarDay } from "../../../../text/index.ts";
import type { Passage } from "../../../passage.ts";
import type { Draft, Meaning } from "./draft.ts";
import type { Context, Focus, Resolved } from "./resolve/index.ts";
import { around, sentenceAt } from "./tense.ts";

/** What a text has told so far, as far as later expressions hang on it. */
export interface Story {
  contextAt(draft: Draft): Omit<Context, "ahead">;
  told(draft: Draft, resolved: Resolved): void;
}

/** How many sentences back "the next day" may reach. */
const NEAR = 2;
const FAR_YEARS = 12;
const BEGAN = /(?<!\p{L})(?:began|begun|begins?|starts?|started|opened|erupted|launched|broke out|imposed|outbreak|since)(?!\p{L})/iu;

interface Told extends Focus {
  readonly sentence: number;
}

/** Follows a text from date to date. */
export const storyOf = (passage: Passage, drafts: readonly Draft[], anchor: CalendarDay | null): Story => {
  const account = isAccount(drafts, anchor);
  let last: Told | null = null;
  let dated: Told | null = null;
  let began: CalendarDay | null = null;
  const sentenceOf = sentenceCounter(passage);
  let aside: Focus | null = null;
  // An account that runs through 1920 may mention 1812; only a second date from there says that it has moved.
  const isAside = (focus: Focus): boolean => {
    const away = last !== null && Math.abs(focus.day.year - last.day.year) > FAR_YEARS;
    const moved = away && aside !== null && Math.abs(focus.day.year - aside.day.year) <= FAR_YEARS;
    aside = away && !moved ? focus : null;
    return away && !moved;
  };
  return {
    contextAt: (draft) => {
      const sentence = sentenceOf(draft.start);
      const near = last !== null && (account || sentence - last.sentence <= NEAR) ? last : null;
      return { anchor, near, story: account ? (last ?? dated) : otherYear(dated, sentence, anchor), began };
    },
    told: (draft, { focus }) => {
      if (focus === null) return;
      const sentence = sentenceOf(draft.start);
      if (account && isAside(focus)) return;
      last = { ...focus, sentence };
      if (statesYear(draft.meaning)) dated = last;
      const within = sentenceAt(passage.sentences, draft.start);
      if (focus.grain === "day" && within !== null && BEGAN.test(around(passage.text, within, draft))) began = focus.day;
    },
  };
};

// Offsets only ever grow here, so the sentences are walked through once.
const sentenceCounter = ({ sentences }: Passage): ((offset: number) => number) => {
  let at = 0;
  return (offset) => {
    while ((sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
    return at;
  };
};

/** "The war began in October 2022; on 3 November …": a date without a year, beside one of another year than the publication's, is of that year. */
const otherYear = (dated: Told | null, sentence: number, anchor: CalendarDay | null): Focus | null =>
  dated !== null && sentence - dated.sentence <= (anchor === null ? NEAR : 1) && (anchor === null || dated.day.year !== anchor.year) ? dated : null;

const statesYear = (meaning: Meaning): boolean => {
  if (meaning.type === "date" || meaning.type === "part-of-year") return meaning.year !== null;
  return meaning.type === "range" && statesYear(meaning.to);
};

const isOfTheDay = (meaning: Meaning): boolean => meaning.type === "weekday" || (meaning.type === "period" && meaning.from === "anchor");

/** Whether a text is an account of the past, such as a history: it gives years again and again and hardly speaks of today. */
const isAccount = (drafts: readonly Draft[], anchor: CalendarDay | null): boolean => {
  const withYear = drafts.filter(({ meaning }) => statesYear(meaning) && (meaning.type !== "date" || meaning.year !== anchor?.year)).length;
  const ofTheDay = drafts.filter(({ meaning }) => isOfTheDay(meaning)).length;
  return withYear >= 8 && withYear > ofTheDay * 2;
};
