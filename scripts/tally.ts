// `node scripts/tally.ts TESTS CHECKS`: adds up the reports of `npm test` and `npm run check`; the last line is the count. Exit code 1 unless all of it is good.
import { existsSync, readFileSync } from "node:fs";
import { countOf } from "./count.ts";

const [tests, checks] = process.argv.slice(2);
/** Undefined where the step that should have written it did not come so far. */
const read = (file: string | undefined) => (file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

const { passed, failed, skipped, good } = countOf(read(tests), read(checks));
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
if (!good) process.exitCode = 1;
