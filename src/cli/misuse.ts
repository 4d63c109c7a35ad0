import type { CommanderError } from "commander";
import type { HearsayError } from "../model/index.ts";
import { cliError, type MisuseCode } from "./errors.ts";

interface Typed {
  /** As typed: "hearsay claims". */
  readonly command: string;
  /** A line that works. */
  readonly example: string;
}

type Translation = (found: Readonly<Record<string, string>>, typed: Typed) => string;

interface Rule {
  readonly commander: string;
  readonly code: MisuseCode;
  readonly says: RegExp;
  readonly message: Translation;
}

/** The parser's errors, and what we say instead: what is wrong with the line, then a line to type. */
const RULES: readonly Rule[] = [
  {
    commander: "commander.unknownCommand",
    code: "unknown-command",
    says: /unknown command '(?<name>[^]*?)'(?:\n\(Did you mean (?:one of )?(?<like>.+)\?\))?$/,
    message: ({ name, like }) => `there is no command “${name}”. Type: hearsay ${first(like) ?? "help"}`,
  },
  {
    commander: "commander.unknownOption",
    code: "unknown-option",
    says: /unknown option '(?<name>[^]*?)'(?:\n\(Did you mean (?:one of )?(?<like>.+)\?\))?$/,
    message: ({ name, like }, { command }) =>
      like === undefined
        ? `${command} has no option ${name}. Type: ${helpFor(command)}`
        : `${command} has no option ${name}. Type ${first(like)} instead; ${helpFor(command)} lists all.`,
  },
  {
    commander: "commander.missingArgument",
    code: "missing-argument",
    says: /missing required argument '(?<name>[^]*)'/,
    message: ({ name }, { command, example }) => `${command} needs ${name}. Type, for example: ${example}`,
  },
  {
    commander: "commander.excessArguments",
    code: "too-many-arguments",
    says: /too many arguments[^]*?: (?<which>[^]*)\.$/,
    message: ({ which }, { command, example }) => `${command} does not know what to do with all of “${which}”. Type, for example: ${example}`,
  },
  {
    commander: "commander.optionMissingArgument",
    code: "missing-value",
    says: /option '(?<flags>[^]*)' argument missing/,
    message: ({ flags }, { example }) => `a value is missing after ${flags}. Type, for example: ${example}`,
  },
  {
    commander: "commander.missingMandatoryOptionValue",
    code: "missing-option",
    says: /required option '(?<flags>[^]*)' not specified/,
    message: ({ flags }, { command, example }) => `${command} needs ${flags}. Type, for example: ${example}`,
  },
  {
    commander: "commander.invalidArgument",
    code: "bad-value",
    says: /(?:option|command-argument) '(?<flags>[^]*?)' (?:value|argument) '(?<value>[^]*)' (?:from env '[^]*' )?is invalid\. (?<why>[^]*)/,
    message: ({ flags, value, why }, { example }) => `${flags?.split(" ")[0]} cannot be “${value}”. ${why} Type, for example: ${example}`,
  },
];

const first = (like: string | undefined): string | undefined => like?.split(",")[0];
const helpFor = (command: string): string => (command === "hearsay" ? "hearsay help" : command.replace("hearsay", "hearsay help"));

/** Says in our words what the parser found wrong, and what to type instead. */
export const misuseFrom = (error: CommanderError, typed: Typed): HearsayError => {
  for (const { commander, code, says, message } of RULES) {
    const found = error.code === commander ? says.exec(error.message) : null;
    if (found !== null) return cliError(code, message(found.groups ?? {}, typed), error);
  }
  return cliError("bad-value", `${error.message.replace(/^error: /, "")} Type: ${helpFor(typed.command)}`, error);
};
