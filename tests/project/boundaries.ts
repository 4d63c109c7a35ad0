import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type Import, importsOf } from "./imports.ts";
import type { Part } from "./importTable.ts";

/** What was looked at, so that a guard can prove that it looked, and what is wrong, one line each. */
export interface Looked {
  readonly files: number;
  readonly faults: readonly string[];
}

type Graph = ReadonlyMap<string, readonly string[]>;

/** Holds every TypeScript file under `folders` of `root` to the import table. Paths are relative to `root`, with forward slashes. */
export const checkBoundaries = (root: string, folders: readonly string[], table: readonly Part[]): Looked => {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mts}`, { cwd: root })).map((file) => file.replaceAll("\\", "/"));
  const imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(join(root, file), "utf8"))]));
  const graph = new Map([...imports].map(([file, named]) => [file, targetsOf(file, named)]));
  const faults = [...imports].flatMap(([file, named]) => faultsOf(file, named, table));
  return { files: files.length, faults: [...faults, ...cyclesOf(graph)] };
};

const faultsOf = (file: string, named: readonly Import[], table: readonly Part[]): readonly string[] => {
  const part = partOf(file, table);
  if (part === undefined) return [`${file} is in no part of the import table`];
  return named.flatMap((one) => {
    const why = faultOf(file, part, one, table);
    return why === undefined ? [] : [`${file} ${why}`];
  });
};

const faultOf = (file: string, part: Part, { specifier, star }: Import, table: readonly Part[]): string | undefined => {
  if (specifier === undefined) return "imports a computed module";
  if (star) return `exports everything of ${specifier}`;
  if (/^(hearsay\b|#|\/|file:)/.test(specifier)) return `imports ${specifier} by a way round the folders`;
  // Hashing is arithmetic; lint sees to it that nothing else of that module comes in.
  if (part.world === "nothing" && specifier.startsWith("node:") && specifier !== "node:crypto") return `imports ${specifier}, but ${part.path} touches nothing`;
  if (!specifier.startsWith(".")) return undefined;
  const target = targetOf(file, specifier);
  const other = partOf(target, table);
  if (other === undefined) return `imports ${target}, which is in no part of the import table`;
  if (other === part) return undefined;
  if (!part.mayImport.includes(other.path)) return `imports ${target}, but ${part.path} may not import ${other.path}`;
  if (target !== other.path && target !== `${other.path}/index.ts`) return `imports ${target} past the face ${other.path}/index.ts`;
  return undefined;
};

/** The part with the longest path, so that `bench/predict` is not taken for `bench`. */
const partOf = (file: string, table: readonly Part[]): Part | undefined =>
  table.filter(({ path }) => file === path || file.startsWith(`${path}/`)).toSorted((a, b) => b.path.length - a.path.length)[0];

const targetOf = (file: string, specifier: string): string => posix.join(posix.dirname(file), specifier);

const targetsOf = (file: string, named: readonly Import[]): readonly string[] =>
  named.flatMap(({ specifier }) => (specifier?.startsWith(".") ? [targetOf(file, specifier)] : []));

/** Each cycle once, also one of types only: what needs each other to be understood belongs in one file. */
const cyclesOf = (graph: Graph): readonly string[] => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) cycles.push(`import cycle: ${[...way.slice(start), file].join(" → ")}`);
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
};
