import { firstIndex } from "../../../../text/index.ts";
import type { Token } from "../../../passage.ts";

/** The token that covers an offset, else the last one before it. */
export const tokenAt = (tokens: readonly Token[], offset: number): Token | undefined => tokens[firstIndex(tokens, ({ start }) => start > offset) - 1];
