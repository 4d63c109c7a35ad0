import { unpackCase } from "../../ledger/index.ts";
import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";

export const definePack: Define = (program, { world }) => {
  subcommand(program, {
    usage: "pack <FILE>",
    summary: "copy the whole case into one file",
    description: "Writes a consistent copy of the whole case, originals included, into one file that opens elsewhere with `unpack`. Names are inside.",
    examples: ["hearsay pack valley.hearsay"],
  }).action(async (file: string, _: unknown, command: { optsWithGlobals: () => CaseOptions }) => {
    await inCase(command.optsWithGlobals(), world, async ({ ledger }) => {
      await ledger.pack(file);
      const { size, root } = await ledger.head();
      await world.out(`packed into ${file}\nlog ${size}:${root}\n`);
    });
  });
};

export const defineUnpack: Define = (program, { world }) => {
  subcommand(program, {
    usage: "unpack <FILE> <DIR>",
    summary: "make a case from a packed file",
    description: "Makes a case in DIR, which must not be there yet, from a file that `pack` wrote.",
    examples: ["hearsay unpack valley.hearsay valley"],
  }).action(async (file: string, folder: string) => {
    await unpackCase(file, folder);
    await world.out(`unpacked into ${folder}. To check it, type: hearsay verify --case ${folder}\n`);
  });
};
