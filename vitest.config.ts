import { defineConfig } from "vitest/config";
import { skipReporter } from "./scripts/skipReporter.ts";

// `.ci/run` counts from this file what `npm test` did.
const report = process.env["HEARSAY_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    // Two workers: the suite must be quick on two cores, and its tests start real processes of their own.
    maxWorkers: 2,
    reporters: ["default", skipReporter, ...(report === undefined ? [] : [["json", { outputFile: report }] as ["json", { outputFile: string }]])],
  },
});
