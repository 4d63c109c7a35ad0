import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/** The repository's root. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** An empty folder of the running test, removed when the test has ended. */
export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-project-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Writes an invented tree: relative path → content. */
export const writeTree = (root: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
};
