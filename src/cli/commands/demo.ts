import { fileURLToPath } from "node:url";
import { type CaseOptions, inNewOrOldCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { exampleFolder } from "../package.ts";
import { addAll } from "./add.ts";

const EXAMPLE = fileURLToPath(exampleFolder);

/** Apart from the person's own cases, whatever HEARSAY_CASE says. */
const DEMO_CASE = "hearsay-demo";

export const defineDemo: Define = (program, { world, end }) => {
  subcommand(program, {
    usage: "demo",
    summary: "read the bundled example: an invented conflict",
    description:
      "Takes the bundled example, an invented conflict told by partisans of both sides and by others, into a case in ./hearsay-demo and shows what it says.",
    examples: ["hearsay demo"],
  })
    .option("--no-open", "open nothing in the browser (nothing is opened yet)")
    .action(async (_: unknown, command: { optsWithGlobals: () => CaseOptions }) => {
      const options = command.optsWithGlobals();
      const example = { ...options, case: options.case ?? DEMO_CASE, settingsFrom: EXAMPLE, doing: "hearsay demo" };
      await inNewOrOldCase(example, world, async (opened) => end(await addAll({ paths: [EXAMPLE], options: {}, again: "hearsay demo" }, opened, world)));
    });
};
