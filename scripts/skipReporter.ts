import type { Reporter, TestModule } from "vitest/node";
import { judgeSkips } from "./skips.ts";

/** Says at the end of every run what was skipped and why; fails the run where that is not allowed. */
export const skipReporter: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[]) => {
    const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")].map((one) => one.fullName));
    const { lines, allowed } = judgeSkips(skipped, process.env["CI"] !== undefined && process.env["CI"] !== "false");
    for (const line of lines) console.log(line);
    if (allowed) return;
    console.log("Skipped tests fail this run: each needs a reason (tests/testWhere.ts), and on a build machine (CI is set) none may be skipped.");
    process.exitCode = 1;
  },
};
