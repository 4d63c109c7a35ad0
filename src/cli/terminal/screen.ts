import { createColors } from "picocolors";

/** What a person looks at. `columns` counts character cells; output that goes to a file or a pipe gets 100. */
export interface Screen {
  readonly columns: number;
  /** Whether somebody watches: only then bars are drawn and redrawn. */
  readonly isTerminal: boolean;
  readonly paint: Paint;
}

type Brush = (text: string) => string;

/** Colours by what they mean here, so that one place decides how calm the screen is. Without colour each gives its text back. */
export interface Paint {
  readonly isColoured: boolean;
  readonly heading: Brush;
  readonly quiet: Brush;
  readonly mark: Brush;
  readonly doubt: Brush;
  readonly bad: Brush;
  readonly source: Brush;
}

export const paintWith = (isColoured: boolean): Paint => {
  const { bold, dim, cyan, yellow, red, green } = createColors(isColoured);
  return { isColoured, heading: bold, quiet: dim, mark: cyan, doubt: yellow, bad: red, source: green };
};

const NARROWEST = 40;
const WIDEST = 400;
const WITHOUT_TERMINAL = 100;

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Colour follows NO_COLOR, FORCE_COLOR and TERM=dumb (no-color.org); the width follows the terminal, else COLUMNS. */
export const screenOf = (stream: Stream, env: Readonly<Record<string, string | undefined>>): Screen => {
  const isTerminal = stream.isTTY === true;
  const asked = Number(env["COLUMNS"]);
  const columns = (isTerminal ? stream.columns : undefined) ?? (Number.isInteger(asked) && asked > 0 ? asked : WITHOUT_TERMINAL);
  const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  const isColoured = !env["NO_COLOR"] && (forced || (isTerminal && env["TERM"] !== "dumb"));
  return { columns: Math.min(Math.max(columns, NARROWEST), WIDEST), isTerminal: isTerminal && env["TERM"] !== "dumb", paint: paintWith(isColoured) };
};
