import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { HearsayError } from "../../src/model/index.ts";
import { documentKey } from "../../src/intake/documentKey.ts";
import { sha256 } from "../../src/text/index.ts";
import { type IntakeOptions, type Taken, takeForReading, takePaths } from "../../src/intake/index.ts";
import { newFolder } from "./taking.ts";

const folder = newFolder();

const takeBytes = async (
  name: string,
  bytes: Uint8Array,
  taking: (paths: readonly string[], options?: IntakeOptions) => AsyncIterable<Taken> = takePaths,
): Promise<readonly Taken[]> => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const all: Taken[] = [];
  for await (const taken of taking([file])) all.push(taken);
  return all;
};

const markup = fc.array(
  fc.constantFrom(
    "<p>",
    "</p>",
    "<div class=ad>",
    "</div>",
    "<article>",
    "<q>",
    "<td>",
    "<table>",
    "<script>",
    "<!--",
    "<a href='",
    "&#",
    "&amp;",
    "<br>",
    "<li>",
    "<h1>",
    "“w”",
    " word ",
    "<meta charset=utf-8 ",
    "\0",
    "é",
  ),
  { maxLength: 60 },
);

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
  markup.map((parts) => new TextEncoder().encode(parts.join(""))),
);

test("whatever the bytes, something is said of them: documents that hold together, or errors for people", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("a.txt", "a.html", "a.jsonl", "a.md"), bytes, async (name, content) => {
      const all = await takeBytes(name, content);
      expect(all.length).toBeGreaterThan(0);
      for (const taken of all) {
        if (taken.type === "refused") expect(taken.error).toBeInstanceOf(HearsayError);
        if (taken.type !== "document") continue;
        const { document, original } = taken;
        expect(document.text.isWellFormed()).toBe(true);
        expect(document.text.trim()).not.toBe("");
        expect([document.textSha256, document.originalSha256]).toEqual([sha256(document.text), sha256(original)]);
        expect(document.key).toBe(documentKey(document.originalSha256));
        expect(document.key).toMatch(/^d[0-9a-f]{10}$/);
        if (name !== "a.jsonl") expect(Buffer.compare(original, content)).toBe(0);
      }
      expect(await takeBytes(name, content)).toEqual(all);
    }),
    { numRuns: 400 },
  );
});

/** Any text that is neither blank nor full of control characters. */
const prose = fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }).map((text) => `Words: ${text}\r\nand more.\n`);

test("a plain text comes back character for character, in UTF-8 and UTF-16", async () => {
  await fc.assert(
    fc.asyncProperty(prose, fc.constantFrom("utf8", "utf16le"), async (text, encoding) => {
      const mark = encoding === "utf8" ? "" : "\uFEFF";
      const [taken] = await takeBytes("b.txt", Buffer.from(mark + text, encoding as BufferEncoding));
      expect(taken?.type === "document" && taken.document.text).toBe(text);
    }),
  );
});

test("a record's text comes back character for character; halves of surrogate pairs alone are replaced", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 100 }), async (text) => {
      const record = { id: "1", text: `${text}.` };
      const [taken] = await takeBytes("c.jsonl", new TextEncoder().encode(JSON.stringify(record)), takeForReading);
      expect(taken?.type === "document" && taken.document.text).toBe(record.text.toWellFormed());
    }),
  );
});

test("words of a page keep their order and their characters", async () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}«»“”‘’"'—…]{1,12}$/u);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }), async (paragraphs) => {
      const lines = paragraphs.map((words) => words.join(" "));
      const html = `<html><head><meta charset="utf-8"></head><body><article>${lines.map((line) => `<p>${line}</p>`).join("\n")}</article></body></html>`;
      const [taken] = await takeBytes("d.html", new TextEncoder().encode(html));
      expect(taken?.type === "document" && taken.document.text).toBe(lines.join("\n\n"));
    }),
  );
});
