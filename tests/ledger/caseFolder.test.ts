import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCase, findCase, openLedger, readCaseSettings } from "../../src/ledger/index.ts";
import { CaseSettings } from "../../src/model/index.ts";
import { act } from "./fixtures.ts";
import { inLedger, newCase, tempFolder } from "./tempCase.ts";

const SETTINGS = CaseSettings.parse({
  name: "Tessik valley",
  sides: [{ name: "Orlan", names: ["Orlan", "Orlan Guard"], outlets: ["Радио Орлан"] }],
  names: [{ words: "Orlan" }, { words: "Orlanian", form: "adjective" }],
  contested: [["Tessik", "Tessak"]],
});

describe("a new case", () => {
  test("is the owner's alone, has its settings back, and one entry in its log", async () => {
    const folder = join(tempFolder(), "deep", "case");
    await createCase(folder, SETTINGS, act());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).toSorted()).toEqual(["case.sqlite", "case.yaml", "originals"]);
    expect(await readCaseSettings(folder)).toEqual(SETTINGS);
    await inLedger(folder, async (ledger) => {
      expect(ledger.caseName).toBe("Tessik valley");
      expect(await ledger.verify()).toMatchObject({ size: 1, documents: 0, faults: [] });
    });
  });

  test("is closed to others also where the folder was open before", async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, "open"), { mode: 0o755 });
    await newCase(join(folder, "open"));
    expect(statSync(join(folder, "open")).mode & 0o777).toBe(0o700);
  });

  test("is not made over another, and of many that make one at once, one does", async () => {
    const folder = await newCase();
    await expect(newCase(folder)).rejects.toMatchObject({ code: "case-exists", message: expect.stringContaining(folder) });
    const other = join(tempFolder(), "case");
    const made = await Promise.allSettled([newCase(other), newCase(other), newCase(other)]);
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(readdirSync(other).toSorted()).toEqual(["case.sqlite", "case.yaml", "originals"]);
  });

  test("keeps settings that lie there already", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "case.yaml"), "name: Written by hand\n");
    await newCase(folder);
    expect((await readCaseSettings(folder)).name).toBe("Written by hand");
  });
});

describe("a case is found", () => {
  test("in the folder, above it, and as a folder named case on the way", async () => {
    const root = tempFolder();
    mkdirSync(join(root, "work", "texts", "june"), { recursive: true });
    expect(await findCase(join(root, "work"))).toBeNull();
    const folder = await newCase(join(root, "work", "case"));
    for (const from of ["work", "work/texts", "work/texts/june", "work/case", "work/case/originals"]) expect(await findCase(join(root, from))).toBe(folder);
    const nearer = await newCase(join(root, "work", "texts", "june"));
    expect(await findCase(nearer)).toBe(nearer);
    expect(await findCase(join(root, "work", "texts"))).toBe(folder);
  });

  test("only where there is one; opening makes none", async () => {
    const folder = tempFolder();
    for (const nowhere of [folder, join(folder, "nowhere")])
      await expect(openLedger({ folder: nowhere })).rejects.toMatchObject({ code: "no-case", message: expect.stringContaining(nowhere) });
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, "case.sqlite"), "");
    await expect(openLedger({ folder })).rejects.toMatchObject({ code: "no-case" });
  });
});

describe("case.yaml", () => {
  test.each([
    ["name: [", 1],
    ["name: Valley\nsides: none\n", 2],
    ["name: Valley\nsides:\n  - name: Orlan\n    names: [Orlan]\n    outlet: Radio\n", 5],
    ["name: Valley\nnames:\n  - words: Orlan\n  - words: ''\n", 4],
    ["name: Valley\nnames:\n  - words: Orlan\n    form: verb\n", 4],
    ["name: Valley\ncontested:\n  - [Tessik, Tessak]\n  - [Kadva]\n", 4],
    ["name: Valley\nname: Valley\n", 2],
    ["sides: []\n", 1],
    ["- words\n", 1],
    ["", 1],
  ])("%j is refused, naming line %i", async (content, line) => {
    const folder = tempFolder();
    writeFileSync(join(folder, "case.yaml"), content);
    await expect(readCaseSettings(folder)).rejects.toMatchObject({ code: "case-settings", message: expect.stringContaining(`case.yaml, line ${line}:`) });
  });

  test("may be missing", async () => {
    const folder = await newCase();
    rmSync(join(folder, "case.yaml"));
    expect(await readCaseSettings(folder)).toEqual(CaseSettings.parse({ name: "case" }));
  });

  test("is read as it stands, in any script", async () => {
    const folder = await newCase();
    writeFileSync(join(folder, "case.yaml"), "# our case\nname: Долина\nnames:\n  - words: Орлан\n");
    expect(await readCaseSettings(folder)).toMatchObject({ name: "Долина", names: [{ words: "Орлан", form: "name" }] });
    expect(readFileSync(join(folder, "case.yaml"), "utf8")).toContain("# our case");
  });
});
