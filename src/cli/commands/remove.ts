import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";

interface Options extends CaseOptions {
  readonly because: string;
}

export const defineRemove: Define = (program, { world }) => {
  subcommand(program, {
    usage: "remove <ID>",
    summary: "delete a document, leaving a tombstone",
    description:
      "Deletes a document for good: the original's bytes, the text, its readings and decisions. What stays is a tombstone with the original's hash, who removed it, when and why; `add` leaves the same bytes out from then on, unless told to --restore them.",
    examples: ['hearsay remove d4be1c90d37 --because "names a detainee"'],
  })
    .requiredOption("--because <REASON>", "why; it is kept")
    .action(async (id: string, _: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, async ({ ledger, act }) => {
        const { key, id: name } = await ledger.document(id);
        const tombstone = await ledger.removeDocument(key, options.because, act());
        await world.out(`removed ${tombstone.key} (${name}); what stays is its hash ${tombstone.originalSha256} and the reason\n`);
      });
    });
};
