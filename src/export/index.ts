/**
 * What leaves the desk as a working copy: claims as CSV for a pivot table, a whole case's state as JSON Lines. Names are inside; none of it is for
 * publication. Everything here is text in, text out, in an order that does not depend on when what was taken in.
 */
export { CLAIM_COLUMNS, claimRow, type ExportedClaim } from "./claimsCsv.ts";
export { BYTE_ORDER_MARK, csvLine } from "./csv.ts";
export { documentsHeader, documentRow } from "./documentsCsv.ts";
export { type ExportedCase, NOT_FOR_PUBLICATION, stateLines } from "./stateLines.ts";
