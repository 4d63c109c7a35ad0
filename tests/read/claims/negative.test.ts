import { describe, expect, it } from "vitest";
import { claimsOf } from "./door.ts";

describe("what makes no claim", () => {
  it.each([
    "Who shelled the market?",
    "Leave the town at once.",
    "Both sides must respect the truce.",
    "The guilty should be punished.",
    "We condemn the silence of the world.",
    "We urge all sides to show restraint.",
    "It is unacceptable.",
    "This is a disgrace.",
    "You know the road.",
    "The ministry said.",
    "An official, who asked not to be named because he was not allowed to brief the press.",
    "What happened at the mill?",
    "Mayor Dara Vell, the head of the council.",
    "",
    "   ",
    "—",
    "12",
  ])("%j", (text) => {
    expect(claimsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});
