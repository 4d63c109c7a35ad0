import { MONTHS, SHORT_MONTHS } from "../calendarWords.ts";
import type { Passage, Token } from "../../../passage.ts";
import type { Draft } from "./draft.ts";
import { tokenAt } from "./tokenAt.ts";

/** Whether a wording that looks like a time is something else here: a name, a verb, a number of things, a rate. */
export const isNoTime = (passage: Passage, draft: Draft): boolean => {
  const { text } = passage;
  const around: Around = {
    words: text.slice(draft.start, draft.end),
    head: text.slice(Math.max(0, draft.start - 40), draft.start),
    tail: text.slice(draft.end, draft.end + 40),
    before: tokenAt(passage.tokens, draft.start - 1),
    after: tokenFrom(passage, draft.end),
  };
  return isName(around) || isPlainWord(around) || isNumberOfThings(draft, around) || isRate(draft, around) || isListed(passage, draft);
};

interface Around {
  readonly words: string;
  readonly head: string;
  readonly tail: string;
  /** The tokens next to the wording. */
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

const tokenFrom = ({ text, tokens }: Passage, offset: number): Token | undefined => {
  const gap = /^\s*/.exec(text.slice(offset, offset + 20))?.[0].length ?? 0;
  return tokenAt(tokens, offset + gap);
};

const NAMED_AFTER_DATES =
  /^[^\S\n](?:Movements?|Brigades?|Revolutions?|Fronts?|Martyrs?|Battalions?|Square|Street|Avenue|Road|Bridge|University|Hospital|Airport|Stadium|Uprising|War|Agreements?|Accords?|Army|Party|Coalition|Alliance|Group|Forces|Massacre|Committee|Council|Museum|Mosque|School|Foundation|Times|Post|Mirror|Telegraph|Mail|Express|Herald|Tribune|News|Star|Gazette)(?!\p{L})/u;
const NAME_BEFORE = /(?<!\p{L})(?:Black|Bloody|Good|Easter|Palm|Ash|Holy|Red)[^\S\n]$/u;

// "the 4 May Movement", "the Sunday Herald", "Black November": names of groups, places and papers.
const isName = ({ words, head, tail }: Around): boolean => /\p{Lu}\p{L}+\.?$|\p{N}$/u.test(words) && (NAMED_AFTER_DATES.test(tail) || NAME_BEFORE.test(head));

const MONTHS_ONLY =
  /^(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)$/i;
const HAS_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS}|${SHORT_MONTHS})(?!\\p{L})`, "iu");
const PLACES_A_MONTH =
  /(?<!\p{L})(?:in|since|until|till|by|of|from|to|and|or|between|during|for|before|after|through|throughout|last|this|next|on|towards?|around|over)[^\S\n]$|[–—/(-][^\S\n]?$/iu;
const IS_ALSO_A_WORD = /^(?:may|march|april|june|august|mar|dec|sep|jan|jun|jul)\.?$/i;

// Months are capitalized; those that are also words or given names ("May", "March", "June") need a word before them that places them in time.
const isPlainWord = ({ words, head, before, tail }: Around): boolean => {
  const month = HAS_MONTH.exec(words)?.[0];
  if (month !== undefined && /^\p{Ll}/u.test(month)) return true;
  if (!MONTHS_ONLY.test(words))
    return (
      /^(?:weekly|daily|monthly|nightly|hourly)$/i.test(words) && /^\p{Lu}/u.test(words) && /\p{Lu}\p{L}*[^\S\n]$|^[^\S\n]\p{Lu}/u.test(`${head}\0${tail}`)
    );
  if (IS_ALSO_A_WORD.test(words)) return !PLACES_A_MONTH.test(head) || /^[^\S\n](?:not|be|have|also|well)(?!\p{L})/u.test(tail);
  return (
    (words.length <= 4 && !words.endsWith(".") && words !== "July") || (before?.tag === "PROPN" && !PLACES_A_MONTH.test(head) && /\p{L}[^\S\n]$/u.test(head))
  );
};

const BOUND_BEFORE =
  /(?<!\p{L})(?:at least|at most|more than|less than|fewer than|over|nearly|almost|about|some|up to|as many as|roughly|approximately|exceed(?:s|ed|ing)?|killed|wounded|injured|no\.|nos\.|number|numbers|unit|resolution|route|hill|flight|page|room|highway|boeing|[$€£¥₪#])[^\S\n]?$/iu;

// A bare year that counts or names things: "1998 people", "more than 2000", "Resolution 1701", "2010-06-CA-051".
const isNumberOfThings = ({ meaning }: Draft, { words, head, tail, after }: Around): boolean => {
  if (meaning.type !== "date" || meaning.month !== null || !/^\d{4}$/.test(words)) return false;
  if (BOUND_BEFORE.test(head) || /[\p{L}\p{N}][-‐‑]$|\p{N}[.,:/]$|[$€£¥₪#+]$/u.test(head) || /^(?:[-‐‑/][\p{L}\p{N}]|%|\p{N}|[.,]\d)/u.test(tail)) return true;
  const year = Number(words);
  if (year < 1500 && !/(?<!\p{L})(?:in|since|until|by|of|from|to|year)[^\S\n]$/iu.test(head)) return true;
  if (
    /(?<!\p{L})(?:in|since|until|till|by|of|from|to|and|or|between|during|before|after|through|the|late|early|mid|circa|year)[^\S\n]$|[(,–—-][^\S\n]?$/iu.test(
      head,
    )
  )
    return isCountedPeople(head, after);
  // "in exchange 2000 residents", "2000 displaced families": nothing places the number in time, and a word follows that it may count.
  return /^[^\S\n]\p{L}/u.test(tail);
};

// "the 2000 residents", "of 1998 people"
const isCountedPeople = (head: string, after: Token | undefined): boolean =>
  /(?:the|of|and|to|or|,)[^\S\n]?$/i.test(head) &&
  /^(?:people|persons|men|women|children|civilians|residents|families|soldiers|fighters|troops|prisoners|houses|homes)$/.test(after?.lower ?? "");

// "$5 a day", "twice a year", "12 attacks a week".
const isRate = ({ meaning }: Draft, { words, head, before }: Around): boolean =>
  meaning.type === "duration" &&
  /^an?\s/i.test(words) &&
  /[^\S\n]$/.test(head) &&
  (before?.tag === "NOUN" || before?.tag === "NUM" || /^(?:once|twice|thrice|times)$/.test(before?.lower ?? ""));

// A name that the case lists, where it stands over or beside the wording: "the 7 June Guard".
const isListed = ({ text, names }: Passage, { start, end }: Draft): boolean =>
  names.names.some(({ words }) => {
    if (!/\p{N}|\p{L}{3}/u.test(words) || words.length > LONGEST_NAME) return false;
    const from = Math.max(0, start - words.length + 1);
    const around = text.slice(from, end + words.length);
    const at = around.toLowerCase().indexOf(words.toLowerCase());
    return at >= 0 && from + at < end && !/^\p{L}/u.test(around.slice(at + words.length));
  });

const LONGEST_NAME = 200;
