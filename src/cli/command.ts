import { Command } from "commander";
import { misuseFrom } from "./misuse.ts";
import { countValue } from "./values.ts";
import type { ExitCode, World } from "./world.ts";

/** What a command gets beside what was typed. */
export interface Setup {
  readonly world: World;
  /** Says how the command ended; not called, it ended fine. */
  readonly end: (code: ExitCode) => void;
}

/** Adds one command to the program. */
export type Define = (program: Command, setup: Setup) => void;

interface Description {
  /** With its arguments: "show <ID>". */
  readonly usage: string;
  /** For the list of commands: one line. */
  readonly summary: string;
  /** For its own help: what it does and what surprises, in whole sentences. */
  readonly description: string;
  /** Lines that work, the plainest first; the manual has them too. */
  readonly examples: readonly [string, ...string[]];
}

/** A command whose mistakes are answered with a line to type. */
export const subcommand = (program: Command, { usage, summary, description, examples }: Description): Command => {
  const command = program.command(usage).summary(summary).description(description);
  command.addHelpText("after", `\nExamples:\n${examples.map((example) => `  ${example}`).join("\n")}`);
  return answering(command, examples[0]);
};

/** Lets help through and turns every other complaint of the parser into ours. */
export const answering = (command: Command, example: string): Command =>
  command.exitOverride((error) => {
    if (error.exitCode === 0) throw error;
    throw misuseFrom(error, { command: command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`, example });
  });

/** "show <ID>": what must be typed, without the options. */
const subcommandTerm = (command: Command): string => `${command.name()} ${command.usage().replace(/\[options\] ?/, "")}`.trimEnd();

/** Where help and what else tells of the program itself stand. */
export const ABOUT = "About Hearsay:";

/** The program's frame: its options hold for every command, before it or after. */
export const emptyProgram = ({ out, err, screen }: World, version: string): Command =>
  new Command("hearsay")
    .description("Reads conflict reporting: who said what about whom, where and when, on what evidence.")
    .version(version, "--version", "say which version this is")
    .helpOption("--help", "say what a command does")
    .addHelpCommand(new Command("help").argument("[command]").description("say what a command does").helpGroup(ABOUT))
    .option("--case <DIR>", "the case's folder (else HEARSAY_CASE, else looked for from here upward)")
    .option("--by <NAME>", "who acts, for the log (else HEARSAY_BY, else your user name)")
    .option("--wait <SECONDS>", "how long to wait for another process that writes the case (10 unless said)", countValue("--wait"))
    .configureHelp({ showGlobalOptions: true, helpWidth: screen.columns, subcommandTerm })
    .configureOutput({ writeOut: (text) => void out(text), writeErr: err, outputError: () => undefined });
