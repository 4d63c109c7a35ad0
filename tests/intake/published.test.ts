/** Where a page's date is taken from, and where none is taken. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, takeAll } from "./taking.ts";

const story = Array.from(
  { length: 4 },
  (_, i) => `<p>Paragraph ${i}: The council of Vell said that three guards were hurt at the gate, and that it had counted nine fires.</p>`,
).join("");
const time = (day: string): string => `<time datetime="${day}T12:05+03:00">${day}</time>`;

const dateOf = async (body: string, head = "") => {
  const file = join(newFolder(), "page.html");
  writeFileSync(file, `<html><head><meta charset="utf-8"><title>T</title>${head}</head><body>${body}</body></html>`);
  const [taken] = (await takeAll([file])).documents;
  return taken?.document;
};

test.each<readonly [string, string]>([
  ["bare beside the only heading", `<div><h1>T</h1><p>Vell Radio</p>${time("2031-05-09")}<div>${story}</div></div>`],
  ["in a line of its own under the only heading", `<div><h1>T</h1><p class="by">Vell Radio, ${time("2031-05-09")}</p><div>${story}</div></div>`],
  ["in the article's header", `<article><header><h1>T</h1>${time("2031-05-09")}</header>${story}</article>`],
  ["in the line that is named for it, in words", `<div><h1>T</h1><p class="date">Friday, 9 May 2031</p>${story}</div>`],
  ["the same with the month first", `<div><h1>T</h1><div class="meta"><span class="post-date">Posted May 9, 2031 at 10:00</span></div>${story}</div>`],
])("a page's date: %s", async (_, body) => {
  expect(await dateOf(body)).toMatchObject({ published: "2031-05-09", publishedBasis: "metadata", intakeNotes: [] });
});

test.each<readonly [string, string]>([
  ["times of a list", `<h1>Vell Radio</h1><div>${time("2031-05-09")} One</div><div>${time("2031-05-08")} Two</div>${story}`],
  ["a time before the heading", `${time("2031-05-09")}<h1>T</h1>${story}`],
  [
    "a time within the prose",
    `<div><h1>T</h1><p>${"The council of Vell said again that it had counted nine fires. ".repeat(3)} It burnt on ${time("2031-05-09")}.</p>${story}</div>`,
  ],
  ["dates in words of a list", `<h1>Vell Radio</h1><p class="date">9 May 2031</p><p class="date">8 May 2031</p>${story}`],
  ["a date of two readings", `<div><h1>T</h1><p class="date">05.09.2031</p>${story}</div>`],
  ["a date without its year", `<div><h1>T</h1><p class="date">Friday, 9 May</p>${story}</div>`],
  ["a day that no calendar has", `<div><h1>T</h1><p class="date">31 June 2031</p>${story}</div>`],
])("not a page's date: %s", async (_, body) => {
  expect(await dateOf(body)).toMatchObject({ published: null, publishedBasis: "unknown" });
});

test("where the page shows another date than its metadata say, the metadata's is taken, and both are told", async () => {
  const document = await dateOf(
    `<div><h1>T</h1><p class="date">Friday, 9 May 2031</p>${story}</div>`,
    '<meta property="article:published_time" content="2031-05-11">',
  );
  expect(document).toMatchObject({ published: "2031-05-11" });
  expect(document?.intakeNotes).toEqual([
    "The page states different publication dates (meta article:published_time: “2031-05-11”; the line under the title: “Friday, 9 May 2031”); 2031-05-11 was taken.",
  ]);
});
