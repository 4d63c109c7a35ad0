import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fromSystem } from "./errors.ts";
import { extensionOf, kindOf, type TextKind } from "./kinds.ts";
import { type Siblings, siblingsOf } from "./siblings.ts";
import { type Leftovers, leftovers } from "./leftovers.ts";
import type { Refused, Skipped } from "./taken.ts";

/** A file to take. */
export interface Found {
  readonly type: "file";
  /** Absolute. */
  readonly file: string;
  /** For people and for the ledger: relative to where the command runs, with `/`; absolute where the file lies elsewhere and was given so. */
  readonly path: string;
  /** null: named by a person, and of no kind that is known by its extension. */
  readonly kind: TextKind | null;
  /** Whether a person named it, rather than a folder that it lies in. */
  readonly isNamed: boolean;
  /** Absolute path of the sidecar. */
  readonly sidecar: string | null;
}

/** Standard input, given as `-`. */
export interface StandardInput {
  readonly type: "stdin";
}

export interface WalkOptions {
  readonly exclude: readonly string[];
  /** Whether a file that a person named is found whatever its extension. */
  readonly anyKind: boolean;
}

interface Walk {
  readonly anyKind: boolean;
  readonly shown: (file: string) => string;
  readonly left: Leftovers;
  /** Shared by all given paths: a file or folder is come to once, by whichever way, and loops of links end. Holds excluded folders from the start. */
  readonly seen: Set<string>;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const shownFrom = (given: string): ((file: string) => string) => {
  const here = resolve(".");
  return (file) => {
    const near = relative(here, file);
    const outside = near === ".." || near.startsWith(`..${sep}`) || isAbsolute(near);
    return (outside && isAbsolute(given) ? file : near === "" ? "." : near).split(sep).join("/");
  };
};

const refused = (path: string, fault: unknown): Refused => ({ type: "refused", path, error: fromSystem(path, fault) });

/**
 * Finds the files under the given paths, without opening one: folders in the order of their names' code units, given paths in the order given.
 * What was left alone is said after each given path.
 */
export const walk = async function* (paths: readonly string[], options: WalkOptions): AsyncGenerator<Found | StandardInput | Skipped | Refused> {
  const seen = new Set<string>();
  // A folder that is not there needs no excluding.
  for (const folder of options.exclude) seen.add(await identityOf(folder).catch(() => folder));
  for (const given of paths) {
    if (given === "-") {
      if (!seen.has("-")) yield { type: "stdin" };
      seen.add("-");
      continue;
    }
    const state: Walk = { anyKind: options.anyKind, shown: shownFrom(given), left: leftovers(), seen };
    yield* walkGiven(resolve(given), state);
    yield* state.left.all(state.shown(resolve(given)));
  }
};

const walkGiven = async function* (start: string, state: Walk): AsyncGenerator<Found | Refused> {
  const path = state.shown(start);
  try {
    const isFolder = (await stat(start)).isDirectory();
    if (isFolder) yield* walkFolders(start, state);
    else
      yield* named(
        start,
        state,
        siblingsOf(await namesBeside(start), (name) => kindOf(name) !== null),
      );
  } catch (fault) {
    yield refused(path, fault);
  }
};

/** A folder that can be entered but not listed only costs the sidecar. */
const namesBeside = (file: string): Promise<string[]> => readdir(dirname(file)).catch(() => []);

/** A file that a person named. */
const named = function* (file: string, state: Walk, siblings: Siblings): Generator<Found> {
  if (kindOf(file) === null && !state.anyKind) state.left.add("unsupported", state.shown(file), extensionOf(file));
  else yield* once({ file, siblings, isFolder: false }, state, true);
};

const once = function* ({ file, siblings }: Step, state: Walk, isNamed: boolean): Generator<Found> {
  if (state.seen.has(file)) return;
  state.seen.add(file);
  const sidecar = siblings.sidecarOf(basename(file));
  yield { type: "file", file, path: state.shown(file), kind: kindOf(file), isNamed, sidecar: sidecar === null ? null : join(dirname(file), sidecar) };
};

/** A stack of our own, so that no depth of folders exhausts the program's. */
const walkFolders = async function* (start: string, state: Walk): AsyncGenerator<Found | Refused> {
  const waiting: Step[] = [{ file: start, siblings: siblingsOf([], () => false), isFolder: true }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (!step.isFolder) yield* once(step, state, false);
    else {
      try {
        for (const next of (await stepsInto(step.file, state)).reverse()) waiting.push(next);
      } catch (fault) {
        yield refused(state.shown(step.file), fault);
      }
    }
  }
};

interface Step {
  readonly file: string;
  readonly siblings: Siblings;
  readonly isFolder: boolean;
}

/** What a folder is to the system, by whichever path it was come to. */
const identityOf = async (folder: string): Promise<string> => {
  const { dev, ino } = await stat(folder, { bigint: true });
  return `folder ${dev}:${ino}`;
};

const stepsInto = async (folder: string, state: Walk): Promise<Step[]> => {
  const identity = await identityOf(folder);
  if (state.seen.has(identity)) return [];
  state.seen.add(identity);
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => byCodeUnit(a.name, b.name));
  const siblings = siblingsOf(
    entries.map((entry) => entry.name),
    (name) => kindOf(name) !== null,
  );
  const steps: Step[] = [];
  for (const entry of entries) {
    const file = join(folder, entry.name);
    const isFolder = await leadsToFolder(entry, file);
    if (isWanted(entry, isFolder, siblings, state, file)) steps.push({ file, siblings, isFolder });
  }
  return steps;
};

/** A link counts as what it leads to; one that leads nowhere as a file, whose reading then fails with a message. */
const leadsToFolder = async (entry: Dirent, file: string): Promise<boolean> =>
  entry.isDirectory() ||
  (entry.isSymbolicLink() &&
    (await stat(file).then(
      (found) => found.isDirectory(),
      () => false,
    )));

const isWanted = (entry: Dirent, isFolder: boolean, siblings: Siblings, state: Walk, file: string): boolean => {
  const { name } = entry;
  const path = state.shown(file);
  if (name.startsWith(".")) state.left.add("hidden", path);
  else if (isFolder) {
    if (!siblings.isPageAssets(name)) return true;
    state.left.add("page-assets", path);
  } else if (siblings.isSidecar(name)) {
    if (!siblings.hasText(name)) state.left.add("sidecar", path);
  } else if (kindOf(name) === null || !(entry.isFile() || entry.isSymbolicLink())) state.left.add("unsupported", path, extensionOf(name));
  else return true;
  return false;
};
