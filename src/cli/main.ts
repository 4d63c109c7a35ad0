import { userInfo } from "node:os";
import { run } from "./program.ts";
import { screenOf } from "./terminal/screen.ts";
import { EXIT, type World } from "./world.ts";

/** Runs `hearsay` with what was typed after its name; gives the exit code: 0 fine, 1 bad input, 2 misuse, 130 interrupted. */
export const main = async (argv: readonly string[]): Promise<number> => {
  const interrupted = new AbortController();
  // The first Ctrl-C finishes the text at hand; the second one does not wait.
  const onSignal = (): void => (interrupted.signal.aborted ? process.exit(EXIT.interrupted) : interrupted.abort());
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  // Whoever reads our output may have seen enough (`hearsay claims | head`): that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.fine);
    throw error;
  });
  // Whoever watched the progress is gone; the work goes on.
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    return await run(argv, worldOf(interrupted.signal));
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
  out: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  err: (text) => void process.stderr.write(text),
  now: () => new Date().toISOString(),
  userName: userName(),
  interrupted,
});

/** Systems without a name for the user (some containers) throw here. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
};
