import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { allDocuments } from "../pages.ts";
import { progressOn } from "../progress.ts";
import { safeWords } from "../terminal/safe.ts";
import { counted } from "../words/plural.ts";
import { EXIT } from "../world.ts";

export const defineReread: Define = (program, { world, end }) => {
  subcommand(program, {
    usage: "reread",
    summary: "read every document again",
    description:
      "Reads every document again, after an update of Hearsay or of the names in case.yaml. People's decisions stay; those that fit no claim any more are shown as such by `decisions`.",
    examples: ["hearsay reread"],
  }).action(async (_: unknown, command: { optsWithGlobals: () => CaseOptions }) => {
    await inCase({ ...command.optsWithGlobals(), doing: "hearsay reread" }, world, async (opened) => {
      const { readAgain } = await import("../../run.ts");
      const run = await opened.forRun();
      const keys: string[] = [];
      for await (const { key } of allDocuments(opened.ledger, true)) keys.push(key);
      const progress = progressOn(world, keys.length);
      let changed = 0;
      for (const [i, key] of keys.entries()) {
        if (world.interrupted.aborted) {
          progress.clear();
          world.err(`hearsay: stopped as asked after ${i} of ${keys.length}. To read all of them, type: hearsay reread\n`);
          return end(EXIT.interrupted);
        }
        const document = await opened.ledger.document(key);
        const again = await readAgain(document, run);
        if (again.changed) changed++;
        progress.step(`${again.changed ? "changed" : "same"} ${key} ${safeWords(document.locator)}`);
      }
      progress.clear();
      await world.out(`read ${counted(keys.length, "document")} again; ${counted(changed, "reading")} changed\n`);
    });
  });
};
