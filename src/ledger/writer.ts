import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

const NOTE = "writer.json";

/** Leaves word of who is writing, so that somebody who waits in vain can be told. A note, no lock: SQLite has the lock. */
export const noteWriter = (folder: string, command: string): (() => void) => {
  const file = join(folder, NOTE);
  try {
    writeFileSync(file, JSON.stringify({ process: process.pid, host: hostname(), command, since: new Date().toISOString() }));
  } catch {
    // Who cannot leave a note will hear from the write itself.
  }
  return () => rmSync(file, { force: true });
};

/** Who is writing, as the note says, for a message. */
export const currentWriter = (folder: string): string => {
  try {
    const { process: pid, host, command, since } = JSON.parse(readFileSync(join(folder, NOTE), "utf8"));
    return `process ${pid} on ${host} ("${command}", since ${since})`;
  } catch {
    return "another process";
  }
};
