import type { Decision } from "../../ledger/index.ts";
import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { FORMAT_HELP, type Listing, type ListFormat, listFormat, writeList } from "../lists.ts";
import { safeWords } from "../terminal/safe.ts";
import { stateWords, targetWords, valueWords } from "../words/decision.ts";

interface Options extends CaseOptions {
  readonly format: ListFormat;
}

export const defineDecisions: Define = (program, { world }) => {
  subcommand(program, {
    usage: "decisions",
    summary: "list what people decided",
    description: "Lists every correction that people made, those that were replaced or undone too, and says which still stand.",
    examples: ["hearsay decisions"],
  })
    .option("--format <FORMAT>", FORMAT_HELP, listFormat, "table")
    .action(async (_: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, async ({ ledger }) => writeList(await ledger.decisions(), options.format, LISTING, world));
    });
};

const LISTING: Listing<Decision> = {
  columns: [
    { title: "decision", cell: ({ id }) => id },
    { title: "of", cell: targetWords },
    { title: "value", shrinksTo: 10, cell: valueWords },
    { title: "by", shrinksTo: 6, cell: ({ by }) => safeWords(by) },
    { title: "on", cell: ({ at }) => at.slice(0, 10) },
    { title: "state", cell: stateWords },
    { title: "because", shrinksTo: 12, cell: ({ because }) => safeWords(because ?? "") },
  ],
  csv: {
    header: ["decision", "type", "of", "slot", "value", "by", "at", "state", "replaces", "because"],
    row: ({ id, target, value, by, at, state, replaces, because }) =>
      target.type === "document"
        ? [id, target.type, target.key, target.field, value, by, at, state, replaces, because]
        : [id, target.type, target.id, target.slot, value, by, at, state, replaces, because],
  },
  json: (decision) => decision,
  empty: "Nobody has decided anything yet. To correct a claim, type, for example: hearsay set ID --judgement accepted",
};
