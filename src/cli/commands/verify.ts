import type { LogHead, Verification } from "../../ledger/index.ts";
import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { progressOn } from "../progress.ts";
import { safeWords } from "../terminal/safe.ts";
import { headValue } from "../values.ts";
import { counted, someOf } from "../words/plural.ts";
import { EXIT, type World } from "../world.ts";

interface Options extends CaseOptions {
  readonly json?: true;
  readonly since?: LogHead;
}

export const defineVerify: Define = (program, { world, end }) => {
  subcommand(program, {
    usage: "verify",
    summary: "check that everything is whole",
    description:
      "Hashes every original again and walks the log; names what is missing or changed, and ends with exit code 1 then. With --since it also checks that today's log continues the one that had this head. Without a head kept elsewhere, the log shows accidents, not forgery.",
    examples: ["hearsay verify", "hearsay verify --json"],
  })
    .option("--json", "as one JSON object")
    .option("--since <HEAD>", "a head kept elsewhere: SIZE:ROOT", headValue)
    .action(async (_: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, async ({ ledger }) => {
        const found = await verifyWatched(options, ledger, world);
        await world.out(options.json ? `${JSON.stringify(found)}\n` : verdict(found, world));
        if (found.faults.length > 0) end(EXIT.badInput);
      });
    });
};

const verifyWatched = async (
  { since }: Options,
  ledger: { verify: (since?: LogHead, progress?: (done: number, all: number) => void) => Promise<Verification> },
  world: World,
): Promise<Verification> => {
  if (!world.screen.isTerminal) return ledger.verify(since);
  let progress: ReturnType<typeof progressOn> | undefined;
  const found = await ledger.verify(since, (_, all) => {
    progress ??= progressOn(world, all);
    progress.step("");
  });
  progress?.clear();
  return found;
};

const verdict = ({ faults, leftovers, ...counts }: Verification, { screen: { paint } }: World): string => {
  const checked = `${counted(counts.documents, "document")}, ${counted(counts.originals, "original")} (${counted(counts.bytes, "byte")}), ${counted(counts.decisions, "decision")}, ${counted(counts.removed, "removal")}`;
  const lines = [
    faults.length === 0 ? `whole: ${checked}` : paint.bad(`NOT WHOLE: ${counted(faults.length, "fault")} in ${checked}`),
    ...faults.map(({ what, which, message }) => `  ${what} ${safeWords(which)}: ${safeWords(message)}`),
    ...(leftovers.length === 0 ? [] : [`left over by an interrupted add, harmless: ${someOf(leftovers, 3)}`]),
    `log ${counts.size}:${counts.root}`,
  ];
  return `${lines.join("\n")}\n`;
};
