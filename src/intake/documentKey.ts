import { sha256 } from "../text/index.ts";

/**
 * The key of a document: the same bytes give the same key for ever, whatever the program's version. A record of a JSON Lines file is its own original,
 * so that lines appended to a file leave the keys of those before them alone.
 */
export const documentKey = (originalSha256: string): string => `d${sha256(originalSha256).slice(0, 10)}`;
