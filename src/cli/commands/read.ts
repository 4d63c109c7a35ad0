import type { Reading } from "../../model/index.ts";
import { type CaseOptions, namesOfCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { prettyReading } from "../reading/pretty.ts";
import { report } from "../report.ts";
import { refuseSilentWait } from "../standardInput.ts";
import { choiceValue, countValue, dateValue } from "../values.ts";
import { EXIT, type ExitCode, type World } from "../world.ts";

const FORMATS = ["pretty", "jsonl", "json"] as const;

interface Options extends CaseOptions {
  readonly format: (typeof FORMATS)[number];
  readonly input?: "jsonl";
  readonly resolve?: true;
  readonly published?: string;
  readonly source?: string;
  readonly maxLength?: number;
}

export const defineRead: Define = (program, { world, end }) => {
  subcommand(program, {
    usage: "read <FILE...>",
    summary: "read texts without keeping them",
    description:
      "Reads texts and writes what they claim: pretty for people, or as data by the reading contract (hearsay.reading/1). FILE is a text, a page, a .jsonl file or - for standard input. With --case, the names that the case lists are used.",
    examples: ["hearsay read article.txt", "hearsay read --format jsonl article.html", "hearsay read --published 2024-06-07 - < article.txt"],
  })
    .option("--format <FORMAT>", "pretty, jsonl or json", choiceValue("--format", FORMATS), "pretty")
    .option("--input <KIND>", "jsonl: each line of input is a document", choiceValue("--input", ["jsonl"]))
    .option("--resolve", "look up actors and places (every mention is undecided so far)")
    .option("--published <DATE>", "the publication date, where the text does not say it", dateValue("--published"))
    .option("--source <NAME>", "the outlet, where the text does not say it")
    .option("--max-length <N>", "leave texts with more characters unread (400,000 unless said)", countValue("--max-length"))
    .action(async (files: readonly string[], _: unknown, command: { optsWithGlobals: () => Options }) =>
      end(await readAll(files, command.optsWithGlobals(), world)),
    );
};

const readAll = async (files: readonly string[], options: Options, world: World): Promise<ExitCode> => {
  refuseSilentWait(files, world);
  const [{ takeForReading }, { openReader }] = await Promise.all([import("../../intake/index.ts"), import("../../read/index.ts")]);
  const reader = await openReader({
    ...(await namesOfCase(options, world)),
    ...(options.maxLength === undefined ? {} : { maxLength: options.maxLength }),
    resolve: options.resolve === true,
  });
  const intake = {
    stdin: world.stdin,
    ...(options.input === undefined ? {} : { inputFormat: options.input }),
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.source === undefined ? {} : { source: options.source }),
  };
  let code: ExitCode = EXIT.fine;
  let written = 0;
  for await (const taken of takeForReading(files, intake)) {
    if (world.interrupted.aborted) return EXIT.interrupted;
    if (taken.type === "refused") code = report(taken.error, world);
    else if (taken.type === "document")
      await world.out(
        written++ === 0 ? opened(await reader.read(taken.document), options, world) : following(await reader.read(taken.document), options, world),
      );
  }
  if (options.format === "json") await world.out(written === 0 ? "[]\n" : "\n]\n");
  return code;
};

/** The first document of the output, and those after it: `json` is one list, pretty texts stand apart. */
const opened = (reading: Reading, { format }: Options, world: World): string =>
  format === "json" ? `[\n${JSON.stringify(reading)}` : shown(reading, format, world);
const following = (reading: Reading, { format }: Options, world: World): string => {
  if (format === "json") return `,\n${JSON.stringify(reading)}`;
  return format === "jsonl" ? shown(reading, format, world) : `\n${"─".repeat(Math.min(world.screen.columns, 100))}\n\n${shown(reading, format, world)}`;
};

const shown = (reading: Reading, format: "pretty" | "jsonl", { screen }: World): string =>
  format === "jsonl" ? `${JSON.stringify(reading)}\n` : prettyReading(reading, screen);
