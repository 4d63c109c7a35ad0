import { readFileSync } from "node:fs";

/** A line of a JSON Lines file, with where it stood. */
export interface Line {
  readonly value: { readonly [key: string]: unknown };
  readonly where: string;
}

/** What is wrong with the call or a file, for the person who made it. */
export class PredictError extends Error {}

/** The objects of a JSON Lines file. Throws `PredictError` naming file and line. */
export const readLines = (file: string): readonly Line[] => {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    throw new PredictError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return content.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const where = `${file}, line ${i + 1}`;
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value !== "object" || value === null || Array.isArray(value)) throw new PredictError(`${where}: not a JSON object.`);
      return [{ value: value as Line["value"], where }];
    } catch (error) {
      throw error instanceof PredictError ? error : new PredictError(`${where}: not JSON.`);
    }
  });
};

/** A text field of a line; null where it is absent. Throws `PredictError` where it is something else, or absent but needed. */
export const textField = ({ value, where }: Line, field: string): string | null => {
  const found = value[field] ?? null;
  if (found !== null && typeof found !== "string") throw new PredictError(`${where}: "${field}" is not text.`);
  return found;
};

export const neededField = (line: Line, field: string): string => {
  const found = textField(line, field);
  if (found === null) throw new PredictError(`${line.where}: "${field}" is missing.`);
  return found;
};
