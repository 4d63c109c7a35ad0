// `npm run check [-- --report FILE]`: every check over the whole tree, each with what it looked at and how long it took. Exit code 1 when one fails.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CHECKS, runCheck } from "./checks.ts";

const { report } = parseArgs({ options: { report: { type: "string" } } }).values;
const root = resolve(import.meta.dirname, "..");

const results = CHECKS.map((check) => {
  const result = runCheck(check, root);
  if (result.faults !== "") console.log(result.faults);
  console.log(`${result.passed ? "passed" : "FAILED"}  ${result.name}: ${result.files} files, ${result.seconds.toFixed(1)} s`);
  return result;
});

if (report !== undefined) writeFileSync(report, JSON.stringify(results.map(({ name, passed }) => ({ name, passed }))));
if (results.some(({ passed }) => !passed)) process.exitCode = 1;
