import { adviceFor } from "./kinds.ts";
import type { Skipped } from "./taken.ts";

const advices: Readonly<Record<Exclude<Skipped["kind"], "unsupported">, string>> = {
  hidden: "Names that begin with a dot are passed over. Name the file itself to take it.",
  "page-assets": "Pictures and scripts of saved pages; the pages themselves are taken.",
  sidecar: "No text of that name lies beside it. Name it like its text: NAME.meta.json beside NAME.txt.",
};

const namesShown = 10;

/** Counts what is left alone, by kind and extension. */
export interface Leftovers {
  add(kind: Skipped["kind"], path: string, extension?: string): void;
  /** In the order of kind and extension. */
  all(path: string): readonly Skipped[];
}

interface Group {
  readonly kind: Skipped["kind"];
  readonly extension: string;
  count: number;
  readonly names: string[];
}

const asSkipped = (path: string, { kind, extension, count, names }: Group): Skipped =>
  kind === "unsupported"
    ? { type: "skipped", path, kind, count, extension, names, advice: adviceFor(extension) }
    : { type: "skipped", path, kind, count, names, advice: advices[kind] };

export const leftovers = (): Leftovers => {
  const groups = new Map<string, Group>();
  return {
    add: (kind, path, extension = "") => {
      const group = groups.get(`${kind} ${extension}`) ?? { kind, extension, count: 0, names: [] };
      groups.set(`${kind} ${extension}`, group);
      group.count++;
      if (group.names.length < namesShown) group.names.push(path);
    },
    all: (path) => [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => asSkipped(path, group)),
  };
};
