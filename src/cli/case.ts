import { basename, join, relative, resolve } from "node:path";
import { type Act, createCase, findCase, type Ledger, openLedger, readCaseSettings } from "../ledger/index.ts";
import { CaseSettings } from "../model/index.ts";
import type { ReaderOptions } from "../read/index.ts";
import type { World as RunWorld } from "../run.ts";
import { cliError } from "./errors.ts";
import { safeWords, shellWord } from "./terminal/safe.ts";
import type { World } from "./world.ts";

/** What every command that uses a case may be told about it. */
export interface CaseOptions {
  readonly case?: string;
  readonly by?: string;
  /** Seconds to wait for another process that writes. */
  readonly wait?: number;
  /** What is running, told to others that wait for the case. */
  readonly doing?: string;
}

/** A case that a command works in. */
export interface OpenCase {
  /** Absolute. */
  readonly folder: string;
  readonly ledger: Ledger;
  /** Who acts, now. */
  readonly act: () => Act;
  /** What `run` needs. Opens the reader, which takes a moment. */
  readonly forRun: () => Promise<RunWorld>;
}

/** The folder that `hearsay add` makes where there is no case. */
const NEW_CASE = "case";

/** Works in the case that was named, or else in the nearest one, and closes it whatever happens. Throws `no-case`. */
export const inCase = async (options: CaseOptions, world: World, work: (opened: OpenCase) => Promise<void>): Promise<void> => {
  const named = namedCase(options, world);
  const folder = await findCaseFor(named);
  if (folder === null) throw noCase(named);
  await closing(await openCase(folder, options, world), work);
};

/** The same, but where there is no case one is made and announced: with the settings of `settingsFrom/case.yaml`, else with its folder's name alone. */
export const inNewOrOldCase = async (
  options: CaseOptions & { readonly settingsFrom?: string },
  world: World,
  work: (opened: OpenCase) => Promise<void>,
): Promise<void> => {
  const named = namedCase(options, world);
  const found = await findCaseFor(named);
  const folder = found ?? resolve(named ?? NEW_CASE);
  if (found === null) await makeCase(folder, options, world);
  await closing(await openCase(folder, options, world), work);
};

const closing = async (opened: OpenCase, work: (opened: OpenCase) => Promise<void>): Promise<void> => {
  try {
    await work(opened);
  } finally {
    await opened.ledger.close();
  }
};

/** The names that the case lists, for reading without a store; nothing where no case is named. */
export const namesOfCase = async (options: CaseOptions, world: World): Promise<ReaderOptions> => {
  const named = namedCase(options, world);
  return named === undefined ? {} : { names: await readCaseSettings(resolve(named)) };
};

const namedCase = ({ case: folder }: CaseOptions, { env }: World): string | undefined => folder ?? (env["HEARSAY_CASE"] || undefined);

/** A named case is that folder and no other; an unnamed one is looked for upward. */
const findCaseFor = async (named: string | undefined): Promise<string | null> => {
  const found = await findCase(named ?? ".");
  return named === undefined || found === null || [resolve(named), join(resolve(named), "case")].includes(found) ? found : null;
};

const noCase = (named: string | undefined) =>
  cliError(
    "no-case",
    named === undefined
      ? "there is no case here or in a folder above. Type hearsay add PATH to make one, hearsay demo to see an example, or name one with --case DIR."
      : `${named} is no case. To make one there, type: hearsay add --case ${shellWord(named)} PATH`,
  );

const makeCase = async (folder: string, options: CaseOptions & { readonly settingsFrom?: string }, world: World): Promise<void> => {
  const settings = options.settingsFrom === undefined ? CaseSettings.parse({ name: nameFor(folder) }) : await readCaseSettings(options.settingsFrom);
  await createCase(folder, settings, actNow(options, world));
  const near = relative(".", folder) || ".";
  world.err(`made a new case in ${safeWords(near.startsWith("..") ? folder : near)}; only you may read it\n`);
};

/** `case/` says nothing; the folder that holds it does. */
const nameFor = (folder: string): string => (basename(folder) === NEW_CASE ? basename(resolve(folder, "..")) : basename(folder)) || NEW_CASE;

const actNow = ({ by }: CaseOptions, { env, userName, now }: World): Act => ({ by: by ?? (env["HEARSAY_BY"] || userName), at: now() });

const openCase = async (folder: string, options: CaseOptions, world: World): Promise<OpenCase> => {
  const settings = await readCaseSettings(folder);
  const ledger = await openLedger({
    folder,
    command: options.doing ?? "hearsay",
    ...(options.wait === undefined ? {} : { waitMilliseconds: options.wait * 1000 }),
  });
  const act = (): Act => actNow(options, world);
  return {
    folder,
    ledger,
    act,
    forRun: async () => {
      // Loaded only where something is read: looking things up should not wait for it.
      const { openReader } = await import("../read/index.ts");
      return { ledger, reader: await openReader({ names: settings }), by: act().by, now: world.now };
    },
  };
};
