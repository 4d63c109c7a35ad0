/** What a run of tests skipped, and why that cannot stand. */
export interface SkipVerdict {
  /** One line for each skipped test, so that nobody takes it for a passed one. */
  readonly lines: readonly string[];
  readonly allowed: boolean;
}

const STATED_REASON = /\(skipped: \S.*\)$/;

/** A skip states its reason at the end of the test's name, `… (skipped: why)`. On a build machine, which has everything, no skip is allowed. */
export const judgeSkips = (names: readonly string[], onBuildMachine: boolean): SkipVerdict => {
  const lines = names.map((name) => `${STATED_REASON.test(name) ? "skipped" : "SKIPPED WITHOUT A REASON"}  ${name}`);
  const allowed = names.length === 0 || (!onBuildMachine && names.every((name) => STATED_REASON.test(name)));
  return { lines, allowed };
};
