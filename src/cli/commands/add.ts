import type { IntakeOptions, Skipped } from "../../intake/index.ts";
import type { Outcome } from "../../run.ts";
import { type CaseOptions, inNewOrOldCase, type OpenCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { overviewOf } from "../first/overview.ts";
import { firstScreen } from "../first/screen.ts";
import { NOTHING_YET, type Tally, tallied } from "../first/tally.ts";
import { type Progress, progressOn } from "../progress.ts";
import { errorLine } from "../report.ts";
import { refuseSilentWait } from "../standardInput.ts";
import { safeWords, shellWord } from "../terminal/safe.ts";
import { countValue, dateValue } from "../values.ts";
import { EXIT, type ExitCode, type World } from "../world.ts";

interface Options extends CaseOptions {
  readonly source?: string;
  readonly published?: string;
  readonly maxMegabytes?: number;
  readonly restore?: true;
}

const BYTES_IN_MEGABYTE = 1_000_000;

export const defineAdd: Define = (program, { world, end }) => {
  subcommand(program, {
    usage: "add <PATH...>",
    summary: "take files and folders into the case",
    description:
      "Takes texts (.txt .md .html .htm .jsonl; - for standard input) into the case: the original byte for byte, its text, and what it claims. The same bytes again change nothing; a changed text under the same path is a new version. Interrupted, it goes on when typed again. Makes a case in ./case where there is none.",
    examples: ["hearsay add articles/", 'hearsay add --source "Lantern Wire" --published 2024-06-07 wire.txt', "hearsay add - < article.txt"],
  })
    .option("--source <NAME>", "the outlet, where the files do not say it")
    .option("--published <DATE>", "the publication date, where the files do not say it", dateValue("--published"))
    .option("--max-megabytes <N>", "refuse larger texts (20 unless said)", countValue("--max-megabytes"))
    .option("--restore", "take texts in again that were removed")
    .option("--no-open", "open nothing in the browser (nothing is opened yet)")
    .action(async (paths: readonly string[], _: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      refuseSilentWait(paths, world);
      const again = `hearsay add ${paths.map(shellWord).join(" ")}`;
      await inNewOrOldCase({ ...options, doing: "hearsay add" }, world, async (opened) => end(await addAll({ paths, options, again }, opened, world)));
    });
};

interface Adding {
  readonly paths: readonly string[];
  readonly options: Options;
  /** What to type to go on after an interruption. */
  readonly again: string;
}

/** Adds, tells of it as it goes, and ends with the first screen. */
export const addAll = async ({ paths, options, again }: Adding, opened: OpenCase, world: World): Promise<ExitCode> => {
  const [{ countFiles }, { run }] = await Promise.all([import("../../intake/index.ts"), import("../../run.ts")]);
  const intake = intakeOptions(options, opened, world);
  const progress = progressOn(world, await countFiles(paths, intake));
  let tally = NOTHING_YET;
  const tell = (outcome: Outcome): void => {
    tally = tallied(tally, outcome);
    tellOf(outcome, progress);
  };
  const { finished } = await run(paths, await opened.forRun(), { ...intake, restore: options.restore === true, tell, stop: world.interrupted }).finally(() =>
    progress.clear(),
  );
  await world.out(firstScreen(await overviewOf(opened.ledger), tally, world.screen));
  return finished ? codeOf(tally) : stopped(again, world);
};

const intakeOptions = (options: Options, opened: OpenCase, world: World): IntakeOptions => ({
  stdin: world.stdin,
  exclude: [opened.folder],
  ...(options.source === undefined ? {} : { source: options.source }),
  ...(options.published === undefined ? {} : { published: options.published }),
  ...(options.maxMegabytes === undefined ? {} : { maxBytes: options.maxMegabytes * BYTES_IN_MEGABYTE }),
});

const codeOf = ({ refused }: Tally): ExitCode => (refused.length > 0 ? EXIT.badInput : EXIT.fine);

const stopped = (again: string, { err }: World): ExitCode => {
  err(`hearsay: stopped as asked; what was told of as kept is safe. To go on, type: ${again}\n`);
  return EXIT.interrupted;
};

/** One line a text, written only after it is safe; and what was not taken, with what to do. */
const tellOf = (outcome: Outcome, progress: Progress): void => {
  if (outcome.type === "refused") progress.say(errorLine(outcome.error));
  else if (outcome.type === "skipped") progress.say(`left ${skippedWords(outcome)}`);
  else progress.step(`${WORDS[outcome.status]} ${keyOf(outcome)} ${safeWords(outcome.locator)}`);
};

/** "3 files: a.pdf, b.pdf and 1 more. Convert …". */
const skippedWords = ({ count, names, advice }: Skipped): string => {
  const some = safeWords(names.slice(0, 2).join(", "));
  return `${some}${count > 2 ? ` and ${count - 2} more` : ""}: ${advice}`;
};

const WORDS = { added: "kept", "new-version": "kept as a new version", known: "known", removed: "removed earlier, left out" } as const;

const keyOf = (outcome: Extract<Outcome, { type: "text" }>): string => (outcome.status === "removed" ? outcome.tombstone.key : outcome.document.key);
