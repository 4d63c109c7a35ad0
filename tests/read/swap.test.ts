import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { CaseSettings, type DocumentInput } from "../../src/model/index.ts";
import { openReader } from "../../src/read/index.ts";
import { exampleFolder, exampleTexts, readJson, visibleText } from "../examples/example.ts";
import { makeSwap, type SwapPairs } from "../examples/swap.ts";
import { inWords } from "./inWords.ts";

const settings = CaseSettings.parse(parse(readFileSync(new URL("case.yaml", exampleFolder), "utf8")));
const pairs = readJson("swap.json") as SwapPairs;
const lowered: SwapPairs = pairs.map(([one, other]) => [one.toLowerCase(), other.toLowerCase()]);
const swap = makeSwap(pairs.concat(lowered.filter(([one]) => !pairs.some(([known]) => known === one))));
const reader = await openReader({ names: settings });
const document = (id: string, text: string): DocumentInput => ({ id, text, title: null, source: null, published: "2024-06-12", publishedBasis: "given" });

/** Swaps every string inside, keys aside. Units are given in lower case, so everything is compared in lower case. */
const swapped = (value: unknown): unknown => {
  if (typeof value === "string") return swap(value).toLowerCase();
  if (Array.isArray(value)) return value.map(swapped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swapped(inner)]));
};

it.each(exampleTexts())("swapping the two sides in %s swaps them in the reading and changes nothing else", async (name) => {
  const text = visibleText(name);
  const here = inWords(await reader.read(document("text", text)));
  const there = inWords(await reader.read(document("text", swap(text))));
  // Swapping twice gives the wording back, so both sides are compared in the first text's names.
  expect(swapped(there)).toEqual(swapped(JSON.parse(JSON.stringify(here), (_, inner: unknown) => (typeof inner === "string" ? swap(inner) : inner))));
});
