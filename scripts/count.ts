/** What is read of the test runner's JSON report. */
export interface TestReport {
  readonly success: boolean;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** One line of the report of `npm run check`. */
export interface CheckReport {
  readonly name: string;
  readonly passed: boolean;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Nothing failed, nothing was skipped, and there were tests and checks at all. */
  readonly good: boolean;
}

/** Adds up tests and checks. A missing report is a failure, as is a test file that could not be loaded and a run that failed beside its tests. */
export const countOf = (tests: TestReport | undefined, checks: readonly CheckReport[] | undefined): Count => {
  const statuses = tests?.testResults.flatMap((file) => statusesOf(file)) ?? ["failed"];
  const outcomes = [...statuses, ...(checks?.map(({ passed }) => (passed ? "passed" : "failed")) ?? ["failed"])];
  const number = (status: string): number => outcomes.filter((one) => one === status).length;
  const passed = number("passed");
  const unexplained = tests !== undefined && !tests.success && number("failed") === 0 ? 1 : 0;
  const failed = number("failed") + unexplained;
  const skipped = outcomes.length - passed - number("failed");
  return { passed, failed, skipped, good: failed === 0 && skipped === 0 && statuses.length > 0 && checks?.length !== 0 };
};

const statusesOf = (file: TestReport["testResults"][number]): readonly string[] => {
  const statuses = file.assertionResults.map(({ status }) => status);
  return file.status === "failed" && !statuses.includes("failed") ? [...statuses, "failed"] : statuses;
};
