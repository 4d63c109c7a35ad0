import type { Screen } from "./screen.ts";
import { cutTo, padTo, widthOf } from "./width.ts";

export interface Column {
  readonly title: string;
  /** Of cells on the screen: gives way down to this width where the terminal is narrow; fixed where not said. */
  readonly shrinksTo?: number;
  readonly align?: "right";
}

const GAP = "  ";

/** Rows under their titles, cut to the screen's width. Cells must be one line of safe wording. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[], screen: Screen): string => {
  const widths = fit(
    columns.map((column, i) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? "")), widthOf(column.title))),
    columns,
    screen.columns - GAP.length * (columns.length - 1),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, i) => padTo(cutTo(cells[i] ?? "", widths[i] ?? 0), widths[i] ?? 0, align ?? "left"))
      .join(GAP)
      .trimEnd();
  const titles = screen.paint.quiet(line(columns.map(({ title }) => title)));
  return [titles, ...rows.map(line)].map((text) => `${text}\n`).join("");
};

/** Takes cells from the widest column that can give, one at a time, until the row fits. */
const fit = (natural: readonly number[], columns: readonly Column[], room: number): readonly number[] => {
  const widths = [...natural];
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    let widest = -1;
    for (const [i, { shrinksTo }] of columns.entries()) {
      const width = widths[i] ?? 0;
      if (shrinksTo !== undefined && width > shrinksTo && width > (widths[widest] ?? 0)) widest = i;
    }
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
};
