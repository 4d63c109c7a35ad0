import type { Screen } from "./screen.ts";
import { cutTo, padTo, widthOf } from "./width.ts";

export interface Column {
  readonly title: string;
  /** Of cells on the screen: gives way down to this width where the terminal is narrow; fixed where not said. */
  readonly shrinksTo?: number;
  readonly align?: "right";
  /** Left out where the screen is too narrow for all; 1 goes first. */
  readonly drops?: number;
}

const GAP = "  ";

/** Rows under their titles, cut to the screen's width. Cells must be one line of safe wording. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[], screen: Screen): string => {
  const natural = columns.map(({ title }, i) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? "")), widthOf(title)));
  const shown = keep(columns, natural, screen.columns);
  const room = screen.columns - GAP.length * (shown.length - 1);
  const widths = fit(
    shown.map((i) => natural[i] ?? 0),
    shown.map((i) => columns[i]?.shrinksTo),
    room,
  );
  const line = (cells: readonly string[]): string =>
    shown
      .map((i, at) => padTo(cutTo(cells[i] ?? "", widths[at] ?? 0), widths[at] ?? 0, columns[i]?.align ?? "left"))
      .join(GAP)
      .trimEnd();
  const titles = screen.paint.quiet(line(columns.map(({ title }) => title)));
  return [titles, ...rows.map(line)].map((text) => `${text}\n`).join("");
};

/** Which columns are shown: all, or those that are left when the least needed went one by one until the rest fits at its narrowest. */
const keep = (columns: readonly Column[], natural: readonly number[], room: number): readonly number[] => {
  let shown = columns.map((_, i) => i);
  const narrowest = (): number =>
    shown.reduce((sum, i) => sum + Math.min(natural[i] ?? 0, columns[i]?.shrinksTo ?? Number.POSITIVE_INFINITY) + GAP.length, -GAP.length);
  const droppable = shown.filter((i) => columns[i]?.drops !== undefined).sort((a, b) => (columns[a]?.drops ?? 0) - (columns[b]?.drops ?? 0));
  for (const next of droppable) {
    if (narrowest() <= room) break;
    shown = shown.filter((i) => i !== next);
  }
  return shown;
};

/** Takes cells from the widest column that can give, one at a time, until the row fits. */
const fit = (natural: readonly number[], shrinksTo: readonly (number | undefined)[], room: number): readonly number[] => {
  const widths = [...natural];
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    let widest = -1;
    for (const [i, least] of shrinksTo.entries()) {
      const width = widths[i] ?? 0;
      if (least !== undefined && width > least && width > (widths[widest] ?? 0)) widest = i;
    }
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
};
