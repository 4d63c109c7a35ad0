import { afterAll, beforeAll } from "vitest";
import type { Added, Ledger } from "../../../src/ledger/index.ts";
import { act, type Fixture } from "../fixtures.ts";
import type { OpenEmpty } from "../contract.ts";

/** Works in a new ledger that holds these texts, and closes it whatever happens. */
export const within = async <T>(open: OpenEmpty, texts: readonly Fixture[], work: (ledger: Ledger) => Promise<T>): Promise<T> => {
  const ledger = await open();
  try {
    for (const text of texts) await add(ledger, text);
    return await work(ledger);
  } finally {
    await ledger.close();
  }
};

export const add = (ledger: Ledger, { document, original, reading }: Fixture, options?: { readonly restore?: boolean }): Promise<Added> =>
  ledger.addDocument(document, original, reading, act(), options);

/** One ledger that holds these texts, for tests that only ask. */
export const shared = (open: OpenEmpty, texts: readonly Fixture[]): (() => Ledger) => {
  let ledger: Ledger | undefined;
  beforeAll(async () => {
    ledger = await open();
    for (const text of texts) await add(ledger, text);
  });
  afterAll(() => ledger?.close());
  return () => {
    if (ledger === undefined) throw new Error("The shared ledger is not open.");
    return ledger;
  };
};
