import { sha256 } from "../text/index.ts";

const DIGITS = 10;

/** An identifier made from what it names: a letter and hexadecimal digits, ten unless ten would name two things. */
export const identifier = (letter: string, parts: readonly (string | number)[], digits = DIGITS): string =>
  `${letter}${sha256(parts.join("\u0000")).slice(0, digits)}`;

/** Whether a person may mean the beginning of such an identifier. */
export const isBeginning = (id: string, letter: string): boolean => id.length >= 3 && id.startsWith(letter) && /^.[0-9a-f]+$/.test(id);
