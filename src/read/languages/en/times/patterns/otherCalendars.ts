import { addDays } from "../../../../../text/index.ts";
import { dayIn, type OtherCalendar } from "../otherCalendar.ts";
import type { Meaning, Pattern } from "../draft.ts";
import { SP } from "../lexicon.ts";
import { meaning } from "./pattern.ts";

const HYPHEN = "[-‐‑ ]?";
const QUOTE = "[’'ʿʾ`]?";
const AL = `(?:${HYPHEN}(?:al|ul|ath|ul|as)${HYPHEN})?`;

/** Month names in Latin letters, in the order of the year, with the spellings that English texts use. */
const MONTHS: Readonly<Record<OtherCalendar, readonly string[]>> = {
  "islamic-umalqura": [
    "muharram",
    "safar",
    `rabi${QUOTE}${HYPHEN}(?:al${HYPHEN}|ul${HYPHEN})?(?:awwal|awal|i)`,
    `rabi${QUOTE}${HYPHEN}(?:al${HYPHEN}|ath${HYPHEN}|ul${HYPHEN})?(?:thani|sani|akhir|ii)`,
    `jumada${HYPHEN}(?:al${HYPHEN}|ul${HYPHEN})?(?:awwal|awal|ula|oola|i)`,
    `jumada${HYPHEN}(?:al${HYPHEN}|ath${HYPHEN}|ul${HYPHEN})?(?:thani|sani|akhira|akhirah|ii)`,
    "rajab",
    `sha${QUOTE}ban`,
    "ramadh?an",
    "shawwal",
    `(?:dhu|dhul|zul)${AL}${HYPHEN}(?:al${HYPHEN})?q(?:i|a)${QUOTE}dah?`,
    `(?:dhu|dhul|zul)${AL}${HYPHEN}(?:al${HYPHEN})?hij+ah?`,
  ],
  persian: ["farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar", "dey", "bahman", "esfand"],
  hebrew: [
    "tishrei|tishri",
    "(?:mar)?c?heshvan",
    "kislev",
    "tevet",
    "shevat|shvat",
    "adar(?: i| 1)?",
    "adar(?: ii| 2)",
    "nisan",
    "iyy?ar",
    "sivan",
    "tamm?uz",
    "av",
    "elul",
  ],
};
const YEARS: Readonly<Record<OtherCalendar, string>> = { "islamic-umalqura": "1[34]\\d{2}", persian: "1[34]\\d{2}", hebrew: "5[5-8]\\d{2}" };

/** The days that a date of another calendar is in ours; nothing where there is no such date, or the tables do not reach so far. */
const reckoned = (calendar: OtherCalendar, year: number, month: number, day: number | null): Meaning => {
  const first = dayIn(calendar, { year, month, day: day ?? 1 });
  if (first === null) return { type: "reference", value: null };
  if (day !== null) return { type: "date", ...first };
  const lengthOfMonth = dayIn(calendar, { year, month, day: 30 }) === null ? 29 : dayIn(calendar, { year, month, day: 31 }) === null ? 30 : 31;
  const last = addDays(first, lengthOfMonth - 1);
  return { type: "range", from: { type: "date", ...first }, to: { type: "date", ...last } };
};

const inCalendar = (calendar: OtherCalendar): readonly Pattern[] =>
  MONTHS[calendar].flatMap((name, index) => {
    const year = `(?<year>${YEARS[calendar]})(?:${SP}?(?:A\\.?H\\.?|S\\.?H\\.?|A\\.?M\\.?|hijri))?`;
    return [
      meaning(`${calendar}-day`, `(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?${SP}(?:of${SP})?(?:${name}),?${SP}${year}`, (groups) =>
        reckoned(calendar, Number(groups["year"]), index + 1, Number(groups["day"])),
      ),
      meaning(`${calendar}-month`, `(?:${name}),?${SP}(?:of${SP})?${year}`, (groups) => reckoned(calendar, Number(groups["year"]), index + 1, null)),
    ];
  });

/** Dates of the Islamic (tables of Umm al-Qura), Iranian and Jewish calendars, where their year is given. */
export const OTHER_CALENDARS: readonly Pattern[] = (["islamic-umalqura", "persian", "hebrew"] as const).flatMap(inCalendar);
