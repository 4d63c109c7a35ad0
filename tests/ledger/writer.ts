// Run as a process of its own: adds texts to a case, a line on standard output for the key of each as it is acknowledged, or for what stopped it.
// Arguments: folder, first number, how many.
import { openLedger } from "../../src/ledger/index.ts";
import { HearsayError } from "../../src/model/index.ts";
import { act, numbered } from "./fixtures.ts";

const [, , folder = "", from = "0", count = "0"] = process.argv;
try {
  const ledger = await openLedger({ folder, waitMilliseconds: 60_000, command: "writer" });
  for (let i = Number(from); i < Number(from) + Number(count); i += 1) {
    const { document, original, reading } = numbered(i);
    await ledger.addDocument(document, original, reading, act());
    process.stdout.write(`${document.key}\n`);
  }
  await ledger.close();
} catch (error) {
  if (!(error instanceof HearsayError)) throw error;
  process.stdout.write(`${error.code}: ${error.message}\n`);
}
