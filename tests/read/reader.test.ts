import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DocumentInput, Reading } from "../../src/model/index.ts";
import { openReader } from "../../src/read/index.ts";
import { spansOf } from "./inWords.ts";

const reader = await openReader();
const document = (text: string, rest: Partial<DocumentInput> = {}): DocumentInput => ({
  id: "d",
  text,
  title: null,
  source: null,
  published: null,
  publishedBasis: "unknown",
  ...rest,
});

/** Sentences and scraps that finders are built to notice, so that arbitrary mixes of them reach every finder. */
const SCRAPS =
  "The ministry|said| that |rebels |shelled| the port of Kesh|, killing| at least 12 people|, according to |observers|. |\n\n|“|”|\"|'|’s |denied|Col. Oro|: |over 243 operations| within 200 days|on Friday| yesterday|3 May| (|) |allegedly |, he |was quoted as saying|it was reported that |blockade| and |, |because | who |the so-called |03/04/2031|dozens| were killed|?|!|…|—|- |😀|\ud800|\u200f|أفادت الوزارة|\r\n|\t|0|1,200.5|[Kesh]| X | hit-and-run |re-|-|rebel-held |constructor| toString-|-constructor town|__proto__ said|valueOf|hasOwnProperty killed 2 ".split(
    "|",
  );
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 80 }).map((parts) => parts.join("")),
);

describe("a reading of any text", () => {
  it("follows the contract: valid, every span slices to wording without white space at its ends, every identifier points somewhere", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const reading = await reader.read(document(`The ministry said this. ${text}`));
        Reading.parse(reading);
        for (const span of spansOf(reading)) {
          const wording = reading.text.slice(span.start, span.end);
          expect(wording.length).toBe(span.end - span.start);
          expect(wording).not.toBe("");
          expect(wording).toBe(wording.trim());
        }
        const mentions = new Set(reading.mentions.map(({ id }) => id));
        const attributions = new Set(reading.attributions.map(({ id }) => id));
        for (const claim of reading.claims) {
          for (const { mention } of [...claim.actors, ...claim.places]) expect(mentions).toContain(mention);
          for (const id of claim.attributedTo) expect(attributions).toContain(id);
        }
        const keys = reading.claims.map(({ start, end, kind }) => `${start}-${end}-${kind}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same again, to the byte, whatever was read in between", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, other) => {
        const alone = JSON.stringify(await (await openReader()).read(document(text)));
        await reader.read(document(other));
        expect(JSON.stringify(await reader.read(document(text)))).toBe(alone);
      }),
      { numRuns: 30 },
    );
  });
});

describe("what is not read says so", () => {
  it.each([
    [
      "another language",
      "أعلنت وزارة الدفاع يوم الجمعة أن قواتها سيطرت على المدينة بعد معارك استمرت ثلاثة أيام مع المسلحين في محيط الميناء.",
      /no reader for this language \(ar\)/,
    ],
    ["nothing but white space", " \n\t ", /empty/],
  ])("%s", async (_, text, because) => {
    const reading = await reader.read(document(text));
    expect(reading.read.status).toBe("unread");
    expect(reading.read.because).toMatch(because);
    expect(reading.claims).toEqual([]);
  });

  it("a text over the limit names the limit", async () => {
    const short = await openReader({ maxLength: 20 });
    const reading = await short.read(document("The army shelled the town on Friday."));
    expect(reading.read).toEqual({ status: "unread", because: expect.stringMatching(/36 characters; the limit is 20/) });
  });
});

it("a stretch that is too long to be a sentence is named, and the text is read partly", async () => {
  const reading = await reader.read(document(`Rebels shelled the port on Friday. The list has ${"names and ".repeat(500)}ends`));
  expect(reading.read.status).toBe("partly");
  expect(reading.notes.map(({ code }) => code)).toContain("sentence-too-long");
  expect(reading.claims.length).toBeGreaterThan(0);
});

it.each(["Rebels killed 2  and 3 May.", "They took rebel-held “Kesh” and ! rebel-held", "It was (denied\n\n were killed."])(
  "gives no empty or open-ended wording for %j",
  async (text) => {
    const reading = await reader.read(document(`The ministry said that they were there. ${text}`));
    for (const { start, end } of spansOf(reading)) expect(reading.text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
  },
);

it("takes a dateline for the date only where nothing else was given", async () => {
  const text = "KESH, May 3, 2031 (Oron Wire) — Rebels shelled the port on Friday, the ministry said.";
  expect(await reader.read(document(text))).toMatchObject({ published: "2031-05-03", publishedBasis: "dateline" });
  expect(await reader.read(document(text, { published: "2031-05-04", publishedBasis: "given" }))).toMatchObject({
    published: "2031-05-04",
    publishedBasis: "given",
  });
  expect(await reader.read(document("Rebels shelled the port."))).toMatchObject({ published: null, publishedBasis: "unknown" });
});

it("says of mentions who they are only where that is asked for, and today that it cannot tell", async () => {
  const [plain] = (await reader.read(document("The army shelled the town on Friday."))).mentions;
  const [asked] = (await (await openReader({ resolve: true })).read(document("The army shelled the town on Friday."))).mentions;
  expect(plain?.resolved).toBeNull();
  expect(asked?.resolved).toMatchObject({ status: "undecided", candidates: [] });
});
