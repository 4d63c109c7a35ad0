import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hearsay, ownFolder } from "./hearsay.ts";

const folder = ownFolder();
mkdirSync(join(folder, "empty"));

/** What was typed, the code in brackets, and what the answer says: what is wrong, and what to type instead. */
const MISUSES: readonly (readonly [typed: string, code: string, says: RegExp])[] = [
  ["clams", "unknown-command", /no command “clams”\. Type: hearsay claims /],
  ["frobnicate", "unknown-command", /no command “frobnicate”\. Type: hearsay help /],
  ["claims --formt jsonl", "unknown-option", /hearsay claims has no option --formt\. Type --format instead; hearsay help claims lists all/],
  ["claims --xyzzy", "unknown-option", /hearsay claims has no option --xyzzy\. Type: hearsay help claims/],
  ["--xyzzy claims", "unknown-option", /hearsay has no option --xyzzy\. Type: hearsay help/],
  ["help clams", "unknown-command", /no command “clams”\. Type: hearsay claims /],
  ["read", "missing-argument", /hearsay read needs FILE\. Type, for example: hearsay read article\.txt/],
  ["add", "missing-argument", /hearsay add needs PATH\. Type, for example: hearsay add articles\//],
  ["show", "missing-argument", /hearsay show needs ID\. Type, for example: hearsay show c/],
  ["search", "missing-argument", /hearsay search needs WORDS\. Type, for example: hearsay search fuel depot/],
  ["unpack valley.hearsay", "missing-argument", /hearsay unpack needs DIR/],
  ["show c1 c2", "too-many-arguments", /hearsay show does not know what to do with all of “c1, c2”\. Type, for example: hearsay show c/],
  ["claims --limit", "missing-value", /a value is missing after --limit/],
  ["remove d1", "missing-option", /hearsay remove needs --because <REASON>\. Type, for example: hearsay remove d/],
  ["export --format csv", "missing-option", /hearsay export needs --out <PATH>\. Type, for example: hearsay export/],
  ["claims --limit 0", "bad-value", /--limit cannot be “0”\. Type a whole number from 1, for example: --limit 50/],
  ["claims --limit 5.5", "bad-value", /--limit cannot be “5\.5”/],
  ["claims --from yesterday", "bad-value", /--from cannot be “yesterday”\. Type a day that exists as YYYY-MM-DD/],
  ["claims --to 2024-02-30", "bad-value", /--to cannot be “2024-02-30”/],
  ["claims --kind events", "bad-value", /--kind cannot be “events”\. It can be event, .* or statement\. Type, for example: --kind event /],
  ["claims --doubts maybe", "bad-value", /--doubts cannot be “maybe”\. It can be only or without/],
  ["claims --format xml", "bad-value", /--format cannot be “xml”\. It can be table, jsonl or csv/],
  ["read --format table x.txt", "bad-value", /--format cannot be “table”\. It can be pretty, jsonl or json/],
  ["read --published 7/6/2024 x.txt", "bad-value", /--published cannot be “7\/6\/2024”/],
  ["read --input csv x.txt", "bad-value", /--input cannot be “csv”/],
  ["verify --since 57", "bad-value", /--since cannot be “57”\. Type a head as `hearsay verify` prints it: SIZE:ROOT/],
  ["set c1 --realis never", "bad-value", /--realis cannot be “never”\. It can be actual,/],
  ["set c1 --time someday", "bad-value", /--time cannot be “someday”\. Type an EDTF date/],
  ["claims --wait soon", "bad-value", /--wait cannot be “soon”/],
];

describe("misuse", () => {
  it.each(MISUSES)("hearsay %s", async (typed, code, says) => {
    const { code: exit, out, err } = await hearsay(typed.split(" "));
    expect(err).toMatch(says);
    expect(err).toMatch(new RegExp(`^hearsay: .* \\(${code}\\)\\n$`));
    expect(err).toMatch(/[Tt]ype/);
    expect(out).toBe("");
    expect(exit).toBe(2);
  });

  it("no case: says how to make one", async () => {
    const { code, err } = await hearsay(["claims", "--case", join(folder, "empty")]);
    expect(err).toMatch(/empty is no case\. To make one there, type: hearsay add --case .*empty PATH \(no-case\)\n$/);
    expect(code).toBe(1);
  });

  it("what is named wrongly in a case: says what it is, or that it is nothing", async () => {
    const theCase = join(folder, "case");
    const added = await hearsay(["add", "-", "--case", theCase], { stdin: "Two people were killed in the port, police said.\n" });
    const [key = ""] = /d[0-9a-f]{10}/.exec(added.err) ?? [];
    const answers: readonly (readonly [typed: readonly string[], code: number, says: RegExp])[] = [
      [["show", "zzz"], 1, /No claim or document zzz in this case\..* \(unknown-id\)\n$/],
      [["set", key, "--place", "Vell"], 2, /d[0-9a-f]{10} is a document, and --place corrects a claim\. To see its claims, type: hearsay show d/],
      [["set", "zzz", "--place", "Vell"], 1, /No claim zzz/],
      [["claims", "--from", "2024-06-05", "--to", "2024-06-01"], 2, /--from 2024-06-05 lies after --to 2024-06-01\. Type: --from 2024-06-01 --to 2024-06-05/],
      [["export", "--format", "csv", "--out", join(folder, "gone", "a.csv")], 1, /a\.csv could not be written: its folder does not exist\. Choose/],
    ];
    for (const [typed, code, says] of answers) {
      const ran = await hearsay([...typed, "--case", theCase]);
      expect(ran.err).toMatch(says);
      expect(ran).toMatchObject({ code, out: "" });
    }
  });

  it("a bug says that it is one, and how to report it", async () => {
    const { code, out, err } = await hearsay(["licences"], { broken: "the pen is out of ink" });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^hearsay: this is a bug: the pen is out of ink\n.*report it.*\n$/);
    const { err: traced } = await hearsay(["licences"], { broken: "the pen is out of ink", env: { HEARSAY_DEBUG: "1" } });
    expect(traced).toMatch(/\n {4}at /);
  });

  it("waits for no keyboard", async () => {
    const { code, err } = await hearsay(["read", "-"], { stdinIsTerminal: true });
    expect(err).toMatch(/nothing is sent there\. Type, for example: hearsay read - < article\.txt \(nothing-said\)/);
    expect(code).toBe(1);
  });

  it.each([[["help"]], [["--help"]], [["claims", "--help"]], [["help", "set"]], [["--version"]], [[]]])("%j is fine", async (argv) => {
    const { code, out, err } = await hearsay(argv);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toBe("");
  });
});
