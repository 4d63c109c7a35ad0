import type { Groups, Meaning, Pattern } from "../draft.ts";
import { COUNT, countOf, durationValue, PART_OF_DAY, partOf, SP, UNIT, unitOfWord, WEEKDAY, weekdayOfWord } from "../lexicon.ts";
import { meaning } from "./pattern.ts";

const ABOUT = `(?:(?:about|around|some|nearly|almost|over|under|at${SP}least|at${SP}most|up${SP}to|approximately|roughly|(?:a${SP}little${SP})?(?:more|less|fewer)${SP}than|only|just(?:${SP}over|${SP}under)?|another|the${SP}first|the${SP}last|the${SP}entire|the${SP}whole)${SP})?`;

const length = ({ count = "", unit = "" }: Groups): Meaning => ({ type: "duration", value: durationValue(unitOfWord(unit), countOf(count)) });

const SETS: Readonly<Record<string, string>> = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "XXXX-XX-XXTNI",
  weekly: "P1W",
  fortnightly: "P2W",
  monthly: "P1M",
  quarterly: "P1Q",
  yearly: "P1Y",
  annually: "P1Y",
  annual: "P1Y",
};

/** Lengths of time that nothing places on the calendar. */
export const DURATIONS: readonly Pattern[] = [
  meaning("age", `(?<count>${COUNT})(?:-|${SP})(?<unit>year|month|week|day)s?(?:-|${SP})(?:old|of${SP}age)s?`, length),
  meaning(
    "compound",
    `(?<count>\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|hundred|half|multi|several)-(?<unit>second|minute|hour|day|night|week|month|year|decade|century)(?:-long)?`,
    ({ count = "", unit = "" }) =>
      length({
        count: /^(?:half|hundred)$/i.test(count) ? (/^half$/i.test(count) ? "half a" : "a hundred") : /^multi$/i.test(count) ? "several" : count,
        unit,
      }),
  ),
  meaning("long", "(?<unit>hour|day|week|month|year|decade|century)s?-long", ({ unit = "" }) => length({ count: "a", unit })),
  meaning(
    "duration",
    `${ABOUT}(?<count>${COUNT})${SP}(?:more${SP}|full${SP}|whole${SP}|consecutive${SP}|straight${SP}|long${SP}|short${SP}|additional${SP})?(?<unit>${UNIT})(?:[’'](?!s))?`,
    (groups) =>
      /^(?:an?|some)$/i.test(groups["count"] ?? "") && /^(?:day|second|minutes?|night|quarter|some)$/i.test(groups["unit"] ?? "") ? null : length(groups),
  ),
  meaning(
    "duration-bare",
    `(?<=(?<!\\p{L})(?:for|in|after|within|of|over|during|took|lasted|last|take|spent|several)${SP}(?:many${SP})?)(?<unit>hours|days|weeks|months|years|decades|centuries)(?!${SP}(?:ago|earlier|later|of${SP}(?:age|war)))`,
    ({ unit = "" }) => length({ count: "several", unit }),
  ),
];

/** Times that come again and again. */
export const SETS_OF_TIMES: readonly Pattern[] = [
  meaning("every-unit", `(?:every|each)${SP}(?:(?<count>${COUNT})${SP}|(?<other>other)${SP})?(?<unit>${UNIT})`, ({ count, other, unit = "" }) => ({
    type: "set",
    value: durationValue(unitOfWord(unit), count === undefined ? (other === undefined ? 1 : 2) : countOf(count)),
  })),
  meaning("every-weekday", `(?:every|each)${SP}(?<day>${WEEKDAY})|(?<=(?<!\\p{L})on${SP})(?<days>${WEEKDAY})s`, ({ day, days }) => ({
    type: "set",
    value: `XXXX-WXX-${weekdayOfWord(day ?? days ?? "")}`,
  })),
  meaning("every-part", `(?:every|each)${SP}(?<part>${PART_OF_DAY})`, ({ part = "" }) => ({ type: "set", value: `XXXX-XX-XXT${partOf(part)}` })),
  meaning("regularly", `(?<word>${Object.keys(SETS).join("|")})`, ({ word = "" }) => ({ type: "set", value: SETS[word.toLowerCase()] ?? "P1D" })),
];
