import { ClaimKind } from "../model/index.ts";
import { isDay } from "../text/index.ts";
import { cliError } from "./errors.ts";

/** Readers of option values. Each throws `bad-value` and says what could stand there. */

const refuse = (option: string, value: string, instead: string): never => {
  throw cliError("bad-value", `${option} cannot be “${value}”. ${instead}`);
};

/** A day of the calendar, `YYYY-MM-DD`. */
export const dateValue =
  (option: string) =>
  (value: string): string =>
    isDay(value) ? value : refuse(option, value, `Type a day that exists as YYYY-MM-DD, for example: ${option} 2024-06-07`);

/** A whole number from 1. */
export const countValue =
  (option: string) =>
  (value: string): number => {
    const count = Number(value);
    return /^\d+$/.test(value) && count >= 1 && Number.isSafeInteger(count)
      ? count
      : refuse(option, value, `Type a whole number from 1, for example: ${option} 50`);
  };

/** One of a closed list. */
export const choiceValue =
  <Choice extends string>(option: string, choices: readonly Choice[]) =>
  (value: string): Choice =>
    choices.find((choice) => choice === value) ??
    refuse(option, value, `It can be ${inWords(choices)}. Type, for example: ${option} ${nearest(value, choices)}`);

/** Kinds of claim, one or more, separated by commas. */
export const kindsValue = (value: string): readonly ClaimKind[] => value.split(",").map((kind) => choiceValue("--kind", ClaimKind.options)(kind.trim()));

/** A head of the log as `add` prints it: `57:ab12…`. */
export const headValue = (value: string): { readonly size: number; readonly root: string } => {
  const { size, root } = /^(?:log )?(?<size>\d+):(?<root>[0-9a-f]{64})$/i.exec(value.trim())?.groups ?? {};
  if (size === undefined || root === undefined)
    return refuse("--since", value, "Type a head as `hearsay verify` prints it: SIZE:ROOT, ROOT being 64 hexadecimal digits.");
  return { size: Number(size), root: root.toLowerCase() };
};

const inWords = (choices: readonly string[]): string => `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;

/** The choice that shares the longest beginning with what was typed. */
const nearest = (value: string, choices: readonly string[]): string => {
  const shared = (choice: string): number => {
    let length = 0;
    while (length < choice.length && choice[length] === value[length]) length++;
    return length;
  };
  return choices.reduce((best, choice) => (shared(choice) > shared(best) ? choice : best));
};
