import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { countFiles, takeForReading, takePaths } from "../../src/intake/index.ts";
import { newFolder, takeAll } from "./taking.ts";

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

const within = (folder: string, paths: readonly string[]): readonly string[] => paths.map((path) => path.slice(folder.length + 1));

test("a folder is taken in the order of its names, deep ones too, each file once", async () => {
  const folder = folderWith({ "b.txt": "B", "a/z.txt": "Z", "a/B.md": "b", "a.txt": "A", "é.txt": "E", "c/d/e/f.HTM": "<p>F" });
  const { documents, refused, skipped } = await takeAll([join(folder, "b.txt"), folder, `${folder}/a/../a`]);
  expect(
    within(
      folder,
      documents.map(({ document }) => document.locator),
    ),
  ).toEqual(["b.txt", "a/B.md", "a/z.txt", "a.txt", "c/d/e/f.HTM", "é.txt"]);
  expect([refused, skipped]).toEqual([[], []]);
});

test("what is left is counted by kind and extension, named, and told what to do", async () => {
  const folder = folderWith({
    "Report.html": "<p>R",
    "Report_files/ad.html": "<p>advertisement",
    "Bericht.htm": "<p>B",
    "Bericht-Dateien/x.html": "<p>x",
    "lonely_files/kept.txt": "kept",
    "1.pdf": "",
    "2.PDF": "",
    Makefile: "",
    ".hidden.txt": "h",
    ".git/config.txt": "g",
    "gone.meta.json": "{}",
    "kept.meta.json": "{}",
    "kept.txt": "kept",
  });
  const { documents, skipped } = await takeAll([folder]);
  expect(documents.map(({ document }) => document.id)).toEqual(["Bericht.htm", "Report.html", "kept.txt", "kept.txt"]);
  expect(skipped.map(({ kind, extension, count, names }) => [kind, extension, count, within(folder, names)])).toEqual([
    ["hidden", undefined, 2, [".git", ".hidden.txt"]],
    ["page-assets", undefined, 2, ["Bericht-Dateien", "Report_files"]],
    ["sidecar", undefined, 1, ["gone.meta.json"]],
    ["unsupported", "", 1, ["Makefile"]],
    ["unsupported", ".pdf", 2, ["1.pdf", "2.PDF"]],
  ]);
  expect(skipped.at(-1)?.advice).toMatch(/pdftotext/);
});

test("a hidden file or folder that a person names is taken", async () => {
  const folder = folderWith({ ".notes/.a.txt": "A" });
  expect((await takeAll([join(folder, ".notes/.a.txt")])).documents).toHaveLength(1);
});

test("an unknown kind is left by add, and taken as plain text by read where it is named", async () => {
  const folder = folderWith({ notes: "Plain words.", "x.pdf": "%PDF-1.4" });
  expect(await takeAll([join(folder, "notes")])).toMatchObject({ documents: [], skipped: [{ kind: "unsupported", count: 1 }] });
  const read = await takeAll([join(folder, "notes"), join(folder, "x.pdf")], {}, takeForReading);
  expect(read.documents.map(({ document }) => document.text)).toEqual(["Plain words."]);
  expect(read.refused.map(({ error }) => error.code)).toEqual(["binary"]);
});

test("links are followed, loops end, dangling ones are refused", async () => {
  const folder = folderWith({ "a/text.txt": "A" });
  symlinkSync("..", join(folder, "a/up"));
  symlinkSync("a/text.txt", join(folder, "link.txt"));
  symlinkSync("nowhere", join(folder, "dangling.txt"));
  symlinkSync("self.txt", join(folder, "self.txt"));
  const { documents, refused } = await takeAll([folder]);
  expect(
    within(
      folder,
      documents.map(({ document }) => document.locator),
    ),
  ).toEqual(["a/text.txt", "link.txt"]);
  expect(new Set(documents.map(({ document }) => document.key)).size).toBe(1);
  expect(refused.map(({ path, error }) => [path.slice(folder.length + 1), error.code])).toEqual([
    ["dangling.txt", "not-found"],
    ["self.txt", "not-found"],
  ]);
});

test("very deep folders do not exhaust the program", async () => {
  const folder = newFolder();
  const deep = join(folder, ..."d".repeat(1000));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, "end.txt"), "The end.");
  expect((await takeAll([folder])).documents).toHaveLength(1);
});

test("excluded folders are passed over without a word", async () => {
  const folder = folderWith({ "case/originals/x.txt": "X", "y.txt": "Y" });
  const { documents, skipped } = await takeAll([folder], { exclude: [join(folder, "case")] });
  expect(documents.map(({ document }) => document.id)).toEqual(["y.txt"]);
  expect(skipped).toEqual([]);
});

test("paths that are missing, or vanish midway, are refused and the rest goes on", async () => {
  const folder = folderWith({ "a.txt": "A", "b.txt": "B", "c.txt": "C" });
  const seen: string[] = [];
  for await (const taken of takePaths([join(folder, "missing.txt"), join(folder, "a.txt/x.txt"), folder])) {
    seen.push(
      taken.type === "document" ? taken.document.id : taken.type === "refused" ? `${taken.error.code} ${taken.path.slice(folder.length + 1)}` : taken.kind,
    );
    if (seen.includes("a.txt")) rmSync(join(folder, "b.txt"), { force: true });
  }
  expect(seen).toEqual(["not-found missing.txt", "not-found a.txt/x.txt", "a.txt", "not-found b.txt", "c.txt"]);
});

test("documents are counted beforehand: files, and the lines of JSON Lines files", async () => {
  const folder = folderWith({ "a.txt": "A", "b.jsonl": '{"id":"1","text":"x"}\n\n{"id":"2","text":"y"}', "c.pdf": "", ".d.txt": "" });
  expect(await countFiles([folder, "-"])).toBe(4);
  expect(await countFiles([join(folder, "missing")])).toBe(0);
});
