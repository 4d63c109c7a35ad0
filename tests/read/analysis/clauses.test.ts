import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/read/passage.ts";
import { analyse } from "../../../src/read/languages/en/analysis/index.ts";

const passageOf = (text: string): Passage => analyse({ text, published: null, source: null, title: null }, { names: [], contested: [] });

/** Each clause as "subject | verb | object", with "-" for nobody and nothing. */
const clausesOf = (text: string): readonly string[] => {
  const wording = (span: { readonly start: number; readonly end: number } | null): string => (span === null ? "-" : text.slice(span.start, span.end));
  return passageOf(text).clauses.map((clause) => `${wording(clause.subject)} | ${wording(clause.verb)} | ${wording(clause.object)}`);
};

describe("clauses: who does what to whom", () => {
  it.each([
    ["Rebel fighters struck the port of Kesh.", ["Rebel fighters | struck | the port of Kesh"]],
    ["The ministry said on Friday that rebels hadn't shelled the port.", ["The ministry | said | -", "rebels | hadn't shelled | the port"]],
    ["They struck a depot and killed 12 soldiers.", ["They | struck | a depot", "They | killed | 12 soldiers"]],
    ["He said rebels fled.", ["He | said | -", "rebels | fled | -"]],
    ["The men who fled the town were captured.", ["The men | fled | the town", "The men | were captured | -"]],
    ["A drone operated by the army hit a market.", ["A drone | operated | -", "A drone | hit | a market"]],
    ["Rebels shelled the town, killing at least 12 people.", ["Rebels | shelled | the town", "Rebels | killing | at least 12 people"]],
    ["“We hit nothing,” said Col. Oro, a spokesman.", ["We | hit | nothing", "Col. Oro, a spokesman | said | -"]],
    ["According to observers, over 243 operations were carried out within 200 days.", ["over 243 operations | were carried | -"]],
    ["On Friday rebels attacked the checkpoint.", ["rebels | attacked | the checkpoint"]],
    ["The army and the police entered the town.", ["The army and the police | entered | the town"]],
    ["The attack came two days after shells hit a market.", ["The attack | came | -", "shells | hit | a market"]],
    ["The attack after the raid killed 3 men.", ["The attack | killed | 3 men"]],
    ["It said in a statement on Friday that accused the army of treason.", ["It | said | -", "a statement | accused | the army of treason"]],
    ["They fled to Kesh, where nine people were killed, and to Oren.", ["They | fled | -", "nine people | were killed | -"]],
    [
      "The number of people killed when soldiers opened fire on the market has risen.",
      ["The number of people | killed | -", "soldiers | opened | fire", "The number of people | has risen | -"],
    ],
    ["The ministry said “no ship was hit” and blamed the army.", ["The ministry | said | -", "no ship | was hit | -", "The ministry | blamed | the army"]],
    ["The depot from which the army feeds its columns was destroyed.", ["the army | feeds | its columns", "The depot | was destroyed | -"]],
    ["The fighters of the front last night sent drones.", ["The fighters of the front | sent | drones"]],
    ["Rebels yesterday attacked the town.", ["Rebels | attacked | the town"]],
    ["Soldiers captured or killed 80 men.", ["Soldiers | captured | 80 men", "Soldiers | killed | 80 men"]],
    [
      "The statement, according to which no gun fired, was wrong and is withdrawn.",
      ["no gun | fired | -", "The statement | was | wrong", "The statement | is withdrawn | -"],
    ],
    ["We do not direct the brigade.", ["We | do not direct | the brigade"]],
    ["A missile destroyed the children's ward.", ["A missile | destroyed | the children's ward"]],
    ["No fewer than 40 men were killed.", ["No fewer than 40 men | were killed | -"]],
    ["“We won,” Col. Oro, a spokesman for the brigade, told reporters.", ["We | won | -", "Col. Oro, a spokesman for the brigade | told | reporters"]],
    ["Soldiers struck the depot and rebels fled.", ["Soldiers | struck | the depot", "rebels | fled | -"]],
  ])("%s", (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });

  it("tells passives, negation, modals and time apart", () => {
    const verbs = passageOf("The port was not struck. Rebels will attack. They may have fled. The siege is going on.").clauses.map((clause) => clause.verb);
    expect(verbs.map(({ passive, negated, modal, tense }) => ({ passive, negated, modal, tense }))).toEqual([
      { passive: true, negated: true, modal: null, tense: "past" },
      { passive: false, negated: false, modal: "will", tense: "future" },
      { passive: false, negated: false, modal: "may", tense: "present" },
      { passive: false, negated: false, modal: null, tense: "present" },
    ]);
  });

  it("gives a passive its agent", () => {
    const text = "The town was shelled by the army on Friday.";
    const [clause] = passageOf(text).clauses;
    expect(clause?.by && text.slice(clause.by.start, clause.by.end)).toBe("the army");
  });
});
