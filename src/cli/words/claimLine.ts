import type { ClaimView } from "../../ledger/index.ts";
import { safeWords } from "../terminal/safe.ts";
import { KIND_WORDS, REALIS_WORDS, RESPONSIBILITY_WORDS } from "./claim.ts";
import { dateWords } from "./dates.ts";
import { figureWords, wordingNear } from "./figures.ts";

/** What screens need of a claim, whether it comes from a reading or from the ledger. */
export type ClaimWords = Pick<
  ClaimView,
  "claim" | "quote" | "sentence" | "kind" | "agents" | "targets" | "places" | "time" | "sources" | "responsibility" | "realis"
>;

/** "drones → a fuel depot"; an arrow alone never stands for an unknown side: "? → a fuel depot". */
export const whoWhom = ({ agents, targets }: Pick<ClaimWords, "agents" | "targets">): string => {
  const who = agents.map(safeWords).join(", ");
  const whom = targets.map(safeWords).join(", ");
  if (whom === "") return who;
  return `${who === "" ? "?" : who} → ${whom}`;
};

export const figuresOf = (view: ClaimWords): readonly string[] =>
  view.claim.figures.map((figure) => figureWords(figure, wordingNear(view, figure), view.claim.figures[figure.partOf ?? -1] ?? null));

/** When, as a date; an inferred one says so, a stated one that gives no date is its wording. */
export const whenOf = (view: ClaimWords): string => {
  const { basis, edtf, start, end } = view.time;
  if (edtf !== null) return `${dateWords(edtf)}${basis === "inferred" ? " (inferred)" : ""}`;
  return start === undefined || end === undefined ? "" : safeWords(wordingNear(view, { start, end }) ?? "");
};

/** "in Kamrenna"; a wording that says where itself stays as it is: "off the coast". */
const whereOf = ({ places }: ClaimWords): string => {
  const where = places.map(safeWords).join(", ");
  return where === "" || SAYS_WHERE.test(where) ? where : `in ${where}`;
};

const SAYS_WHERE =
  /^(?:in|inside|at|on|off|near|outside|around|along|between|across|over|under|above|below|beside|behind|beyond|by|opposite|south|north|east|west)\s/i;

/** Only what is not to be expected: most claims tell what has happened. */
const heldOf = ({ responsibility, realis, agents }: ClaimWords): readonly string[] => [
  ...(realis === "actual" ? [] : [REALIS_WORDS[realis]]),
  ...(responsibility === "none" || responsibility === "fact" || agents.length === 0 ? [] : [RESPONSIBILITY_WORDS[responsibility]]),
];

/** The slots of a claim in reading order, each as worded; slots that the text leaves open are left out. */
export const claimSlots = (view: ClaimWords): readonly string[] =>
  [KIND_WORDS[view.kind], whoWhom(view), ...figuresOf(view), whereOf(view), whenOf(view), ...heldOf(view)].filter((slot) => slot !== "");
