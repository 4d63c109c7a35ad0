import type { World } from "./world.ts";
import { cutTo } from "./terminal/width.ts";

/** Tells how far a long act is: a bar that redraws itself for somebody who watches, a line each for a log. */
export interface Progress {
  /** One thing is done. */
  readonly step: (line: string) => void;
  /** Something to know that stays on the screen. */
  readonly say: (line: string) => void;
  /** Takes the bar away. */
  readonly clear: () => void;
}

const CLEAR_LINE = "\r\u001b[2K";
const BAR = 24;

/** `all`: how many steps there are at most. Written to standard error, so that results can be kept apart. */
export const progressOn = ({ screen, err }: Pick<World, "screen" | "err">, all: number): Progress => {
  if (!screen.isTerminal) return { step: (line) => err(`${line}\n`), say: (line) => err(`${line}\n`), clear: () => undefined };
  let done = 0;
  let last = "";
  const draw = (): void => {
    const filled = all === 0 ? BAR : Math.min(Math.round((done / all) * BAR), BAR);
    const bar = `${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${done}/${Math.max(all, done)}`;
    err(`${CLEAR_LINE}${bar}  ${screen.paint.quiet(cutTo(last, Math.max(screen.columns - bar.length - 3, 8)))}`);
  };
  return {
    step: (line) => {
      done++;
      last = line;
      draw();
    },
    say: (line) => {
      err(`${CLEAR_LINE}${line}\n`);
      draw();
    },
    clear: () => err(CLEAR_LINE),
  };
};
