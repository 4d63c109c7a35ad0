import type { Token } from "../../../passage.ts";

/** The token that covers an offset, else the last one before it. */
export const tokenAt = (tokens: readonly Token[], offset: number): Token | undefined => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return tokens[low - 1];
};
