import { CommanderError } from "commander";
import { ABOUT, answering, type Define, emptyProgram } from "./command.ts";
import { defineAdd } from "./commands/add.ts";
import { defineClaims } from "./commands/claims.ts";
import { defineDecisions } from "./commands/decisions.ts";
import { defineDemo } from "./commands/demo.ts";
import { defineDocuments } from "./commands/documents.ts";
import { defineExport } from "./commands/export.ts";
import { defineLicences } from "./commands/licences.ts";
import { definePack, defineUnpack } from "./commands/pack.ts";
import { defineRead } from "./commands/read.ts";
import { defineRemove } from "./commands/remove.ts";
import { defineReread } from "./commands/reread.ts";
import { defineSearch } from "./commands/search.ts";
import { defineSet } from "./commands/set.ts";
import { defineShow } from "./commands/show.ts";
import { defineUndo } from "./commands/undo.ts";
import { defineVerify } from "./commands/verify.ts";
import { packageVersion } from "./package.ts";
import { report } from "./report.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** Every command, in the groups and the order in which help lists them. */
const COMMANDS: readonly (readonly [heading: string, commands: readonly Define[]])[] = [
  ["Begin:", [defineDemo, defineRead, defineAdd]],
  ["Look:", [defineClaims, defineShow, defineSearch, defineDocuments]],
  ["Correct and take back:", [defineSet, defineUndo, defineDecisions, defineRemove, defineReread]],
  ["Check and hand on:", [defineVerify, defineExport, definePack, defineUnpack]],
  [ABOUT, [defineLicences]],
];

/** The whole command line as data, for parsing and for the tests that compare it with the manual. */
export const programFor = (world: World, end: (code: ExitCode) => void): ReturnType<typeof emptyProgram> => {
  const program = answering(emptyProgram(world, packageVersion()), "hearsay help");
  for (const [heading, commands] of COMMANDS) {
    program.commandsGroup(heading);
    for (const define of commands) define(program, { world, end });
  }
  return program;
};

/** Nothing typed asks for help; help for a command that there is not is that command, which the parser refuses with the nearest name. */
const lineOf = (argv: readonly string[], commands: readonly string[]): readonly string[] => {
  const [first, second] = argv;
  if (first === undefined) return ["help"];
  const isUnknown = first === "help" && second !== undefined && !second.startsWith("-") && ![...commands, "help"].includes(second);
  return isUnknown ? argv.slice(1) : argv;
};

/** Parses and runs one command; never throws. */
export const run = async (argv: readonly string[], world: World): Promise<ExitCode> => {
  let code: ExitCode = EXIT.fine;
  try {
    const program = programFor(world, (ended) => {
      code = ended;
    });
    await program.parseAsync(
      lineOf(
        argv,
        program.commands.map((command) => command.name()),
      ),
      { from: "user" },
    );
    return code;
  } catch (error) {
    // Help and the version were printed.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    return report(error, world);
  }
};
