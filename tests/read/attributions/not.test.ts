import { expect, it } from "vitest";
import { attributionsOf } from "./door.ts";

// Nobody says anything here: scare quotes, titles and names in quotation marks, verbs of saying without a content, numbers and times before a colon.
it.each([
  "Rebels shelled the port of Kesh.",
  "The so-called “people's court” met on Friday.",
  "The film “The Long Road” opened in Kesh.",
  "Fighters of the group known as “the Tall Ones” left the town.",
  "The minister spoke to reporters.",
  "They signed the agreement in Kesh.",
  "The talks began at 10:30.",
  "UPDATE: nine houses burned.",
  "The bridge was built by the army.",
  "Two dead, five hurt",
  "The rebels' camp and the soldiers' mess burned.",
  "He ran for the harbour and asked nobody.",
  "The truck held twelve men.",
  "They left in order to reach the port.",
  "A street called Long Road leads to the gate.",
  "Ships carried grain and trucks held wood.",
  "The plan proposed for Kesh failed.",
  "Two suspected raiders fled.",
  "10:30 — Kesh",
  "A stray ” mark and another “ mark",
  "",
  "…",
])("%j", (text) => {
  expect(attributionsOf(text)).toEqual([]);
});
