import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { connect } from "../../src/ledger/database.ts";
import { translated } from "../../src/ledger/errors.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { act, DEPOT, numbered } from "./fixtures.ts";
import { filledCase, inLedger, newCase, tempFolder } from "./tempCase.ts";

const scriptOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A process that adds texts to a case; `told` are the keys that it said were kept. */
const startWriter = (folder: string, from: number, count: number) => {
  const child: ChildProcess = spawn(process.execPath, [scriptOf("writer.ts"), folder, `${from}`, `${count}`], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  return { child, told: () => output.split("\n").slice(0, -1), ended };
};

describe("processes on one case", () => {
  test("write side by side, and nothing is lost", async () => {
    const folder = await newCase();
    const writers = [startWriter(folder, 0, 25), startWriter(folder, 15, 25)];
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);
    await inLedger(folder, async (ledger) => {
      expect(await ledger.documents()).toHaveLength(40);
      expect(await ledger.verify()).toMatchObject({ documents: 40, size: 41, faults: [], leftovers: [] });
    });
  });

  test("that are killed anywhere lose nothing that they told of, and a rerun completes", async () => {
    const folder = await newCase();
    for (let round = 0; round < 4; round += 1) {
      const { child, told, ended } = startWriter(folder, round * 200, 200);
      while (told().length < 3 + round * 4) await new Promise((resolve) => setTimeout(resolve, 3));
      child.kill("SIGKILL");
      await ended;
      await inLedger(folder, async (ledger) => {
        const kept = new Set((await ledger.documents()).map(({ key }) => key));
        expect(told().filter((key) => !kept.has(key))).toEqual([]);
        expect((await ledger.verify()).faults).toEqual([]);
        const { document, original, reading } = numbered(round * 200);
        expect(await ledger.addDocument(document, original, reading, act())).toMatchObject({ status: "known" });
      });
    }
  });

  test("that wait in vain are told who writes, and change nothing; questions need not wait", async () => {
    const folder = await filledCase([DEPOT]);
    const holder = new DatabaseSync(join(folder, "case.sqlite"));
    holder.exec("begin immediate");
    const note = { process: 4711, host: "newsdesk", command: "hearsay add big", since: "2031-05-01T10:00:00Z" };
    writeFileSync(join(folder, "writer.json"), JSON.stringify(note));
    const ledger = await openLedger({ folder, waitMilliseconds: 50 });
    try {
      const { document, original, reading } = numbered(1);
      const waited = ledger.addDocument(document, original, reading, act());
      await expect(waited).rejects.toMatchObject({
        code: "case-busy",
        message: expect.stringMatching(/4711.*newsdesk.*hearsay add big.*2031-05-01T10:00:00Z/),
      });
      expect(await ledger.documents()).toHaveLength(1);
      holder.exec("commit");
      expect(await ledger.addDocument(document, original, reading, act())).toMatchObject({ status: "added" });
      expect(readdirSync(folder)).not.toContain("writer.json");
    } finally {
      await ledger.close();
      holder.close();
    }
  });
});

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
};

describe("the disk", () => {
  test("that is full gives advice, and what was told of is kept", async () => {
    const folder = await newCase();
    // No file may grow over 256 KB: for who writes, that is a disk that is full.
    const { stdout } = spawnSync("sh", ["-c", `trap '' XFSZ; ulimit -f 512; exec "$0" "$@"`, process.execPath, scriptOf("writer.ts"), folder, "0", "4000"], {
      encoding: "utf8",
    });
    const answer = stdout.trim().split("\n").at(-1) ?? "";
    expect(answer).toMatch(/^disk-f(?:ull|ailed): The disk that holds/);
    await inLedger(folder, async (ledger) => {
      const kept = new Set((await ledger.documents()).map(({ key }) => key));
      const told = stdout.trim().split("\n").slice(0, -1);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter((key) => !kept.has(key))).toEqual([]);
      expect((await ledger.verify()).faults).toEqual([]);
    });
  });

  test("SQLite's own answers become advice", () => {
    const file = join(tempFolder(), "small.sqlite");
    const { sqlite } = connect(file, 0);
    sqlite.exec("create table filler (content text) strict; pragma max_page_count = 4");
    const full = thrown(() => sqlite.exec("insert into filler values (hex(zeroblob(100000)))"));
    expect(translated(full, "valley", () => "")).toMatchObject({ code: "disk-full", message: expect.stringContaining("valley") });
    sqlite.exec("pragma query_only = on");
    const readOnly = thrown(() => sqlite.exec("delete from filler"));
    expect(translated(readOnly, "valley", () => "")).toMatchObject({ code: "case-read-only" });
    sqlite.close();
    expect(() => connect(":memory:", 0)).toThrow(expect.objectContaining({ code: "no-wal", message: expect.stringContaining("hearsay pack") }));
    const bug = new Error("a bug");
    expect(translated(bug, "valley", () => "")).toBe(bug);
  });

  test("that a person may not write gives advice, and nothing changes", async () => {
    const folder = await filledCase([DEPOT]);
    // Root may write anywhere; so another user tries.
    const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const locked = [join(folder, "case.sqlite"), join(folder, "originals"), folder];
    for (const path of locked) chmodSync(path, path.endsWith(".sqlite") ? 0o444 : 0o555);
    try {
      const { stdout } = spawnSync(process.execPath, [scriptOf("writer.ts"), folder, "0", "1"], { encoding: "utf8", ...other });
      expect(stdout).toMatch(/^case-read-only: .*cannot be written/);
    } finally {
      for (const path of locked.toReversed()) chmodSync(path, 0o700);
    }
    await inLedger(folder, async (ledger) => expect(await ledger.verify()).toMatchObject({ documents: 1, faults: [] }));
  });
});
