import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { programFor } from "../../src/cli/program.ts";
import { paintWith } from "../../src/cli/terminal/screen.ts";
import { DOUBT_CODES, NOTE_CODES } from "../../src/read/codes.ts";
import { FIGURE_RULES } from "../../src/read/languages/en/claims/figureRules.ts";
import { EXAMPLE, hearsay, jsonLines, ownFolder } from "./hearsay.ts";

const root = new URL("../../", import.meta.url);
const manual = readFileSync(new URL("docs/manual.md", root), "utf8");
const source = (path: string): string => readFileSync(new URL(path, root), "utf8");

const program = programFor(
  {
    env: {},
    screen: { columns: 100, isTerminal: false, paint: paintWith(false) },
    stdin: (async function* () {})(),
    stdinIsTerminal: false,
    out: async () => undefined,
    err: () => undefined,
    now: () => "2024-06-20T09:00:00Z",
    userName: "tester",
    interrupted: new AbortController().signal,
  },
  () => undefined,
);

/** Part of the manual under a command's heading, up to the next. */
const sectionOf = (command: string): string => {
  const heading = new RegExp(`^### .*\`hearsay ${command}\\b.*$`, "m").exec(manual);
  if (heading === null) return "";
  const rest = manual.slice(heading.index + heading[0].length);
  return heading[0] + rest.slice(0, /^##/m.exec(rest)?.index ?? rest.length);
};

const optionsIn = (text: string): string[] =>
  [...text.matchAll(/^\| ((?:`--[^`]+`(?:, )?)+) \|/gm)]
    .flatMap(([, cell]) => [...(cell ?? "").matchAll(/`(--[a-z-]+)/g)].map(([, flag]) => flag ?? ""))
    .filter((flag, i, all) => all.indexOf(flag) === i);

const COMMANDS = program.commands.map((command) => command.name());

describe("the manual", () => {
  it("has a section for every command, and for nothing else", () => {
    const sections = [...manual.matchAll(/^### (.+)$/gm)].flatMap(([, heading]) =>
      [...(heading ?? "").matchAll(/`hearsay ([a-z]+)/g)].map(([, name]) => name ?? ""),
    );
    expect(sections.toSorted()).toEqual([...COMMANDS, "help"].toSorted());
    expect(sections.length).toBeGreaterThan(15);
  });

  it.each(COMMANDS)("%s: every option and no other", (name) => {
    const command = program.commands.find((one) => one.name() === name);
    expect(optionsIn(sectionOf(name)).toSorted()).toEqual((command?.options ?? []).map(({ long }) => long ?? "").toSorted());
  });

  it("every option that all commands take", () => {
    const general = manual.slice(manual.indexOf("## Commands"), manual.indexOf("### "));
    expect(optionsIn(general).toSorted()).toEqual([...program.options.map(({ long }) => long ?? ""), "--help"].toSorted());
  });

  it("every error code and no other", () => {
    const table = manual.slice(manual.indexOf("## When something goes wrong"));
    const listed = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code ?? "");
    const codes = ["src/cli/errors.ts", "src/intake/errors.ts", "src/ledger/errors.ts"].flatMap(codesIn);
    expect(codes.length).toBeGreaterThan(25);
    expect(listed.toSorted()).toEqual([...new Set(codes)].toSorted());
  });

  it("every rule for figures, as the reader has it", () => {
    const between = /<!-- figure-rules -->\n+([\s\S]*?)\n+<!-- \/figure-rules -->/.exec(manual)?.[1] ?? "";
    const rows = FIGURE_RULES.map(({ name, example, min, max, meaning }) => `| \`${name}\` | ${example} | ${min ?? ""} | ${max ?? ""} | ${meaning} |`);
    expect(between.split("\n").slice(2)).toEqual(rows);
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each([
    ["doubts", DOUBT_CODES],
    ["notes", NOTE_CODES],
  ])("every code of the %s, as the reader has it", (name, codes) => {
    const table = new RegExp(`<!-- ${name} -->\\n+([\\s\\S]*?)\\n+<!-- /${name} -->`).exec(manual)?.[1] ?? "";
    const listed = [...table.matchAll(/^\| `([a-z-]+)` \| \S/gm)].map(([, code]) => code ?? "");
    expect(codes.length).toBeGreaterThan(1);
    expect(listed).toEqual(codes);
  });

  it("every environment variable", () => {
    for (const name of ["HEARSAY_CASE", "HEARSAY_BY", "HEARSAY_DEBUG", "NO_COLOR", "FORCE_COLOR"]) expect(manual).toContain(`\`${name}`);
  });
});

/** The codes of a folder: the members of the union types that end in `Code`, and of the lists they are made from. */
const codesIn = (file: string): string[] => {
  const text = source(file).replace(/\/\*\*[\s\S]*?\*\//g, "");
  const declarations = [...text.matchAll(/(?:type \w*Code =[^;]*;|const MISUSES = \[[^\]]*\])/g)].map(([declaration]) => declaration);
  return declarations.flatMap((declaration) => [...declaration.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, code]) => code ?? ""));
};

const shellWords = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");

/** Every line that the manual or a command's own help tells people to type. */
const EXAMPLES = [
  ...[...manual.matchAll(/^hearsay .*$/gm)].map(([line]) => line),
  ...program.commands.flatMap((command) => {
    let help = "";
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    return [...help.matchAll(/^ {2}(hearsay .*)$/gm)].map(([, line]) => line ?? "");
  }),
]
  .map((line) => line.replace(/ +#.*$/, ""))
  .filter((line, i, all) => all.indexOf(line) === i);

describe("every example runs", () => {
  const folder = ownFolder();
  const home = process.cwd();
  const sources = join(folder, "sources");
  const theCase = join(sources, "hearsay-demo");

  beforeAll(async () => {
    mkdirSync(join(sources, "articles"), { recursive: true });
    for (const name of ["article.txt", "wire.txt", "articles/one.txt"])
      writeFileSync(join(sources, name), `At least ${name.length} people were killed on Thursday, officials said.\n`);
    cpSync(join(EXAMPLE, "monitor-tally.html"), join(sources, "article.html"));
    await hearsay(["demo", "--case", theCase]);
  }, 60_000);

  it.each(EXAMPLES)("%s", async (example) => {
    // Each in a folder and a case of its own, since some take things away.
    const here = join(folder, `run-${EXAMPLES.indexOf(example)}`);
    cpSync(sources, here, { recursive: true });
    const inCase = ["--case", join(here, "hearsay-demo")];
    process.chdir(here);
    try {
      const [typed = "", redirect] = example.split(/ [<>] /);
      const argv = await withIdentifiers(shellWords(typed).slice(1), inCase);
      if (argv[0] === "unpack") await hearsay(["pack", argv[1] ?? "", ...inCase]);
      const { code, err } = await hearsay([...argv, ...(argv[0] === "demo" ? [] : inCase)], {
        stdin: redirect === "article.txt" ? "Two people were killed, police said.\n" : "",
      });
      expect({ code, err: err.match(/^hearsay: .*$/gm) }).toEqual({ code: 0, err: null });
    } finally {
      process.chdir(home);
    }
  });
});

/** Identifiers in examples only show what they look like: the first claim, document or decision of the case stands in. */
const withIdentifiers = async (argv: readonly string[], inCase: readonly string[]): Promise<string[]> => {
  const first = async (list: string, field: string): Promise<string> =>
    String(jsonLines((await hearsay([list, "--format", "jsonl", ...inCase])).out)[0]?.[field]);
  const real: string[] = [];
  for (const word of argv) {
    if (/^c[0-9a-f]{9,10}$/.test(word)) real.push(await first("claims", "id"));
    else if (/^d[0-9a-f]{9,10}$/.test(word)) real.push(await first("documents", "key"));
    else if (/^x[0-9a-f]{9,10}$/.test(word)) {
      await hearsay(["set", "lantern-depot.txt", "--title", "Another", ...inCase]);
      real.push(await first("decisions", "id"));
    } else real.push(word);
  }
  return real;
};
