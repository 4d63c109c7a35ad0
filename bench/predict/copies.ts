import { type Copied, findVerbatimCopies } from "../../src/link/index.ts";
import { type Line, neededField, textField } from "./lines.ts";

export const predictCopies = ([documents = []]: readonly (readonly Line[])[]): readonly Copied[] =>
  findVerbatimCopies(
    documents.map((line) => ({
      id: neededField(line, "id"),
      text: neededField(line, "text"),
      title: textField(line, "title"),
      published: textField(line, "published"),
    })),
  );
