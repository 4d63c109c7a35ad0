import type { Token } from "../../../passage.ts";
import type { Numeral } from "./numerals.ts";

/** Words that a number names one of: "Route 60", "Resolution 1701", "page 4". */
const LABELS =
  /(?<!\p{L})(?:units?|routes?|resolutions?|hills?|zones?|articles?|sections?|chapters?|pages?|pp?\.|highways?|roads?|flights?|channels?|sectors?|areas?|blocks?|districts?|precincts?|numbers?|nos?\.|nrs?\.|n°|№|rooms?|gates?|piers?|wards?|floors?|phases?|annex(?:es)?|paragraphs?|para\.?|clauses?|class|types?|marks?|mk\.?|models?|versions?|part|volume|vol\.?|issue|episode|figure|fig\.?|table|tables|line|lines|step|level|grade|group|team|squad|platoon|company|battalion|regiment|brigade|division|corps|army|fleet|squadron|battery|camp|checkpoint|outpost|post|point|kilomet(?:re|er)|km|mile|bus|train|tram|boeing|airbus|protocol|communiqu[eé]|bulletin|statement|case|file|docket|order|decree|law|act|bill|amendment|directive|chapter|verse|psalm|aged?|tel\.?|phone|fax|mobile|po box|box|apartment|apt\.?|suite|house|building|exit|interstate|sitrep|update|week|passage|item|exhibit|nikkei)[^\S\n]{0,2}(?:#|no\.?|nr\.?)?[^\S\n]?$/iu;

const WEAPON_SIZE = /^[- \u00a0]?(?:mm|cal|calib(?:er|re)|cc|mph|km\/h|kph|degrees?)(?!\p{L})/iu;

/** "two thirds of the town", "nine tenths": shares of something, not a number of things. */
const FRACTION = /^[-‐‑\s](?:halves|thirds?|quarters|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|thousandths?)(?!\p{L})/iu;

/** Whether a number names, orders, dates or measures a thing rather than counting things: units, routes, ages, phone numbers, weapons, list marks. */
export const isNoCount = (text: string, numeral: Numeral, before: Token | undefined, after: Token | undefined): boolean =>
  touchesMore(text, numeral) ||
  isListMark(text, numeral) ||
  isLabelled(text, numeral, before, after) ||
  isAge(text, numeral, before) ||
  isLooseOne(text, numeral) ||
  isOfShare(text, numeral);

// "F-16", "98th", "40-day", "200-kilogram", "T-72", "24/7", "#12", "192.168.1.2", "1990s", "10:30"; but "30-40" is a range, and "20-plus" a bound.
const touchesMore = (text: string, { start, end }: Numeral): boolean => {
  const head = text.slice(Math.max(0, start - 3), start);
  const tail = text.slice(end, end + 24);
  return (
    /[\p{L}_]$|(?<!\p{N})[\p{L}][-‐‑.]$|[#@\\:]$|[/]$|\p{N}[.,:]$|°$/u.test(head) ||
    /^(?:(?!k[mg](?:²|2)?(?!\p{L}))[\p{L}_]|[-‐‑](?!plus\b|\p{N}|strong\b|odd\b)(?:and[-‐‑]|to[-‐‑])?\p{L}|[/°′″:]\p{N}|\/\p{L}|°|\.\p{N})/iu.test(tail) ||
    /^[-‐‑ ](?:year|month|week|day|hour|minute)s?[-‐‑ ]old\b/i.test(tail) ||
    WEAPON_SIZE.test(tail) ||
    FRACTION.test(tail) ||
    isPartOfCode(text, start, end) ||
    isPhone(text, start, end)
  );
};

// "2010-07-CA-092", "0047", a score of 2-1: digits joined by hyphens that do not rise are no range.
const isPartOfCode = (text: string, start: number, end: number): boolean => {
  const digits = text.slice(start, end);
  if (/^0\p{Nd}/u.test(digits)) return true;
  const before = /(\p{Nd}+)[-‐‑]$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  const after = /^[-‐‑](\p{Nd}+)/u.exec(text.slice(end, end + 12))?.[1];
  return (
    (before !== undefined && Number(before) >= Number(digits.replace(/,/g, ""))) ||
    (after !== undefined && /^\d+$/.test(digits) && (Number(after) <= Number(digits) || after.startsWith("0")))
  );
};

// Three or more runs of digits with hyphens between, or a plus before.
const isPhone = (text: string, start: number, end: number): boolean => {
  const around = text.slice(Math.max(0, start - 20), end + 20);
  return [...around.matchAll(/\+?\p{Nd}{1,4}(?:[-‐‑/]\p{Nd}{2,5}){2,}|\+\p{Nd}[\p{Nd} ()-]{6,}/gu)].some((phone) => {
    const at = Math.max(0, start - 20) + phone.index;
    return at <= start && end <= at + phone[0].length;
  });
};

// "1. At dawn", "(2) Losses", "3) ..." at the start of a line.
const isListMark = (text: string, { start, end }: Numeral): boolean =>
  /(?:^|\n)[^\S\n]*\(?$/u.test(text.slice(Math.max(0, start - 12), start)) && /^(?:[.)][^\S\n]|\.$)/u.test(text.slice(end, end + 2)) && end - start <= 3;

const isLabelled = (text: string, { start, end, form }: Numeral, before: Token | undefined, after: Token | undefined): boolean => {
  const head = text.slice(Math.max(0, start - 24), start);
  const label = LABELS.exec(head);
  if (label !== null && (/^\p{Lu}/u.test(label[0]) || !/^\s+\p{Ll}{3}/u.test(text.slice(end, end + 5)))) return true;
  // "the Group of Seven", "Channel Four": a number word with a capital inside a sentence.
  if (form === "words" && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) && /\p{Lu}\p{L}*(?: of| the)? $/u.test(head)) return true;
  return (
    form === "digits" &&
    before?.tag === "PROPN" &&
    /\p{L}\s$/u.test(head) &&
    !isCounted(after) &&
    !/\b(?:in|at|near|on|from|says?|said)\s+\p{L}+\s$/iu.test(head)
  );
};

const isCounted = (after: Token | undefined): boolean => after !== undefined && /^(?:NOUN|ADJ|PROPN)$/.test(after.tag);

// "Omar Telvik, 34, said", "her son (12)", "aged 12", "12 years old".
const isAge = (text: string, { start, end, value }: Numeral, before: Token | undefined): boolean => {
  if (value === null || value < 1 || value > 115) return false;
  const head = text.slice(Math.max(0, start - 30), start);
  const tail = text.slice(end, end + 14);
  if (/(?<!\p{L})(?:aged?|ages|age of)\s+(?:about |around |between )?$/iu.test(head)) return true;
  if (/^\s+(?:years?|months?|weeks?|days?)(?:\s+old|\s+of age)\b/i.test(tail)) return true;
  const behindName = /\p{Lu}\p{L}+, $/u.test(head) && before?.text === "," && /^(?:,|\.(?:\s|$)|;| and )/u.test(tail);
  return behindName || (/\p{Lu}\p{Ll}+ \($/u.test(head) && tail.startsWith(")"));
};

const NOT_A_COUNT_AFTER_ONE =
  /^\s+(?:in\s+(?:every\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty)|out\s+of|another|day|morning|evening|night|time|thing|way|hand|side|who|that|which|might|must|should|could|would|can|may|or another|by one|of the (?:most|best|worst|world|country|\p{L}+est)\b)/iu;

// "one" as a pronoun or article: "no one", "the one who", "one another", "one day", "one of the largest".
// "one in three", "one out of every 200": a share, and neither number counts anything.
const isOfShare = (text: string, { start }: Numeral): boolean =>
  /(?<!\p{L})one\s+(?:in|out\s+of)\s+(?:every\s+)?$/iu.test(text.slice(Math.max(0, start - 24), start));

const isLooseOne = (text: string, { start, end }: Numeral): boolean =>
  text.slice(start, end).toLowerCase() === "one" &&
  (/(?:^|[^\p{L}])(?:no|the|this|that|which|any|every|each|some|another|only|such an?|a|an|by|little|last|first|previous|new|old|big|day|square)\s$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  ) ||
    NOT_A_COUNT_AFTER_ONE.test(text.slice(end, end + 40)));
