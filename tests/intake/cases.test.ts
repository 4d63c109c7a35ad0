/** A new case is a new file in `cases/in`: the first run says what intake makes of it, and where to put that once somebody has checked it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeAll } from "./taking.ts";

const inputs = join(import.meta.dirname, "cases/in");
const outputs = join(import.meta.dirname, "cases/out");
const names = readdirSync(inputs).filter((name) => !name.endsWith(".meta.json"));
const shortPath = (text: string): string => text.replaceAll("tests/intake/cases/in/", "");

const describe = async (name: string): Promise<unknown> => {
  const { documents, refused } = await takeAll([join(inputs, name)]);
  return {
    refused: refused.map(({ path, error }) => ({ path: shortPath(path), code: error.code, message: shortPath(error.message) })),
    documents: documents.map(({ document }) => ({ ...document, locator: shortPath(document.locator), text: document.text.split("\n") })),
  };
};

test("there are cases", () => {
  expect(names.length).toBeGreaterThan(20);
});

test.each(names)("%s", async (name) => {
  const actual = await describe(name);
  const expected = join(outputs, `${name}.json`);
  if (!existsSync(expected)) {
    const proposals = join(tmpdir(), "hearsay-intake-cases");
    mkdirSync(proposals, { recursive: true });
    writeFileSync(join(proposals, `${name}.json`), `${JSON.stringify(actual, null, 2)}\n`);
    expect.fail(`No expected output. Check ${join(proposals, `${name}.json`)} and put it into tests/intake/cases/out.`);
  }
  expect(actual).toEqual(JSON.parse(readFileSync(expected, "utf8")));
});
