export { type Copied, findVerbatimCopies } from "./verbatimCopies.ts";
