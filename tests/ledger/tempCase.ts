import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createCase, type Ledger, openLedger } from "../../src/ledger/index.ts";
import { CaseSettings } from "../../src/model/index.ts";
import { act, ALL, type Fixture } from "./fixtures.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the file's tests end. */
export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-ledger-"));
  folders.push(folder);
  return folder;
};

export const newCase = async (folder = join(tempFolder(), "case")): Promise<string> => {
  await createCase(folder, CaseSettings.parse({ name: "Tessik valley" }), act("ana", "2031-01-01T00:00:00Z"));
  return folder;
};

/** Works in the case of a folder, and closes it whatever happens. */
export const inLedger = async <T>(folder: string, work: (ledger: Ledger) => Promise<T>): Promise<T> => {
  const ledger = await openLedger({ folder });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
};

/** A case that holds these texts, closed. */
export const filledCase = async (texts: readonly Fixture[] = ALL): Promise<string> => {
  const folder = await newCase();
  await inLedger(folder, async (ledger) => {
    for (const { document, original, reading } of texts) await ledger.addDocument(document, original, reading, act());
  });
  return folder;
};
