import { describe, it } from "vitest";
import { check } from "./door.ts";

describe("somebody says something", () => {
  it.each([
    "{source:The ministry} {cue:denied} that {content:it struck the depot}.",
    "{source:The ministry} {cue:said} on Friday that {content:rebels had shelled the port}.",
    "{source:He} {cue:said} {content:rebels fled the town}.",
    "{source:Col. Oro, who leads the brigade}, {cue:said} {content:the road was open}.",
    "{source:A source in the ministry} {cue:has confirmed} {content:the loss of two drones}.",
    "{source:The spokesman} {cue:told} reporters that {content:nine bodies had arrived}.",
    "{source:The army} {cue:did not say} {content:how many had died}.",
    "{source:Residents} {cue:reported} {content:heavy shelling near the bridge}.",
    "In Kesh, {source:the mayor} {cue:announced} {content:the opening of the port}.",
    "{source:The governor} {cue:blamed} {content:rebels} {cue:for} {content:the fire}.",
    "{source:The Front} {cue:accused} {content:the army} {cue:of} {content:shelling the market}.",
    "{source:The opposition} {cue:described} {content:the vote} {cue:as} {content:a farce}.",
    "{source:The report} {cue:shows} that {content:the dam was empty}.",
  ])("%s", check);
});

describe("speech in quotation marks", () => {
  it.each([
    "{content:“We hit nothing,”} {cue:said} {source:Col. Oro, a spokesman of the brigade}.",
    "{content:“We hit nothing,”} {source:Col. Oro} {cue:said} on Friday.",
    "{content:“We hit nothing,”} {source:he} {cue:said}, {content:“and we lost nothing.”}",
    "{source:He} {cue:said}: {content:“We hit nothing.”}",
    "{source:The mayor} {cue:said}, {content:“The bridge is closed.”}",
    "{source:The envoy} {cue:called} {content:the truce “a piece of paper”}.",
    '{content:"We will stay,"} {source:she} {cue:told} the newspaper.',
    "{content:“They came at night. They burned the mill,”} {source:Dara Vell} {cue:said}.",
    "{content:“We hit nothing,”} {source:he} {cue:said}. {content:“The road is open.”}",
    "{source:The unit} {cue:said} {content:the raid was “a success” and that was all}.",
    "{content:“The bus never came,”} {source:she} {cue:shrugged}.",
  ])("%s", check);
});

describe("behind and amid its content", () => {
  it.each([
    "{content:The port was hit twice}, {source:the ministry} {cue:said}.",
    "{content:The port}, {source:the ministry} {cue:said}, {content:was hit twice}.",
    "{content:Nine people died}, {cue:according to} {source:the Kesh Observatory}.",
    "{cue:According to} {source:local residents}, {content:twelve houses burned}.",
    "{content:The silo was empty}, {cue:as} {source:its director} {cue:admitted}.",
    "{cue:In the words of} {source:its secretary}, {content:the truce is dead}.",
    "{content:The losses}, {cue:according to} {source:the army}, {content:were small}.",
    "{content:Twelve people were killed}, {source:it} {cue:said} in a statement on Friday that ran to nine pages.",
    "{content:Twelve people were killed}, {source:it} {cue:said} in a statement that spoke “for the dead”.",
    "{source:An official, who left because he was not allowed to brief the press}, {cue:said} that {content:a column had been parked inside}.",
    "{content:“We hit nothing,”} {source:Col. Maro Telvik, a spokesman for the army}, {cue:told} reporters in Kesh. {content:“There was no rifle.”}",
    "{content:At least 12 people were killed in the shelling} {source:the Observatory} {cue:said}.",
  ])("%s", check);
});

describe("wishes, thoughts, knowledge, questions", () => {
  it.each([
    "{source:The council} {cue:wants} {content:to reopen the bridge}.",
    "{source:The envoy} {cue:called for} {content:a full withdrawal}.",
    "{source:The Front} {cue:urged} {content:both sides to leave the port}.",
    "{source:Analysts} {cue:fear} {content:a wider war}.",
    "{source:She} {cue:believes} {content:the road is mined}.",
    "{source:Nobody} {cue:knows} {content:who fired the shell}.",
    "{source:The judge} {cue:asked} {content:whether the depot was guarded}.",
    "{source:The general} {cue:threatened} {content:to close the strait}.",
    "{source:The party} {cue:is committed to} {content:the truce}.",
    "{source:They} {cue:were certain} that {content:the war would end soon}.",
    "{source:The minister} {cue:refused} {content:to open the archive}.",
  ])("%s", check);
});

describe("nobody named, nouns, adverbs", () => {
  it.each([
    "{cue:It was reported} that {content:the bridge had fallen}.",
    "{content:The silo} {cue:is said} {content:to have burned for two days}.",
    "{content:The convoy was} {cue:reportedly} {content:hit twice}.",
    "{cue:Demands for} {content:a full withdrawal} grew.",
    "He is tired of {cue:the claim} that {content:it keeps weapons there}.",
    "{source:The envoy} {cue:was quoted as saying} that {content:the talks had failed}.",
    "{content:The strike} {cue:was denied by} {source:the army}.",
    "{content:The commander} {cue:is accused of} {content:selling rations}.",
    "There were {cue:reports of} {content:two loud explosions}.",
  ])("%s", check);
});

describe("labels and headings", () => {
  it.each([
    "{source:Ministry}{cue::} {content:no order was given}",
    "{source:Ministry}{cue::} {content:“No order was given.”}",
    "{content:Two dead in Kesh} {cue:—} {source:police}",
    "{content:“Negative.”}\n\n{cue:—} {source:Commissioner Vell}",
  ])("%s", check);
});

describe("one in the other, one after the other", () => {
  it.each([
    "{source1:He} {cue1:said} {content1:{source2:the army} {cue2:denied} that {content2:it struck the depot}}.",
    "{source1:{source2:The mayor}} {cue1:said} {content1:the road was open}, {cue2:adding} that {content2:buses would run}.",
    "{content1:“{source2:We} {cue2:believe} {content2:the depot was empty},”} {source1:he} {cue1:said}.",
    "{source1:The army} {cue1:said} {content1:the port was quiet}; {source2:residents} {cue2:reported} {content2:shelling}.",
  ])("%s", check);
});

describe("other ways to say whose words they are", () => {
  it.each([
    "{source1:The ministry} {cue1:said} on Saturday that {content1:“no ship was hit”} and closed the port.",
    "{content:“The road is open,”} {source:Col. Oro, a spokesman for the brigade}, {cue:told} reporters.",
    "{source1:The Herald} {cue1:reported}, {cue2:citing} {source2:a doctor}, that {content1:{content2:nine had died}}.",
    "{cue:By} {source:the army}'s {cue:count}, {content:nine shells fell}.",
    "{source:The envoy} {cue:expressed concern about} {content:the siege}.",
    "{source:The Front} {cue:claimed responsibility for} {content:the raid}.",
    "{source:Three deputies} {cue:are of the view} that {content:the truce holds}.",
    "{cue:It is unclear} {content:whether the dam will hold}.",
    "{source:She} {cue:pointed out} that {content:the road is open}.",
    "{source:The council} {cue:put} {content:the number of dead} {cue:at} {content:16}.",
    "{source1:SUQA} {cue1:quoted} {content1:{source2:a general} {cue2:as saying} that {content2:nine had died}}.",
    "{source:The mayor} {cue:refused} {content:to open the gate} but left the yard.",
    "{source:The army command} {cue:denied}, flatly, {content:having kept any list}.",
    "{source:The army} {cue:will say}, as usual, that {content:the lorries carried weapons}.",
    "{source:Mama Rose, whose daughter fled}, {cue:asked} me {content:whether the school is open}.",
    "{source:Court records} {cue:show} {content:two convictions}.",
  ])("%s", check);
});

describe("words that run on", () => {
  it.each([
    "{source:The minister} {cue:said}:\n\n{content:The attack was an act of terror.}\n\n{content:We stand by the people of Kesh.}",
    "{source1:MR HOLT}{cue1::} {content1:Was the ford open? We have the log.}\n\n{source2:THE CHAIR}{cue2::} {content2:It was.}\n\n{source3:MR HOLT}{cue3::} {content3:Thank you}."
      .replaceAll(".}", "}.")
      .replace("log}.", "log}."),
    "{content:“We hit nothing,”} {source:he} {cue:said}.\n\n{content:“The road is open.”}",
    "{content:“They came at night.}\n\n{content:“They left at dawn,”} {source:she} {cue:said}."
      .replace(".}\n\n{content:“They left", ".\n\n{content:“They left")
      .replace("{content:“They came", "“They came"),
  ])("%j", check);
});

describe("texts whose commas and apostrophes were stripped", () => {
  it.each([
    "{content:At least nine people died in the town of Kesh} {cue:said} {source:the Oron Observatory}.",
    "{content:Nine people were killed in the raid} {source:the Oron Observatory for Rights} {cue:said}.",
    "{cue:According to} {source:the hospital} {content:four people died}.",
    "{source:The ministry} {cue:said} {content:the towns people fled the shelling}.",
  ])("%s", check);
});

describe("marks that do not pair", () => {
  it.each([
    "{source:The mayor} {cue:said} that {content:the road is “open}.",
    "{source:He} {cue:said} {content:the rebels' camp burned}.",
    "“{source:The army} {cue:denied} {content:the raid}.",
  ])("%s", check);
});
