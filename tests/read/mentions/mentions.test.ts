import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/read/languages/en/analysis/index.ts";
import { findMentions } from "../../../src/read/languages/en/mentions/index.ts";

const mentionsOf = (text: string, wanted: readonly { readonly words: string; readonly use: "source" | "agent" | "target" | "place" }[] = []) => {
  const passage = analyse({ text, published: null, source: null, title: null }, { names: [], contested: [] });
  const spans = wanted.map(({ words, use }) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, use, antecedent: null }));
  return findMentions(passage, spans).map((mention) => ({
    words: text.slice(mention.start, mention.end),
    head: text.slice(mention.head.start, mention.head.end),
    kind: mention.kind,
    form: mention.form,
    entity: mention.entity,
  }));
};

describe("kinds of mentions", () => {
  it.each([
    ["The Ministry of Relief spoke.", "Ministry of Relief", "organization"],
    ["Fighters of the Oron Liberation Front spoke.", "Oron Liberation Front", "group"],
    ["The Kesh Daily Herald reported it.", "Kesh Daily Herald", "media"],
    ["They fled to Tal Oren Airport.", "Tal Oren Airport", "facility"],
    ["Shells fell in Kesh.", "Kesh", "place"],
    ["Deputy Minister Dara Vell spoke.", "Deputy Minister Dara Vell", "person"],
    ["Col. Oro spoke.", "Col. Oro", "person"],
    ["The KDF spoke.", "KDF", "organization"],
    ["Kesh spoke.", "Kesh", "unknown"],
  ])("%s", (text, words, kind) => {
    const found = mentionsOf(text).find((mention) => mention.head === words);
    expect(found).toMatchObject({ kind, form: "name" });
  });

  it.each(["On Friday in May it rained.", "He slept.", "“…”", ""])("names nothing in %j", (text) => {
    expect(mentionsOf(text).filter(({ form }) => form === "name")).toEqual([]);
  });
});

describe("mentions of one thing", () => {
  const same = (text: string, a: string, b: string, wanted: Parameters<typeof mentionsOf>[1] = []): boolean => {
    const found = mentionsOf(text, wanted);
    const [one, other] = [found.find(({ words, head }) => words === a || head === a), found.findLast(({ words, head }) => words === b || head === b)];
    if (one === undefined || other === undefined) throw new Error(`not found in ${JSON.stringify(found)}`);
    return one.entity === other.entity;
  };

  it.each([
    ["Dara Vell came. Vell left.", "Dara Vell", "Vell"],
    ["The Oron Relief Council (ORC) came. The ORC left.", "Oron Relief Council", "ORC"],
    ["Kesh fell. They took Kesh.", "Kesh", "Kesh"],
  ])("%s", (text, a, b) => {
    expect(same(text, a, b)).toBe(true);
  });

  it("reads a pronoun as the nearest that fits, and the description of a named body as that body", () => {
    expect(same("Minister Dara Vell came to Kesh. He spoke.", "Minister Dara Vell", "He", [{ words: "He", use: "agent" }])).toBe(true);
    expect(
      same("The Ministry of Relief met. The ministry denied it.", "Ministry of Relief", "ministry", [
        { words: "The ministry denied".slice(0, 12), use: "source" },
      ]),
    ).toBe(true);
  });

  it.each([
    ["Dara Vell and Oro Vell came. Vell left.", "Dara Vell", "Vell"],
    ["Kesh fell. Oron stood.", "Kesh", "Oron"],
  ])("keeps apart: %s", (text, a, b) => {
    expect(same(text, a, b)).toBe(false);
  });
});

it("keeps every wording it was asked for, exactly", () => {
  const text = "The brave fighters of Kesh shelled the old port on Friday.";
  const found = mentionsOf(text, [
    { words: "The brave fighters of Kesh", use: "agent" },
    { words: "the old port", use: "target" },
  ]);
  expect(found.map(({ words }) => words)).toEqual(expect.arrayContaining(["The brave fighters of Kesh", "the old port"]));
});
