import type { Screen } from "./terminal/screen.ts";

/** Everything of the outside that commands use. `main.ts` fills it from the process, tests from their own streams. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly screen: Screen;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether standard input is a keyboard, so that waiting for it would look like hanging. */
  readonly stdinIsTerminal: boolean;
  /** Resolves when more may be written. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** ISO 8601 instant. */
  readonly now: () => string;
  /** The name that acts are logged under where neither `--by` nor HEARSAY_BY says one. */
  readonly userName: string;
  /** Aborted when the person interrupts (Ctrl-C): finish what is at hand, then stop. */
  readonly interrupted: AbortSignal;
}

/** How a command ended. */
export const EXIT = { fine: 0, badInput: 1, misuse: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
