import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { targetWords, valueWords } from "../words/decision.ts";

interface Options extends CaseOptions {
  readonly because?: string;
}

export const defineUndo: Define = (program, { world }) => {
  subcommand(program, {
    usage: "undo <DECISION>",
    summary: "take a decision back",
    description: "Takes a decision back; what stood before it stands again. The decision stays in the history. A document is read again without it.",
    examples: ['hearsay undo x4be1c90d37 --because "the dateline is a reprint\'s"', "hearsay decisions"],
  })
    .option("--because <REASON>", "why")
    .action(async (id: string, _: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, async (opened) => {
        const decision = await opened.ledger.undo(id, options.because ?? null, opened.act());
        if (decision.target.type === "document") {
          const { readAgain } = await import("../../run.ts");
          await readAgain(await opened.ledger.document(decision.target.key), await opened.forRun());
        }
        await world.out(`undone ${decision.id}: ${targetWords(decision)} is no longer ${valueWords(decision)}\n`);
      });
    });
};
