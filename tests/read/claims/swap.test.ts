import { expect, it } from "vitest";
import { claimsOf } from "./door.ts";

const TEXT = [
  "Velian forces shelled Kesh on Friday, killing at least 12 people, the Tessar Front said.",
  "The Front accused Velian soldiers of burning two schools in Kesh, and Velian officials denied it.",
  "The Tessar Front claimed responsibility for the attack on Orrin, a Velian-held town.",
  "“We will answer the barbaric Velian shelling,” the Front said. Velian officials said the Front had fired on its own people.",
].join(" ");

const SWAP: Readonly<Record<string, string>> = { Velian: "Tessar", Tessar: "Velian", Kesh: "Orrin", Orrin: "Kesh" };
const swap = (text: string): string => text.replace(/\b(?:Velian|Tessar|Kesh|Orrin)\b/g, (name) => SWAP[name] ?? name);

/** A reading with wordings for offsets. */
const worded = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(claimsOf(text), (_, value: unknown) => (isSpan(value) ? { ...value, words: text.slice(value.start, value.end), start: 0, end: 0 } : value)),
  );
const isSpan = (value: unknown): value is { readonly start: number; readonly end: number } =>
  typeof value === "object" && value !== null && "start" in value && "end" in value && !("words" in value);

it("reads both sides alike: swapping their names swaps them in the claims and changes nothing else", () => {
  const here = worded(TEXT);
  expect(worded(swap(TEXT))).toEqual(JSON.parse(swap(JSON.stringify(here))));
  expect((here as readonly unknown[]).length).toBeGreaterThan(6);
});
