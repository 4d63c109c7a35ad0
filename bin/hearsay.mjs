#!/usr/bin/env node
// Starts Hearsay under a Node that can run it. Plain JavaScript without newer syntax, so that an old Node (12 or later) can read it and be told what is missing.
import { spawn } from "child_process";
import { existsSync, readFileSync } from "fs";
import { constants } from "os";
import { dirname, join } from "path";
import { fileURLToPath, pathToFileURL } from "url";

const NEEDED = 24;
const home = dirname(dirname(fileURLToPath(import.meta.url)));

if (parseInt(process.versions.node, 10) >= NEEDED) {
  hideKnownWarnings();
  void start();
} else {
  const node = bundledNode();
  if (node === undefined) refuse();
  else runUnder(node);
}

/** The sources in a clone, the compiled command in an installed package: Node strips no types under node_modules. */
async function start() {
  const source = join(home, "src", "cli", "main.ts");
  const file = existsSync(source) ? source : join(home, "dist", "cli", "main.js");
  const cli = await import(pathToFileURL(file).href);
  process.exitCode = await cli.main(process.argv.slice(2));
}

/** SQLite and type stripping are used on purpose; every other warning stays. */
function hideKnownWarnings() {
  const known = /^(SQLite|Type Stripping) is an experimental feature/;
  const emit = process.emitWarning;
  process.emitWarning = function emitWarning(warning, ...rest) {
    if (known.test(String(warning && warning.message ? warning.message : warning))) return;
    emit.call(process, warning, ...rest);
  };
}

/** The Node that npm put beside this package, in its own node_modules or in one further up; undefined where there is none for this machine. */
function bundledNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  for (let folder = home; ; folder = dirname(folder)) {
    const node = binaryOf(join(folder, "node_modules", name));
    if (node !== undefined) return node;
    if (folder === dirname(folder)) return undefined;
  }
}

function binaryOf(folder) {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return undefined;
  const file = join(folder, JSON.parse(readFileSync(manifest, "utf8")).bin.node);
  return existsSync(file) ? file : undefined;
}

function runUnder(node) {
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  // At a terminal Ctrl-C reaches both processes by itself; sent on, it would count twice.
  const passOn = { SIGINT: !process.stdin.isTTY, SIGTERM: true, SIGHUP: !process.stdin.isTTY };
  for (const signal of Object.keys(passOn)) process.on(signal, () => passOn[signal] && child.kill(signal));
  child.on("error", (error) => refuse(`${node} did not start (${error.message}).`));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

function refuse(why) {
  const found = why || `This is Node ${process.versions.node}, and no newer one came with the package for ${process.platform} ${process.arch}.`;
  process.stderr.write(`Hearsay needs Node ${NEEDED} or later. ${found} Install Node ${NEEDED} (nodejs.org), then run the command again.\n`);
  process.exitCode = 1;
}
