/** What intake makes of the example's files, against the author's key. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type TakenDocument, takePaths } from "../../src/intake/index.ts";
import { openReader } from "../../src/read/index.ts";
import { exampleFolder, Key, readJson } from "./example.ts";

const key = Key.parse(readJson("key.json"));
const documents: TakenDocument["document"][] = [];
for await (const taken of takePaths([fileURLToPath(exampleFolder)])) if (taken.type === "document") documents.push(taken.document);
const reader = await openReader();

test("every text of the key is taken, and no other", () => {
  expect(documents.map(({ id }) => id).toSorted()).toEqual(key.documents.map(({ file }) => file).toSorted());
});

test.each(key.documents)("$file: outlet, date and language as in the key", async ({ file, outlet, published, publishedBasis, language, encoding, contradicts }) => {
  const document = documents.find(({ id }) => id === file);
  if (document === undefined) throw new Error(`${file} was not taken.`);
  const reading = await reader.read(document);
  // A page that contradicts itself is for a person to settle: its metadata stand until then, and the remark names both.
  const expected = contradicts?.["metadata"] ?? published;
  expect(document.source).toBe(outlet);
  expect(reading).toMatchObject({ published: expected, publishedBasis, language });
  if (contradicts !== undefined) expect(document.intakeNotes.join()).toContain("different publication dates");
  if (encoding !== undefined) expect(document.encoding.name).toBe(encoding);
});
