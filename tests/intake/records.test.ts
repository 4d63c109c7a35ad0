import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeForReading, takePaths } from "../../src/intake/index.ts";
import { asStream, newFolder, takeAll } from "./taking.ts";

const line = (id: string, text: string, more: object = {}): string => JSON.stringify({ id, text, ...more });

const keysOf = async (file: string): Promise<readonly string[]> =>
  (await takeAll([file])).documents.map(({ document }) => `${document.key} ${document.locator.split("#")[1]}`);

test("a line is its record's original: lines put before or after leave keys and locators alone", async () => {
  const file = join(newFolder(), "a.jsonl");
  writeFileSync(file, `${line("1", "One.")}\n${line("2", "Two.")}`);
  const before = await keysOf(file);
  writeFileSync(file, `${line("0", "Zero.")}\r\n${line("1", "One.")}\r\n${line("2", "Two.")}\r\n${line("3", "Three.")}\r\n`);
  const after = await keysOf(file);
  expect(before).toHaveLength(2);
  expect(after.slice(1, 3)).toEqual(before);
  writeFileSync(file, `${line("1", "One.")}\n${line("2", "Two, corrected.")}\n`);
  const changed = await keysOf(file);
  expect(changed[0]).toBe(before[0]);
  expect(changed[1]).not.toBe(before[1]);
  expect(changed[1]?.slice(11)).toBe(before[1]?.slice(11));
});

test("reading leaves a record's text untouched; adding puts its title before it", async () => {
  const record = line("1", " Body.\r\n ", { title: "Title" });
  const options = { inputFormat: "jsonl", stdin: asStream(record) } as const;
  expect((await takeAll(["-"], options, takeForReading)).documents[0]?.document).toMatchObject({
    id: "1",
    text: " Body.\r\n ",
    title: "Title",
    locator: "-#1",
  });
  const added = await takeAll(["-"], { ...options, stdin: asStream(record) }, takePaths);
  expect(added.documents[0]?.document.text).toBe("Title\n\n Body.\r\n ");
});

test("a character or a line may be cut anywhere by the stream", async () => {
  const bytes = new TextEncoder().encode(`${line("1", "“é😀”")}\n${line("2", "б")}\n`);
  const { documents } = await takeAll(["-"], { inputFormat: "jsonl", stdin: asStream(...Array.from(bytes, (byte) => Uint8Array.of(byte))) });
  expect(documents.map(({ document }) => document.text)).toEqual(["“é😀”", "б"]);
});

test("one line over the limit is refused, and the rest goes on", async () => {
  const { documents, refused } = await takeAll(["-"], {
    inputFormat: "jsonl",
    maxBytes: 100,
    stdin: asStream(`${line("1", "x".repeat(200))}\n`, line("2", "short")),
  });
  expect(documents.map(({ document }) => document.id)).toEqual(["2"]);
  expect(refused.map(({ path, error }) => [path, error.code])).toEqual([["-:1", "too-large"]]);
});

test("a file of another make is not told line by line for ever", async () => {
  const { documents, refused } = await takeAll(["-"], { inputFormat: "jsonl", stdin: asStream('{"other": 1}\n'.repeat(1000), line("1", "Good.")) });
  expect(documents).toHaveLength(1);
  expect(refused).toHaveLength(21);
  expect(refused.at(-1)?.error.message).toMatch(/^-: 980 more lines are bad; 1 were taken/);
});

test("the title is put before a body that begins with the same letters, not before one that begins with the same line", async () => {
  const lines = [line("1", "Warlords met.", { title: "War" }), line("2", "War\n\nIt began.", { title: "War" })].join("\n");
  const { documents } = await takeAll(["-"], { inputFormat: "jsonl", stdin: asStream(lines) });
  expect(documents.map(({ document }) => document.text)).toEqual(["War\n\nWarlords met.", "War\n\nIt began."]);
});

test("a stream that breaks is refused", async () => {
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode("Words");
    throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" });
  };
  expect((await takeAll(["-"], { stdin: broken() })).refused.map(({ error }) => error.message)).toEqual(["standard input could not be read (EIO)."]);
});

test.each([
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 10, 10), "binary"],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), "bad-encoding"],
  ["Latin-1", new Uint8Array([...new TextEncoder().encode('{"id":"1","text":"caf'), 0xe9, 0x22, 0x7d]), "bad-encoding"],
  ["nothing", new Uint8Array(), "empty"],
  ["blank lines", Uint8Array.of(10, 13, 10, 32), "empty"],
  ["an array", new TextEncoder().encode("[1, 2]"), "bad-record"],
  ["a number for an identifier", new TextEncoder().encode('{"id": 1, "text": "x"}'), "bad-record"],
  ["a month for a date", new TextEncoder().encode('{"id": "1", "text": "x", "published": "2031-05"}'), "bad-date"],
])("%s is refused", async (_, bytes, code) => {
  const { documents, refused } = await takeAll(["-"], { inputFormat: "jsonl", stdin: asStream(bytes) });
  expect(documents).toEqual([]);
  expect(refused.map(({ error }) => error.code)).toEqual([code]);
});
