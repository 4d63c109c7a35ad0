import { describe, expect, it } from "vitest";
import { marked, timeAt, timesIn } from "./read.ts";

type Case = readonly [sentence: string, edtf: string | null, timex: string | null];

/** Read against this day, a Wednesday. */
const PUBLISHED = "2024-05-08";

const dated: Readonly<Record<string, readonly Case[]>> = {
  "calendar dates": [
    ["The depot burned on [3 April 2024].", "2024-04-03", "2024-04-03"],
    ["The depot burned on [April 3, 2024].", "2024-04-03", "2024-04-03"],
    ["The depot burned on [Wednesday, 3 April 2024].", "2024-04-03", "2024-04-03"],
    ["The depot burned on [the 3rd of April].", "2024-04-03", "2024-04-03"],
    ["The depot burned on [Feb. 17].", "2024-02-17", "2024-02-17"],
    ["The depot burned on [28 December].", "2023-12-28", "2023-12-28"],
    ["The envoys will meet on [20 January].", "2025-01-20", "2025-01-20"],
    ["The depot burned on [2024-04-03].", "2024-04-03", "2024-04-03"],
    ["The slip is dated [23/04/2024].", "2024-04-23", "2024-04-23"],
    ["The truce of [September 2015] did not last.", "2015-09", "2015-09"],
    ["The truce was broken in [early March].", "2024-03", "2024-03"],
    ["The mill stood still in [the first week of April].", "2024-04", "2024-04"],
    ["The census of [1998] counted nine villages.", "1998", "1998"],
    ["The fort fell in [late 2017].", "2017", "2017"],
    ["The mill burned in [June last year].", "2023-06", "2023-06"],
    ["The mill burned on [3 March of this year].", "2024-03-03", "2024-03-03"],
    ["The pact may be signed on [3 March].", "2025-03-03", "2025-03-03"],
    ["The pact may have been signed on [3 March].", "2024-03-03", "2024-03-03"],
    ["The song is from [the 1970s].", "197X", "197"],
    ["The fort was built in [the 19th century].", "18XX", "18"],
    ["The tower fell on [New Year's Eve].", "2023-12-31", "2023-12-31"],
  ],
  weekdays: [
    ["Shells fell on Karsa on [Thursday].", "2024-05-02", "2024-05-02"],
    ["Shells fell on Karsa on [Wednesday].", "2024-05-08", "2024-05-08"],
    ["The council will meet on [Friday].", "2024-05-10", "2024-05-10"],
    ["The council meets on [Friday].", "2024-05-10", "2024-05-10"],
    ["A convoy left [late Monday].", "2024-05-06", "2024-05-06"],
    ["A convoy left [last Friday].", "2024-05-03", "2024-05-03"],
    ["A delegation is due [this coming Wednesday].", "2024-05-15", "2024-05-15"],
    ["The mast fell on [Sunday night].", "2024-05-05", "2024-05-05TNI"],
    ["The mast fell on [Monday of last week].", "2024-04-29", "2024-04-29"],
  ],
  "days, weeks and months from the publication": [
    ["The pier was hit [yesterday].", "2024-05-07", "2024-05-07"],
    ["The pier was hit [this morning].", "2024-05-08", "2024-05-08TMO"],
    ["Explosions were heard [overnight].", "2024-05-07/2024-05-08", "2024-05-08TNI"],
    ["Two boats were lost [last week].", "2024-04-29/2024-05-05", "2024-W18"],
    ["The roads were cleared [earlier this week].", "2024-05-06/2024-05-08", "2024-W19"],
    ["Twelve shops closed [last month].", "2024-04", "2024-04"],
    ["The bridge was rebuilt [last year].", "2023", "2023"],
    ["The road will be built [later this year].", "2024-05-08/2024-12-31", "2024"],
    ["A raid took place over [the weekend].", "2024-05-04/2024-05-05", "2024-W18-WE"],
    ["The well was poisoned [three days ago].", "2024-05-05", "2024-05-05"],
    ["The truce was signed [two weeks ago].", "2024-04-24", "2024-W17"],
    ["The siege was lifted [a month ago].", "2024-04", "2024-04"],
    ["The league was founded [five years ago].", "2019", "2019"],
    ["Nine drones were downed in [the past 24 hours].", "2024-05-07/2024-05-08", "PT24H"],
    ["The Assembly claims 243 operations within [200 days].", "2023-10-21/2024-05-08", "P200D"],
    ["The bridge will be repaired within [ten days].", "2024-05-08/2024-05-18", "P10D"],
    ["The column left on [the 25th].", "2024-04-25", "2024-04-25"],
    ["The vote is on [the 20th of this month].", "2024-05-20", "2024-05-20"],
  ],
  "seasons and parts of years": [
    ["The harvest failed [last summer].", "2023-22", "2023-SU"],
    ["The truce was signed in [the spring of 2019].", "2019-21", "2019-SP"],
    ["Exports fell in [the third quarter of 2018].", "2018-35", "2018-Q3"],
    ["The bill was passed in [the first half of 2019].", "2019-40", "2019-H1"],
  ],
  "ranges, and what the word before makes of a date": [
    ["Curfews were in force from [3] to 9 April.", "2024-04-03/2024-04-09", "2024-04-03"],
    ["Curfews were in force from 3 to [9 April].", "2024-04-03/2024-04-09", "2024-04-09"],
    ["The archive was closed between [Monday] and Thursday of last week.", "2024-04-29/2024-05-02", "2024-04-29"],
    ["The ferry was idle between [January] and March 2021.", "2021-01/2021-03", "2021-01"],
    ["A storm cut off Sorvan from 29 December to [1 January].", "2023-12-29/2024-01-01", "2024-01-01"],
    ["The conflict lasted from [2014] to 2016.", "2014/2016", "2014"],
    ["Boats were seized on 6, [8] and 9 April.", "{2024-04-06,2024-04-08,2024-04-09}", "2024-04-08"],
    ["No aid has come since [March].", "2024-03/..", "2024-03"],
    ["The pass is closed as of [Monday].", "2024-05-06/..", "2024-05-06"],
    ["The ceasefire holds until [Friday].", "../2024-05-10", "2024-05-10"],
  ],
  hours: [
    ["The launch was recorded at [0300 GMT on Tuesday].", "2024-05-07T03:00Z", "2024-05-07T03:00Z"],
    ["The gate was rammed at [14:30 on 1 May].", "2024-05-01T14:30", "2024-05-01T14:30"],
    ["The train was stopped at [6.15 pm on Friday].", "2024-05-03T18:15", "2024-05-03T18:15"],
    ["The post was attacked at [dawn on Saturday].", "2024-05-04", "2024-05-04TMO"],
  ],
  "what the text told before": [
    ["On 2 April the mill was hit. [The following day] the workers left.", "2024-04-03", "2024-04-03"],
    ["On 20 April two envoys were seized; they were freed [four days later].", "2024-04-24", "2024-04-24"],
    ["The war began on 7 October 2023; on [its 200th day] the dead were counted.", "2024-04-23", "2024-04-23"],
    ["The lines broke in October 2022. On [3 November] the town was taken.", "2022-11-03", "2022-11-03"],
    ["The treaty was signed in 2014 and broken [a year later].", "2015", "2015"],
  ],
  "other calendars": [
    ["The order was signed on [14 Shawwal 1445].", "2024-04-23", "2024-04-23"],
    ["The order was signed on [5 Ordibehesht 1403].", "2024-04-24", "2024-04-24"],
    ["The order was signed on [22 Tishri 5784].", "2023-10-07", "2023-10-07"],
    ["The truce was to last through [Ramadan 1445].", "2024-03-11/2024-04-09", null],
  ],
  "lengths and what comes again": [
    ["The barrage lasted [three hours].", null, "PT3H"],
    ["A [40-day] blockade ended.", null, "P40D"],
    ["It has gone on for [more than two years].", null, "P2Y"],
    ["It took [several weeks].", null, "PXW"],
    ["The [six-year-old] girl was hurt.", null, "P6Y"],
    ["Boats are inspected [every Friday].", null, "XXXX-WXX-5"],
    ["The list is read out [every two weeks].", null, "P2W"],
  ],
  "what cannot be placed": [
    ["Attacks have grown [recently].", null, "PAST_REF"],
    ["The granary burned [some weeks ago].", null, "PAST_REF"],
    ["On [the 61st day of the war], Yelm was quiet.", null, null],
  ],
};

const undated: readonly Case[] = [
  ["Shells fell on Karsa on [Thursday].", null, "XXXX-WXX-4"],
  ["Shells fell on Karsa [today].", null, "PRESENT_REF"],
  ["Shells fell on Karsa [yesterday].", null, null],
  ["Shells fell on Karsa on [3 May].", "XXXX-05-03", "XXXX-05-03"],
  ["Shells fell on Karsa in [May].", "XXXX-05", "XXXX-05"],
  ["Shells fell on Karsa on [29 February].", "XXXX-02-29", "XXXX-02-29"],
  ["Nine drones were downed in [the past 24 hours].", null, "PT24H"],
  ["Shells fell on Karsa on [3 May 2024].", "2024-05-03", "2024-05-03"],
  ["Shells fell on Karsa [last summer].", null, "XXXX-SU"],
];

const check = (cases: readonly Case[], published: string | null): void => {
  for (const [sentence, edtf, timex] of cases)
    it(sentence, () => {
      const time = timeAt(sentence, published);
      expect(time, `found only ${JSON.stringify(timesIn(marked(sentence).text, published).times)}`).toBeDefined();
      expect([time?.edtf, time?.timex]).toEqual([edtf, timex]);
    });
};

describe("times against a publication date", () => {
  for (const [group, cases] of Object.entries(dated)) describe(group, () => check(cases, PUBLISHED));
});

describe("times in an undated text", () => check(undated, null));

describe("times with two readings", () => {
  const cases: readonly (readonly [sentence: string, published: string, edtf: string])[] = [
    ["The slip is dated [04/05/2024].", PUBLISHED, "[2024-04-05,2024-05-04]"],
    ["The slip is dated [1/2/23].", PUBLISHED, "[2023-01-02,2023-02-01]"],
    // Said on a Wednesday: yesterday, or a week before that?
    ["The mayor was freed [last Tuesday].", PUBLISHED, "[2024-04-30,2024-05-07]"],
    ["The drill is [next Saturday].", PUBLISHED, "[2024-05-11,2024-05-18]"],
  ];
  for (const [sentence, published, edtf] of cases)
    it(sentence, () => {
      const { text, start, end } = marked(sentence);
      const { times, notes } = timesIn(text, published);
      expect(times.find((time) => time.start === start)?.edtf).toBe(edtf);
      expect(notes).toMatchObject([{ code: "date-ambiguous", start, end }]);
    });
});

describe("the anchor", () => {
  it("is the dateline before it is the publication date", () => {
    const text = "Shells fell on Karsa on Thursday.";
    expect(timesIn(text, "2024-05-08").times[0]?.edtf).toBe("2024-05-02");
    expect(timesIn(text, "2024-05-08", "2024-05-01").times[0]?.edtf).toBe("2024-04-25");
  });

  it("is no year or month", () => {
    expect(timesIn("Shells fell on Karsa on Thursday.", "2024-05").times[0]?.edtf).toBeNull();
  });

  it("leads to no year of five digits", () => {
    for (const sentence of ["The council will meet in [February].", "The council will meet [tomorrow]."])
      expect(timeAt(sentence, "9999-12-31")).toMatchObject({ edtf: null, basis: "unknown" });
  });

  it("says whether a date was counted from it", () => {
    const bases = timesIn("On 3 May 2024, on Thursday, on 4 June, and for two days.", PUBLISHED).times.map(({ basis }) => basis);
    expect(bases).toEqual(["stated", "inferred", "inferred", "stated"]);
    expect(timesIn("On Thursday.", null).times[0]?.basis).toBe("unknown");
  });
});

describe("an account of the past", () => {
  const text = [
    "In 1911 the league was founded. In 1912 it took Karsa, and in 1913 Dravik.",
    "The first war began on 4 May 1914. On 9 June the fort fell. By August 1914 Yelm was cut off.",
    "In December 1915 talks began. In January they failed. The census of 1812 had counted nine villages here.",
    "On 3 February the siege was lifted. The peace was signed on 2 May 1917, and broken in 1918.",
  ].join(" ");
  it("carries its year along, forward over the turn of the year, and past an aside", () => {
    const edtf = Object.fromEntries(timesIn(text, PUBLISHED).times.map((time) => [text.slice(time.start, time.end), time.edtf]));
    expect(edtf).toMatchObject({ "9 June": "1914-06-09", January: "1916-01", "3 February": "1916-02-03" });
  });
});
