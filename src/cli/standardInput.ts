import { cliError } from "./errors.ts";
import type { World } from "./world.ts";

/** A keyboard as standard input would look like a hanging program. Throws `nothing-said`. */
export const refuseSilentWait = (paths: readonly string[], { stdinIsTerminal }: Pick<World, "stdinIsTerminal">): void => {
  if (paths.includes("-") && stdinIsTerminal)
    throw cliError("nothing-said", "- means standard input, and nothing is sent there. Type, for example: hearsay read - < article.txt");
};
