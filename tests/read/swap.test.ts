import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { CaseSettings, type DocumentInput } from "../../src/model/index.ts";
import { openReader } from "../../src/read/index.ts";
import { exampleFolder, exampleTexts, readJson, visibleText } from "../examples/example.ts";
import { makeSwap, type SwapPairs } from "../examples/swap.ts";
import { inWords } from "./inWords.ts";

const settings = CaseSettings.parse(parse(readFileSync(new URL("case.yaml", exampleFolder), "utf8")));
const swap = makeSwap(readJson("swap.json") as SwapPairs);
const reader = await openReader({ names: settings });
const document = (id: string, text: string): DocumentInput => ({ id, text, title: null, source: null, published: "2024-06-12", publishedBasis: "given" });

it.each(exampleTexts())("swapping the two sides in %s swaps them in the reading and changes nothing else", async (name) => {
  const text = visibleText(name);
  const here = await reader.read(document(name, text));
  const swapped = await reader.read(document(name, swap(text)));
  expect(inWords(swapped)).toEqual(JSON.parse(swap(JSON.stringify(inWords(here)))));
});
