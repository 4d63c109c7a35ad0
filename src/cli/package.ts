import { readFileSync } from "node:fs";
import { z } from "zod";

/** The package's own files: two folders up from here in the clone (`src/cli`) and in the package (`dist/cli`). */
const home = new URL("../../", import.meta.url);

export const packageVersion = (): string => z.object({ version: z.string() }).parse(JSON.parse(readFileSync(new URL("package.json", home), "utf8"))).version;

interface Licensed {
  readonly paths: readonly string[];
  readonly licence: string;
}

/** What `REUSE.toml` says: which paths are under which licence (SPDX identifiers). */
export const licensedParts = (): readonly Licensed[] =>
  readFileSync(new URL("REUSE.toml", home), "utf8")
    .split("[[annotations]]")
    .slice(1)
    .map((block) => ({
      paths: [...(/^path = (?<list>\[[^\]]*\]|"[^"]*")/m.exec(block)?.groups?.["list"] ?? "").matchAll(/"([^"]+)"/g)].map(([, path]) => path ?? ""),
      licence: /^SPDX-License-Identifier = "(?<id>[^"]+)"/m.exec(block)?.groups?.["id"] ?? "unknown",
    }));

export const exampleFolder = new URL("examples/tamarn-valley", home);
