import { userInfo } from "node:os";
import { cliError } from "./errors.ts";
import { faultWords } from "./files.ts";
import { run } from "./program.ts";
import { report } from "./report.ts";
import { screenOf } from "./terminal/screen.ts";
import { EXIT, type World } from "./world.ts";

/** Runs `hearsay` with what was typed after its name; gives the exit code: 0 fine, 1 bad input, 2 misuse, 130 interrupted. */
export const main = async (argv: readonly string[]): Promise<number> => {
  const interrupted = new AbortController();
  const world = worldOf(interrupted.signal);
  // The first Ctrl-C finishes the text at hand; the second one does not wait.
  const onSignal = (): void => (interrupted.signal.aborted ? process.exit(EXIT.interrupted) : interrupted.abort());
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever reads our output may have seen enough (`hearsay claims | head`): that is no error.
    if (error.code === "EPIPE") process.exit(EXIT.fine);
    process.exit(
      report(cliError("out-not-written", `the output could not be written: ${faultWords(error)}. What was kept in a case stays kept.`, error), world),
    );
  });
  // Whoever watched the progress is gone; the work goes on.
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    return await run(argv, world);
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
};

const worldOf = (interrupted: AbortSignal): World => ({
  env: process.env,
  screen: screenOf(process.stdout, process.env),
  stdin: process.stdin,
  stdinIsTerminal: process.stdin.isTTY === true,
  out: written,
  err: (text) => void process.stderr.write(text),
  now: () => new Date().toISOString(),
  userName: userName(),
  interrupted,
});

/** Where the system refuses, the stream's error event says so and ends the process. */
const written = (text: string): Promise<void> =>
  new Promise((resolve) => {
    try {
      process.stdout.write(text, () => resolve());
    } catch {
      // Files are written at once, and throw here before the event comes.
    }
  });

/** Systems without a name for the user (some containers) throw here. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
};
