import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, tempFolder, writeTree } from "./tree.ts";

/** A command that tells what reached it, and answers a signal with an exit code of its own. */
const COMMAND = `
export const main = async (argv) => {
  const { DatabaseSync } = await import("node:sqlite");
  new DatabaseSync(":memory:").close();
  process.emitWarning("a warning to keep");
  process.on("SIGTERM", () => process.exit(9));
  if (argv[0] === "wait") setInterval(() => {}, 1000);
  console.log(JSON.stringify(argv));
  return 7;
};
`;

/** Loaded before the program: makes this Node look like an old one, to this process only. */
const OLD_NODE = `
Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.1.0" } });
process.execArgv.length = 0;
`;

const PACKAGED_NODE = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

const TYPED_COMMAND = "export const main = async (argv: readonly string[]): Promise<number> => argv.length + 4;";

/** An installed package with the real `bin/hearsay.mjs`, and beside it (`hoisted`) or inside it a packaged Node: this one. */
const installedPackage = (node?: "inside" | "hoisted"): string => {
  const root = join(tempFolder(), "node_modules", "hearsay");
  writeTree(root, { "dist/cli/main.js": COMMAND, "package.json": '{"type":"module"}', "old.cjs": OLD_NODE });
  copyBin(root);
  if (node === undefined) return root;
  const folder = join(node === "inside" ? join(root, "node_modules") : dirname(root), PACKAGED_NODE);
  writeTree(folder, { "package.json": '{"bin":{"node":"node-here"}}' });
  symlinkSync(process.execPath, join(folder, "node-here"));
  return root;
};

const copyBin = (root: string): void => {
  mkdirSync(join(root, "bin"));
  copyFileSync(join(ROOT, "bin/hearsay.mjs"), bin(root));
};

const bin = (root: string): string => join(root, "bin/hearsay.mjs");
const old = (root: string): string => join(root, "old.cjs");
const runBin = (...args: readonly string[]) => spawnSync(process.execPath, args, { encoding: "utf8" });

describe("bin/hearsay.mjs", () => {
  test("hands arguments and exit code through, and hides only the known warnings", () => {
    const { status, stdout, stderr } = runBin(bin(installedPackage()), "claims", "--in", "a b");
    expect({ status, stdout }).toEqual({ status: 7, stdout: '["claims","--in","a b"]\n' });
    expect(stderr).toContain("a warning to keep");
    expect(stderr).not.toContain("Experimental");
  });

  test("in a clone runs the sources, also where an old build lies about", () => {
    const root = tempFolder();
    writeTree(root, { "package.json": '{"type":"module"}', "src/cli/main.ts": TYPED_COMMAND, "dist/cli/main.js": "throw new Error('stale')" });
    copyBin(root);
    expect(runBin(bin(root), "--version").status).toBe(5);
  });

  test.each(["inside", "hoisted"] as const)("under an old Node runs the packaged one, %s", (where) => {
    const root = installedPackage(where);
    const { status, stdout } = runBin("-r", old(root), bin(root), "read", "-");
    expect({ status, stdout }).toEqual({ status: 7, stdout: '["read","-"]\n' });
  });

  test("under an old Node without a packaged one says what to install", () => {
    const root = installedPackage();
    const { status, stdout, stderr } = runBin("-r", old(root), bin(root), "demo");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/This is Node 20\.1\.0.*Install Node 24/);
  });

  test("passes a signal on and ends with the command's code", async () => {
    const root = installedPackage("hoisted");
    const child = spawn(process.execPath, ["-r", old(root), bin(root), "wait"], { stdio: ["ignore", "pipe", "ignore"] });
    await firstOutput(child);
    child.kill("SIGTERM");
    expect(await exitCode(child)).toBe(9);
  });
});

const firstOutput = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.stdout?.once("data", resolve));
const exitCode = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once("exit", resolve));
