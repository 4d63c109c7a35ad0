/** Pages that nobody wrote in good faith, or that nobody wrote to the end: each gives a text or an error, in bounded time, and never ends the process. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, takeAll } from "./taking.ts";

const takePage = async (html: string) => {
  const file = join(newFolder(), "page.html");
  writeFileSync(file, html);
  return takeAll([file]);
};

const words = "The council of Vell said that three guards were hurt at the gate.";
const many = 100_000;

test.each<readonly [string, string]>([
  ["elements nested without end", `<html><body>${"<div>".repeat(many)}${words}`],
  ["inline elements nested without end", `<html><body>${"<b>".repeat(many)}${words}${"</b>".repeat(many)}</body></html>`],
  ["headings nested without end", `${"<h1>".repeat(many)}${words}`],
  ["lists nested without end", `${"<ul><li>".repeat(many)}${words}`],
  ["tables nested without end", `${"<table><tr><td>".repeat(many)}${words}`],
  ["unclosed paragraphs", `<html><body>${`<p>${words}`.repeat(20_000)}</body></html>`],
  ["many small elements in one line", `<html><body><p>${"<b>a</b> ".repeat(many)}${words}</p></body></html>`],
  ["closing tags without opening ones", `<html><body>${"</div></p>".repeat(many)}<p>${words}</p></body></html>`],
  ["open angles", `<html><body><p>${words}</p>${"<".repeat(many)}`],
  ["tags cut by tags", `<html><body><p>${words}</p>${"<a ".repeat(many)}`],
  ["attributes without end", `<html><body><p ${"a=1 ".repeat(many)}>${words}</p></body></html>`],
  ["comments never closed", `<p>${words}</p>${"<!--".repeat(many)}`],
  ["scripts never closed", `<p>${words}</p>${"<script>".repeat(many)}`],
  ["spaces without end", `<pre>${" ".repeat(many)}x${" ".repeat(many)}</pre><p>${words}</p>`],
  [
    "structured data that is none",
    `<script type="application/ld+json">{"@type": </script><script type="application/ld+json">[null, 5, {"author": {"name": [1]}, "datePublished": 7}]</script><p>${words}</p>`,
  ],
  ["a frame set only", `<frameset><noframes><p>${words}</p></noframes></frameset>`],
  ["words outside all elements", words],
])("%s", async (_, html) => {
  const started = performance.now();
  const { documents } = await takePage(html);
  expect(documents).toHaveLength(1);
  expect(documents[0]?.document.text).toContain(words);
  expect(performance.now() - started).toBeLessThan(20_000);
});

const manyStories = Array.from({ length: 6 }, (_, index) => `<p>Paragraph ${index}: ${words} ${words}</p>`).join("\n");

test.each([
  [
    "two bodies of text",
    `<html><body><div class="story">${manyStories}</div><div class="story">${manyStories.replaceAll("Paragraph", "Further")}</div></body></html>`,
    ["Paragraph 0", "Paragraph 5"],
  ],
  [
    "an article in a wrapper named for its sidebar",
    `<html><body><div class="has-sidebar related"><main><h1>T</h1>${manyStories}</main></div></body></html>`,
    ["Paragraph 0", "Paragraph 5"],
  ],
  [
    "an article in parts",
    `<html><body><article><div>${manyStories}</div><hr><div>${manyStories.replaceAll("Paragraph", "Part")}</div></article></body></html>`,
    ["Paragraph 0", "Part 5"],
  ],
])("no paragraph is lost: %s", async (_, html, wanted) => {
  const { documents } = await takePage(html);
  for (const wording of wanted) expect(documents[0]?.document.text).toContain(wording);
});

test("the cut end of a page is noted, a whole page without end tags is not", async () => {
  const notes = async (html: string): Promise<readonly string[] | undefined> => (await takePage(html)).documents[0]?.document.intakeNotes;
  expect(await notes(`<html><body><div><p>${words}`)).toEqual([expect.stringMatching(/ends in the middle/)]);
  expect(await notes(`<html><body><p>${words}</p><!-- a comm`)).toEqual([expect.stringMatching(/ends in the middle/)]);
  expect(await notes(`<!doctype html><title>T</title><p>${words}<p>${words}`)).toEqual([]);
});
