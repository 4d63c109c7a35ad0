import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { BIN, EXAMPLE, hearsay, hearsayProcess, jsonLines, ownFolder } from "./hearsay.ts";

const folder = ownFolder();
const sentence = (n: number): string => `At least ${n} people were killed in the town of Dosvael on Thursday, a hospital official said.`;

describe("the command as a process", () => {
  it("reads standard input, writes one JSON line, and nothing else", async () => {
    const { code, out, err } = await hearsayProcess(["read", "--format", "jsonl", "--published", "2024-06-07", "-"], { cwd: folder, stdin: sentence(8) });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [reading] = jsonLines(out);
    expect(reading).toMatchObject({ schema: "hearsay.reading/1", id: "-", text: sentence(8), published: "2024-06-07" });
    expect(reading?.["claims"]).not.toEqual([]);
  });

  it("reads JSON Lines in order, goes on after what it cannot read, and ends with 1", async () => {
    writeFileSync(
      join(folder, "in.jsonl"),
      `${JSON.stringify({ id: "one", text: sentence(8) })}\nnot json\n${JSON.stringify({ id: "two", text: sentence(9) })}\n`,
    );
    const { code, out, err } = await hearsayProcess(["read", "--format", "jsonl", "--input", "jsonl", "in.jsonl", "gone.txt"], { cwd: folder });
    expect(jsonLines(out).map(({ id }) => id)).toEqual(["one", "two"]);
    expect(err).toMatch(/^hearsay: .*in\.jsonl.*\(bad-record\)$/m);
    expect(err).toMatch(/^hearsay: gone\.txt does not exist .*\(not-found\)$/m);
    expect(code).toBe(1);
  });

  it("writes one list with --format json, also for nothing", async () => {
    const { out } = await hearsay(["read", "--format", "json", "-"], { stdin: sentence(8) });
    expect(JSON.parse(out)).toHaveLength(1);
    const none = await hearsay(["read", "--format", "json", join(folder, "gone.txt")]);
    expect(JSON.parse(none.out)).toEqual([]);
  });

  it("colours only where asked to, and says the same then", async () => {
    const plain = await hearsayProcess(["read", "-"], { cwd: folder, stdin: sentence(8) });
    expect(plain.out).toBe(stripVTControlCharacters(plain.out));
    const coloured = await hearsayProcess(["read", "-"], { cwd: folder, stdin: sentence(8), env: { FORCE_COLOR: "1" } });
    expect(coloured.out).not.toBe(plain.out);
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
    const refused = await hearsayProcess(["help"], { cwd: folder, env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
    expect(refused.out).toBe(stripVTControlCharacters(refused.out));
  });

  it.runIf(existsSync("/dev/full"))("says so where the disk is full that its output goes to", async () => {
    for (const command of ["help", "licences"]) {
      const full = openSync("/dev/full", "w");
      const child = spawn(process.execPath, [BIN, command], { cwd: folder, stdio: ["ignore", full, "pipe"] });
      let err = "";
      child.stderr?.on("data", (data: Buffer) => (err += data.toString()));
      const [code] = await once(child, "close");
      closeSync(full);
      expect(err).toMatch(/^hearsay: the output could not be written: the disk is full\. .* \(out-not-written\)\n$/);
      expect(code).toBe(1);
    }
  });

  it("finds the case upward, names who acted, and ends misuse with 2", async () => {
    const deep = join(folder, "desk", "notes", "june");
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "a.txt"), sentence(8));
    expect((await hearsayProcess(["add", "notes"], { cwd: join(folder, "desk"), env: { HEARSAY_BY: "ana" } })).err).toMatch(
      /^made a new case in case; only you may read it$/m,
    );
    const { out } = await hearsayProcess(["documents", "--format", "jsonl"], { cwd: deep });
    expect(jsonLines(out)[0]).toMatchObject({ id: "a.txt", locator: "notes/june/a.txt" });
    await hearsayProcess(["export", "--format", "jsonl", "--log", "--out", "log.jsonl"], { cwd: deep });
    expect((await hearsayProcess(["claims", "--nonsense"], { cwd: deep })).code).toBe(2);
  });

  it("ends quietly where its reader has seen enough", async () => {
    const child = spawn("sh", ["-c", `"${process.execPath}" "${BIN}" read --format jsonl "${EXAMPLE}" "${EXAMPLE}/lantern-depot.txt" | head -c 10; exit 0`], {
      cwd: folder,
    });
    let err = "";
    child.stderr?.on("data", (data: Buffer) => {
      err += data.toString();
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(err).not.toMatch(/EPIPE|Error/);
  });
});

describe("an interruption", () => {
  const MANY = 60;
  const many = join(folder, "many");
  beforeAll(() => {
    mkdirSync(many);
    for (let n = 0; n < MANY; n++) writeFileSync(join(many, `text-${String(n).padStart(3, "0")}.txt`), `${sentence(n)}\n\n${sentence(n + 1)}\n`);
  });

  it("finishes the text at hand, says how to go on, and going on completes to the state of one run", async () => {
    let sent = false;
    const stopped = await hearsayProcess(["add", "many", "--case", "stopped"], {
      cwd: folder,
      watch: (err, kill) => {
        // Once: a second one means "at once".
        if (!sent && /^kept /m.test(err)) kill("SIGINT");
        sent ||= /^kept /m.test(err);
      },
    });
    expect(stopped.code).toBe(130);
    expect(stopped.err).toMatch(/stopped as asked; what was told of as kept is safe\. To go on, type: hearsay add many/);
    const told = stopped.err.match(/^kept d[0-9a-f]{10}/gm) ?? [];
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(MANY);
    const there = ["--case", join(folder, "stopped")];
    const kept = jsonLines((await hearsay(["documents", "--format", "jsonl", ...there])).out).map(({ key }) => `kept ${String(key)}`);
    expect(kept.sort()).toEqual(told.toSorted());
    await hearsay(["add", many, ...there]);
    await hearsay(["add", many, "--case", join(folder, "at-once")]);
    const claims = async (name: string): Promise<string> => (await hearsay(["claims", "--format", "csv", "--case", join(folder, name)])).out;
    expect(await claims("stopped")).toBe(await claims("at-once"));
    expect((await hearsay(["verify", ...there])).out).toMatch(new RegExp(`^whole: ${MANY} documents`));
  });
});
