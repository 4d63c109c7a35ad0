import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { z } from "zod";

export const exampleFolder = new URL("../../examples/tamarn-valley/", import.meta.url);

const Figure = z.strictObject({ what: z.string(), min: z.number().nullable(), max: z.number().nullable(), wording: z.string(), by: z.string().nullable() });
const Told = z.strictObject({
  file: z.string(),
  stance: z.enum(["affirms", "denies", "claims", "concedes", "reports-concession", "corrects"]),
  by: z.string().nullable(),
  figures: z.array(Figure),
});

/** The author's key, as `examples/README.md` explains it. */
export const Key = z.strictObject({
  about: z.string(),
  documents: z.array(
    z.strictObject({
      file: z.string(),
      outlet: z.string().nullable(),
      published: z.iso.date().nullable(),
      publishedBasis: z.enum(["given", "metadata", "dateline", "unknown"]),
      language: z.enum(["en", "ar"]),
      party: z.string().nullable(),
      origin: z.string(),
      copyOf: z.string().nullable(),
      how: z.enum(["verbatim", "cut", "rewritten"]).nullable(),
      credits: z.boolean().optional(),
      encoding: z.string().optional(),
      contradicts: z.record(z.string(), z.iso.date()).optional(),
      note: z.string().optional(),
    }),
  ),
  happenings: z.array(
    z.strictObject({
      id: z.string(),
      what: z.string(),
      date: z.string().nullable(),
      place: z.string().nullable(),
      accused: z.string().nullable(),
      claimedBy: z.string().nullable(),
      deniedBy: z.array(z.string()),
      concededBy: z.array(z.string()),
      told: z.array(Told),
    }),
  ),
  notTaken: z.array(z.string()),
  skipped: z.array(z.string()),
});

export const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, exampleFolder), "utf8"));

export const exampleFiles = (): readonly string[] => readdirSync(exampleFolder).toSorted();

/** The texts: what a program that reads conflict reporting should take. */
export const exampleTexts = (): readonly string[] => exampleFiles().filter((name) => /\.(?:txt|html)$/u.test(name));

/** Decodes a text in the encoding it claims: what an HTML page declares, else UTF-8. Throws where the bytes are not that. */
export const decodeExample = (name: string): string => {
  const bytes = readFileSync(new URL(name, exampleFolder));
  const declared = name.endsWith(".html") ? /charset="?(?<name>[\w-]+)/iu.exec(bytes.toString("latin1"))?.groups?.["name"] : "utf-8";
  if (declared === undefined) throw new Error(`${name} declares no encoding.`);
  return new TextDecoder(declared, { fatal: true }).decode(bytes);
};

/** What a person sees of a text: for a page the text of its body, with a space where a table or a list sets things apart. */
export const visibleText = (name: string): string => {
  const text = decodeExample(name);
  return name.endsWith(".html") ? (parseHTML(text.replace(/<\/(?:td|th|li)>/gu, "$& ")).document.body.textContent ?? "") : text;
};
