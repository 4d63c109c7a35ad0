import { test } from "vitest";

/**
 * `test` where what it needs is there; otherwise a skipped test that says what is missing. The only way to skip: a test skipped without a reason fails the run.
 * `missing` completes "skipped: ", for example "the package registry does not answer".
 */
export const testWhere = (there: boolean, missing: string) =>
  there ? test : (name: string, body: () => unknown): void => void test.skip(`${name} (skipped: ${missing})`, async () => void (await body()));
