import { type Define, subcommand } from "../command.ts";
import { licensedParts } from "../package.ts";
import { wrapText } from "../terminal/wrap.ts";

export const defineLicences: Define = (program, { world }) => {
  subcommand(program, {
    usage: "licences",
    summary: "say what is under which licence",
    description: "Prints the licence of each part of Hearsay. The texts of the licences lie in LICENSES/.",
    examples: ["hearsay licences"],
  }).action(async () => {
    const width = world.screen.columns;
    const lines = licensedParts().flatMap(({ paths, licence }) => [licence, ...wrapText(paths.join(" "), { width, indent: "  " }), ""]);
    await world.out(`${lines.join("\n")}Packages that Hearsay uses carry their own licences, each in its folder.\n`);
  });
};
