import { test } from "vitest";

type Declare = (name: string, body: () => unknown) => void;

/**
 * `test` where what it needs is there; otherwise a skipped test that says what is missing. The only way to skip: a test skipped without a reason fails the run.
 * `missing` completes "skipped: ", for example "the package registry does not answer".
 */
export const testWhere = (there: boolean, missing: string): Declare =>
  there
    ? test
    : (name, body) => {
        test.skip(`${name} (skipped: ${missing})`, async () => {
          await body();
        });
      };
