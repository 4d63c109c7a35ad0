import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { calendarDate, takeForReading } from "../../src/intake/index.ts";
import { asStream, newFolder, takeAll } from "./taking.ts";

test("a text over the limit is refused by its size, without reading it", async () => {
  const file = join(newFolder(), "huge.txt");
  const handle = openSync(file, "w");
  // A hole of a terabyte: reading it would never end.
  ftruncateSync(handle, 1_000_000_000_000);
  closeSync(handle);
  const { refused } = await takeAll([file]);
  expect(refused.map(({ error }) => error.code)).toEqual(["too-large"]);
  expect(refused[0]?.error.message).toMatch(/huge\.txt has 1000000 MB; the limit is 20 MB\..*--max-megabytes/);
});

test("standard input is cut off as soon as it is over the limit", async () => {
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    for (;;) yield new Uint8Array(1000).fill(97);
  };
  const { refused } = await takeAll(["-"], { maxBytes: 1_000_000, stdin: endless() });
  expect(refused.map(({ path, error }) => [path, error.code])).toEqual([["-", "too-large"]]);
});

test("a text at the limit is taken", async () => {
  const { documents } = await takeAll(["-"], { maxBytes: 5, stdin: asStream("12345") });
  expect(documents[0]?.document).toMatchObject({ id: "-", locator: "-", mediaType: "text/plain", text: "12345", title: null });
});

test("a page on standard input is known by how it begins", async () => {
  const { documents } = await takeAll(["-"], { stdin: asStream("\uFEFF\n<!DOCTYPE html><title>A page</title><p>Its words.") }, takeForReading);
  expect(documents[0]?.document).toMatchObject({ mediaType: "text/html", text: "A page\n\nIts words.", encoding: { name: "utf-8", basis: "bom" } });
});

test("a named pipe is read like a file", async () => {
  const pipe = join(newFolder(), "pipe.txt");
  execFileSync("/usr/bin/env", ["mkfifo", pipe]);
  const [{ documents }] = await Promise.all([takeAll([pipe]), import("node:fs/promises").then((fs) => fs.writeFile(pipe, "Through a pipe."))]);
  expect(documents[0]?.document.text).toBe("Through a pipe.");
});

test.each([
  ["a ZIP archive", "PK\x03\x04rest", /ZIP/],
  ["a program", "\x7FELF\x02\x01", /program/],
  ["RTF", "{\\rtf1 text}", /RTF/],
  ["control characters", "\x01\x02\x03 words", /control characters/],
])("%s named .txt is refused and told", async (_, bytes, message) => {
  const file = join(newFolder(), "named.txt");
  writeFileSync(file, bytes, "latin1");
  const { refused } = await takeAll([file]);
  expect(refused[0]?.error.code).toBe("binary");
  expect(refused[0]?.error.message).toMatch(message);
});

test.each(["2031-02-29", "2031-13-01", "2031-00-10", "31-01-01", "2031-1-1", "yesterday", "", "2031-05", "2031", "2031-05-01T00:00:00Z"])(
  "%j is no publication date",
  async (date) => {
    expect(() => calendarDate(date, "--published")).toThrow(/^--published: ".*" .*(Write it like|Give the whole date)/);
    await expect(takeAll([], { published: date })).rejects.toMatchObject({ code: "bad-date" });
  },
);

test.each(["2032-02-29", "2000-02-29", "0001-01-01", "2031-12-31"])("%s is a publication date", (date) => {
  expect(calendarDate(date, "--published")).toBe(date);
});

test("--source and --published fill in what the file does not say, and what they do not replace is noted", async () => {
  const options = { source: "Run Gazette", published: "2031-01-01" };
  const page = '<meta property="og:site_name" content="Own Gazette"><meta name="date" content="2031-02-02"><html><p>Words.';
  const [plain] = (await takeAll(["-"], { ...options, stdin: asStream("Words.") })).documents;
  expect(plain?.document).toMatchObject({ source: "Run Gazette", published: "2031-01-01", publishedBasis: "given", intakeNotes: [] });
  const file = join(newFolder(), "a.html");
  writeFileSync(file, page);
  const [own] = (await takeAll([file], options)).documents;
  expect(own?.document).toMatchObject({ source: "Own Gazette", published: "2031-02-02", publishedBasis: "metadata" });
  expect(own?.document.intakeNotes).toHaveLength(2);
});
