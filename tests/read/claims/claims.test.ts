import { describe, it } from "vitest";
import { check, type Expected } from "./door.ts";

/** A sentence with what is marked in it, then what else is expected of each claim. */
type Case = readonly [sentence: string, ...expected: Expected[]];

const all = (cases: readonly Case[]): void => {
  it.each(cases.map(([sentence, ...expected]) => ({ sentence, expected })))("$sentence", ({ sentence, expected }) => check(sentence, expected));
};

describe("one happening, one claim", () => {
  all([
    [
      "{claim:{agent:Rebels} {trigger:shelled} {target:Kesh}}.",
      { kind: "event", realis: "actual", responsibility: "fact", plover: "ASSAULT", acled: "Explosions/Remote violence" },
    ],
    [
      "{claim1:{agent1:Rebels} struck {target1:the depot}} and {claim2:killed {target2:12 soldiers}}.",
      { kind: "event" },
      { kind: "event", figures: ["12: killed 12–12"] },
    ],
    [
      "{claim1:Warplanes {trigger1:hit} {target1:the market}}, {claim2:{trigger2:killing} {target2:at least 17 people}}.",
      { kind: "event" },
      { figures: ["at least 17: killed 17–"] },
    ],
    [
      "{claim1:{target1:12 people} were killed} and {claim2:{target2:30} injured}.",
      { figures: ["12: killed 12–12"], responsibility: "none" },
      { figures: ["30: injured 30–30"], responsibility: "none" },
    ],
    ["{claim:{target:The town} was {trigger:shelled} by {agent:the army}}.", { responsibility: "fact" }],
    ["{claim:The brigade carried out an {trigger:attack} on {target:the port}}.", { plover: "ASSAULT" }],
    ["{claim:{agent:The force} managed to {trigger:leave} {target:the valley}}."],
    ["{claim1:After {claim2:the shelling of {target2:Kesh} on Friday}, the road was closed}.", { kind: "event" }, { kind: "event", plover: "ASSAULT" }],
  ]);
});

describe("who says it stays outside", () => {
  all([
    ["Residents said {claim:{agent:soldiers} had burned {target:twelve houses}}.", { responsibility: "accused", attributed: 1, evidence: "witnessed" }],
    ["The ministry said {claim:{agent:rebels} had shelled {target:the port}}.", { responsibility: "accused-by-authorities", attributed: 1 }],
    ["The army said {claim:it had shelled {target:the port}}.", { responsibility: "claimed", attributed: 1 }],
    ["“{claim:{target:Nine houses} were hit},” the mayor said.", { attributed: 1, responsibility: "none" }],
  ]);
});

describe("kinds that a verb of saying makes", () => {
  all([
    ["The army {claim:{trigger:denied} targeting {target:civilians}}.", { kind: "denial", realis: "negated", responsibility: "denied", plover: "REJECT" }],
    ["The ministry denied that {claim:its guns fired on the town}.", { kind: "denial", realis: "negated", responsibility: "denied" }],
    [
      "{claim:The ministry accused {agent:rebels} of shelling {target:the market}}.",
      { kind: "accusation", plover: "ACCUSE", responsibility: "accused-by-authorities" },
    ],
    ["The army admitted that {claim:its soldiers had killed {target:two shepherds}}.", { kind: "confirmation", responsibility: "claimed" }],
    ["{claim:{agent:The council} has {trigger:called} for {target:a withdrawal}}.", { kind: "statement", plover: "REQUEST" }],
    ["The general threatened {claim:to strike {target:the capital}}.", { kind: "threat", realis: "future", plover: "THREATEN", responsibility: "claimed" }],
  ]);
});

describe("what nouns and words beside nouns claim", () => {
  all([
    [
      "{claim1:Nobody slept in {claim2:{agent2:rebel}-{trigger2:held} {target2:Orrin}}}.",
      { kind: "statement", realis: "negated" },
      { kind: "effect", doubts: ["claim: appositive", "kind: two-readings"] },
    ],
    [
      "{claim:12 dead, three of them children}, the hospital said.",
      { kind: "event", figures: ["12: killed 12–12", "three: killed 3–3 of 0"], doubts: ["claim: count"] },
    ],
    [
      "{claim1:The group {trigger1:claimed} responsibility for {claim2:{target1:the attack} on the port}}.",
      { kind: "responsibility", responsibility: "claimed", about: 1 },
      { kind: "event", responsibility: "none" },
    ],
    ["{claim:{target:Three soldiers} were wounded by {agent:army} shelling near {place:Kesh}}.", { figures: ["Three: injured 3–3"] }],
  ]);
});

describe("how many", () => {
  all([
    ["{claim:Fifteen villagers, including two women, were killed near the mill}.", { figures: ["Fifteen: killed 15–15", "two: killed 2–2 of 0"] }],
    ["{claim:A nurse was killed near the mill}.", { figures: ["A nurse: killed 1–1"] }],
    ["{claim:No civilians were injured in the town}.", { figures: ["No civilians: injured 0–0"] }],
    ["{claim:The force seized two rifles and 40 rockets near the mill}.", { figures: ["two: munitions 2–2", "40: munitions 40–40"] }],
    [
      "{claim1:At least 20 people were killed} and {claim2:dozens wounded in the raid}.",
      { figures: ["At least 20: killed 20–"] },
      { figures: ["dozens: injured 24–"], responsibility: "none" },
    ],
  ]);
});

describe("on what evidence, and how sure of who did it", () => {
  all([
    ["Satellite images show that {claim:the depot was destroyed}.", { evidence: "document" }],
    ["It was reported that {claim:rebels had shelled the port}.", { evidence: "reported", responsibility: "accused" }],
    ["The rebels were suspected of {claim:shelling the market}.", { evidence: "inferred", responsibility: "possible" }],
    ["{claim:The governor promised an inquiry into the raid}.", { kind: "intention", responsibility: "claimed", attributed: 1 }],
    ["{claim:The claim could not be verified}.", { kind: "statement", realis: "negated", attributed: 0 }],
  ]);
});

describe("a dateline is no subject", () => {
  all([["KESH, May 3 (Oron Wire) — {claim:{agent:Rebels} shelled {target:the port}}.", { kind: "event" }]]);
});

describe("whether it happened", () => {
  all([
    ["{claim:No civilians were killed}.", { realis: "negated" }],
    ["{claim:The envoy will visit {target:the port}}.", { realis: "future", kind: "intention" }],
    ["{claim:Rebels could attack {target:the port}}.", { realis: "hypothetical" }],
    ["{claim:The guards regularly beat {target:prisoners}}.", { realis: "habitual" }],
  ]);
});

describe("wording that colours", () => {
  all([["{claim:The {loaded:treacherous} {loaded:regime} bombed the market}."], ["{claim:The {loaded:self-styled} council bombed the market}."]]);
  it("knows a name that the case lists as contested", () => check("{claim:Rebels entered {loaded:Kesh}}.", [], { contested: [["Kesh", "Kasha"]] }));
});

describe("who answers what", () => {
  it("joins a denial to what it denies", () =>
    check("{claim1:Rebels shelled the market of Kesh}. The rebels denied that {claim2:they shelled the market of Kesh}.", [
      { about: null },
      { kind: "denial", about: 0 },
    ]));
});

describe("when it happened", () => {
  it("takes the claim's own wording", () =>
    check("{claim:Rebels shelled Kesh on Tuesday}.", [{ time: "2024-05-07", timeBasis: "stated" }], { published: "2024-05-09" }));
  it("takes the sentence's opening for each of its verbs", () =>
    check("{claim1:On Tuesday rebels shelled Kesh} and {claim2:killed two shepherds}.", [{ timeBasis: "stated" }, { time: "2024-05-07" }], {
      published: "2024-05-09",
    }));
  it("says where a time is only a neighbour's, and doubts it", () =>
    check(
      "{claim1:Rebels shelled Kesh on Tuesday}. {claim2:Two shepherds were killed}.",
      [{}, { time: "2024-05-07", timeBasis: "inferred", doubts: ["time: neighbour"] }],
      { published: "2024-05-09" },
    ));
  it("leaves an undated happening undated", () =>
    check("{claim:Rebels shelled the port of Kesh}.", [{ time: null, timeBasis: "unknown" }], { published: "2024-05-09" }));
});

describe("counting over a time", () => {
  it("is a running total with its window", () =>
    check("{claim:The army has carried out 243 operations since March}.", [{ kind: "running-total", figures: ["243: attacks 243–243"] }], {
      published: "2024-05-09",
    }));
});
