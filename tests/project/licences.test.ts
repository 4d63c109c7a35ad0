import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./tree.ts";

interface Annotation {
  readonly paths: readonly string[];
  readonly licence: string;
}

/** The paths and licence of each `[[annotations]]` of a REUSE.toml. */
const annotationsOf = (toml: string): readonly Annotation[] =>
  toml
    .split("[[annotations]]")
    .slice(1)
    .map((block) => ({
      paths: JSON.parse(/^path = (\[.*\])$/m.exec(block)?.[1] ?? "[]"),
      licence: /^SPDX-License-Identifier = "(.+)"$/m.exec(block)?.[1] ?? "",
    }));

/** Files that none of the annotations covers; licence texts are their own licence. */
const uncovered = (files: readonly string[], annotations: readonly Annotation[]): readonly string[] =>
  files.filter((file) => !/^LICENSES?(\/|$)/.test(file) && !annotations.some(({ paths }) => paths.some((path) => matchesGlob(file, path))));

const tracked = (): readonly string[] => execFileSync("git", ["-c", "safe.directory=*", "ls-files"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");

const ANNOTATIONS = annotationsOf(readFileSync(join(ROOT, "REUSE.toml"), "utf8"));

describe("licences", () => {
  test("every tracked file has one", () => {
    const files = tracked();
    expect(files.length).toBeGreaterThan(100);
    expect(uncovered(files, ANNOTATIONS)).toEqual([]);
  });

  test("each licence in use has its text, and each text is in use", () => {
    const texts = readdirSync(join(ROOT, "LICENSES")).map((name) => name.replace(/\.txt$/, ""));
    expect([...new Set(ANNOTATIONS.map(({ licence }) => licence))].toSorted()).toEqual(texts.toSorted());
  });

  test("the package's licence is the one of its code", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(ANNOTATIONS.find(({ paths }) => paths.includes("src/**"))?.licence).toBe(manifest.license);
    expect(readFileSync(join(ROOT, "LICENSE"))).toEqual(readFileSync(join(ROOT, `LICENSES/${manifest.license}.txt`)));
  });

  test("a folder without a line is noticed", () => {
    expect(uncovered(["src/model/index.ts", "knowledge/places.csv", "LICENSE", "LICENSES/MIT.txt"], ANNOTATIONS)).toEqual(["knowledge/places.csv"]);
  });
});
