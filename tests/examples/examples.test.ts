import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { CaseSettings } from "../../src/model/index.ts";
import { decodeExample, exampleFiles, exampleFolder, exampleTexts, Key, readJson, visibleText } from "./example.ts";
import { formsPattern, makeSwap } from "./swap.ts";

const pairs = z.array(z.tuple([z.string(), z.string()])).parse(readJson("swap.json"));
const settings = CaseSettings.parse(parse(readFileSync(new URL("case.yaml", exampleFolder), "utf8")));
const key = Key.parse(readJson("key.json"));
const texts = exampleTexts();
const english = key.documents.filter(({ language }) => language === "en").map(({ file }) => file);
const swap = makeSwap(pairs);
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** The paragraphs of an article's own text: the longest run of sibling paragraphs in its page. */
const paragraphsOf = (name: string): string => {
  if (!name.endsWith(".html")) return decodeExample(name);
  const { document } = parseHTML(decodeExample(name));
  const bodies = [...new Set([...document.querySelectorAll("p")].map((paragraph) => paragraph.parentElement))].map((parent) =>
    [...(parent?.children ?? [])].filter(({ tagName }) => tagName === "P").map(({ textContent }) => textContent ?? ""),
  );
  return bodies.map((paragraphs) => paragraphs.join("\n")).reduce((one, other) => (other.length > one.length ? other : one), "");
};

const shingles = (text: string): ReadonlySet<string> => {
  const all = words(text.toLowerCase());
  return new Set(all.slice(4).map((_, index) => all.slice(index, index + 5).join(" ")));
};

describe("the files", () => {
  test("each is a text of the key, a companion of one, or named as left out", () => {
    const companions = texts.map((name) => name.replace(/\.\w+$/u, ".meta.json")).filter((name) => exampleFiles().includes(name));
    const known = [...texts, ...companions, "case.yaml", "key.json", "swap.json", ...key.notTaken, ...key.skipped];
    expect(exampleFiles()).toEqual(known.toSorted());
    expect(companions.length).toBeGreaterThan(2);
    expect(texts.length).toBeGreaterThanOrEqual(16);
    expect(texts).toEqual(key.documents.map(({ file }) => file).toSorted());
  });

  test.each(texts)("%s is in the encoding it claims", (name) => {
    expect(decodeExample(name)).not.toMatch(/\uFFFD|[\u0080-\u009F]/u);
    expect(visibleText(name).trim().length).toBeGreaterThan(300);
  });

  test("one page is not UTF-8, as the key says", () => {
    const others = key.documents.filter(({ encoding }) => encoding !== undefined).map(({ file }) => file);
    expect(others).toHaveLength(1);
    for (const name of texts) {
      const bytes = readFileSync(new URL(name, exampleFolder));
      const decode = () => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      if (others.includes(name)) expect(decode).toThrow();
      else expect(decode).not.toThrow();
    }
  });

  test("sidecars say outlet and date and nothing else", () => {
    const Sidecar = z.strictObject({ source: z.string(), published: z.iso.date().optional() });
    for (const name of exampleFiles().filter((file) => file.endsWith(".meta.json"))) {
      const sidecar = Sidecar.parse(readJson(name));
      const document = key.documents.find(({ file }) => file === name.replace(".meta.json", ".txt"));
      expect(document?.outlet).toBe(sidecar.source);
      if (sidecar.published !== undefined) expect(document).toMatchObject({ published: sidecar.published, publishedBasis: "given" });
    }
  });

  test("the text from right to left is one", () => {
    const arabic = visibleText("marfa-freighter.html").match(/\p{Script=Arabic}{2,}/gu) ?? [];
    expect(arabic.length).toBeGreaterThan(120);
  });
});

describe("the case", () => {
  test("the swap covers all its names and no others", () => {
    expect(pairs.flat().toSorted()).toEqual(settings.names.map(({ words: form }) => form).toSorted());
    expect(new Set(pairs.flat()).size).toBe(pairs.length * 2);
    for (const side of settings.sides) expect(pairs.flat()).toEqual(expect.arrayContaining([side.name, ...side.names, ...side.outlets]));
    expect(pairs.flat()).toEqual(expect.arrayContaining(settings.contested.flat()));
  });

  test("says of one side what it says of the other", () => {
    const [one, other] = settings.sides;
    expect(settings.sides).toHaveLength(2);
    expect(JSON.parse(swap(JSON.stringify(one)))).toEqual(other);
  });

  test("a form and its counterpart are of one kind", () => {
    const formOf = new Map(settings.names.map(({ words: text, form }) => [text, form]));
    for (const [one, other] of pairs) {
      expect(formOf.get(one), one).toBe(formOf.get(other));
      expect(words(one).length, one).toBe(words(other).length);
      expect(/^[AEIOU]/u.test(one), one).toBe(/^[AEIOU]/u.test(other));
      expect(one === one.toUpperCase(), one).toBe(other === other.toUpperCase());
    }
  });
});

describe("the swap", () => {
  test("longer forms come before the forms they contain", () => {
    for (const [index, pair] of pairs.entries())
      for (const form of pair) for (const later of pairs.slice(index + 1).flat()) expect(later.match(formsPattern([[form, form]])), later).toBeNull();
  });

  test("a pattern of forms finds whole words only", () => {
    expect(swap("Halvessanism, unHalvessan, halvessa, Halvessa_1")).toBe("Halvessanism, unHalvessan, halvessa, Halvessa_1");
    expect(swap("Halvessa’s Covenant-led Halvessans")).toBe("Tervenia’s Shield-led Tervenians");
  });

  test.each(english)("%s: swapped twice gives the text back", (name) => {
    const text = decodeExample(name);
    expect(swap(text)).not.toBe(text);
    expect(swap(swap(text))).toBe(text);
    expect(swap(text).match(formsPattern(pairs))?.length).toBe(text.match(formsPattern(pairs))?.length);
  });

  test("no trace of a name stands outside the listed forms", () => {
    const traces = pairs.flat().filter((form) => !form.includes(" "));
    for (const name of english) {
      const rest = visibleText(name).replace(formsPattern(pairs), "").toLowerCase();
      expect(
        traces.filter((form) => rest.includes(form.toLowerCase())),
        name,
      ).toEqual([]);
    }
  });

  test("every pair occurs in the texts", () => {
    const all = texts.map(visibleText).join("\n");
    for (const pair of pairs)
      expect(
        pair.filter((form) => all.includes(form)),
        pair.join(),
      ).not.toEqual([]);
  });
});

describe("the key", () => {
  test("every figure's wording stands in the text", () => {
    const told = key.happenings.flatMap((happening) => happening.told);
    expect(told.flatMap(({ figures }) => figures).length).toBeGreaterThan(50);
    for (const { file, figures } of told) {
      const text = visibleText(file);
      for (const { wording } of figures) expect(text, `${file}: ${wording}`).toContain(wording);
    }
  });

  test("copies name their original and share its origin; all other texts have their own", () => {
    for (const { file, copyOf, how, origin } of key.documents) {
      expect(how === null).toBe(copyOf === null);
      if (copyOf === null)
        expect(
          key.documents.filter((document) => document.origin === origin && document.copyOf === null),
          file,
        ).toHaveLength(1);
      else expect(key.documents.find((document) => document.file === copyOf)?.origin).toBe(origin);
    }
  });

  test("the copies are what the key calls them", () => {
    const wire = shingles(visibleText("lantern-depot.txt"));
    const shared = (name: string) => {
      const copy = shingles(paragraphsOf(name));
      const both = [...copy].filter((shingle) => wire.has(shingle)).length;
      return { ofWire: both / wire.size, ofCopy: both / copy.size };
    };
    expect(shared("brackwater-depot.html").ofCopy).toBe(1);
    expect(shared("brackwater-depot.html").ofWire).toBeGreaterThan(0.95);
    expect(shared("ostermoor-depot.html").ofCopy).toBeGreaterThan(0.85);
    expect(shared("ostermoor-depot.html").ofWire).toBeLessThan(0.4);
    expect(shared("corrow-depot.html").ofCopy).toBeGreaterThan(0.3);
    expect(shared("corrow-depot.html").ofCopy).toBeLessThan(0.8);
    for (const { file, copyOf } of key.documents) if (copyOf === null && file !== "lantern-depot.txt") expect(shared(file).ofCopy, file).toBeLessThan(0.05);
  });

  test("both commentaries have the length of a real one", () => {
    for (const name of ["herald-commentary.html", "tribune-commentary.html"]) {
      expect(paragraphsOf(name).split(/\s+/u).length, name).toBeGreaterThanOrEqual(700);
      expect(paragraphsOf(name).split(/\s+/u).length, name).toBeLessThanOrEqual(900);
    }
  });

  test("nothing in src reads it", () => {
    const sources = readdirSync(new URL("../../src/", import.meta.url), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(0);
    for (const name of sources) expect(readFileSync(new URL(`../../src/${name}`, import.meta.url), "utf8"), name).not.toContain("key.json");
  });
});
