import { inspect } from "node:util";
import { HearsayError } from "../model/index.ts";
import { isMisuse } from "./errors.ts";
import { safeWords } from "./terminal/safe.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** Tells a person what went wrong, in one line on standard error, and gives the exit code. The only place that does. */
export const report = (error: unknown, { err, env, screen }: Pick<World, "err" | "env" | "screen">): ExitCode => {
  if (error instanceof HearsayError) {
    err(`${errorLine(error)} ${screen.paint.quiet(`(${error.code})`)}\n`);
    if (env["HEARSAY_DEBUG"]) err(stackOf(error));
    return isMisuse(error) ? EXIT.misuse : EXIT.badInput;
  }
  err(`hearsay: this is a bug: ${safeWords(error instanceof Error ? error.message : String(error))}\n`);
  err(
    "Nothing that was acknowledged is lost. Please report it with what you typed and the lines that HEARSAY_DEBUG=1 adds; leave out what you may not share.\n",
  );
  if (env["HEARSAY_DEBUG"]) err(stackOf(error));
  return EXIT.badInput;
};

/** "hearsay: a.txt is empty: …". */
export const errorLine = (error: HearsayError): string => `hearsay: ${safeWords(error.message)}`;

const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `${inspect(error)}\n`;
  return `${error.stack ?? error.message}\n${error.cause === undefined ? "" : `caused by ${stackOf(error.cause)}`}`;
};
