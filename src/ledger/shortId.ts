import { sha256 } from "./hash.ts";

/** An identifier made from what it names: a letter and ten hexadecimal digits. */
export const shortId = (letter: string, ...parts: readonly (string | number)[]): string => `${letter}${sha256(parts.join("\u0000")).slice(0, 10)}`;
