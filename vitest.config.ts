import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    // Two workers: the suite must be quick on two cores, and its tests start real processes of their own.
    maxWorkers: 2,
  },
});
