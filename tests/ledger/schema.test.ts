import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { migrate, migrations, schemaOf, schemaVersion } from "../../src/ledger/migrate.ts";
import { bare } from "./bare.ts";
import { filledCase, inLedger, newCase } from "./tempCase.ts";

const LEDGER = new URL("../../src/ledger/", import.meta.url);

describe("the schema", () => {
  test("after all migrations is the one in schema.sql", () => {
    const sqlite = new DatabaseSync(":memory:");
    migrate(sqlite, "memory");
    expect(schemaOf(sqlite)).toBe(readFileSync(new URL("schema.sql", LEDGER), "utf8"));
    expect(schemaVersion(sqlite)).toBe(migrations().length);
  });

  test("is made by migrations that are numbered without a gap", () => {
    const files = readdirSync(new URL("migrations/", LEDGER));
    expect(files.length).toBeGreaterThan(0);
    expect(migrations().map(({ name }) => name)).toEqual(files.toSorted());
    expect(migrations().map(({ number }) => number)).toEqual(files.map((_, i) => i + 1));
  });

  test("has strict tables, each with the case first in its key", async () => {
    const tables = bare(await newCase(), (sqlite) =>
      sqlite
        .prepare("select name, strict from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name")
        .all()
        .map(({ name, strict }) => ({
          name,
          strict,
          first: sqlite.prepare("select name from pragma_table_info(?) where pk = 1").get(String(name))?.["name"],
        })),
    );
    expect(tables.length).toBeGreaterThan(7);
    for (const { name, strict, first } of tables) expect({ name, strict, first }).toEqual({ name, strict: 1, first: "case_id" });
  });

  test("of a newer Hearsay is refused, naming both, and left alone", async () => {
    const folder = await filledCase();
    const newest = migrations().length;
    bare(folder, (sqlite) => sqlite.exec("pragma user_version = 4711"));
    const before = readFileSync(join(folder, "case.sqlite"));
    await expect(openLedger({ folder })).rejects.toMatchObject({ code: "case-newer", message: expect.stringMatching(new RegExp(`4711.* ${newest}\\)`)) });
    expect(readFileSync(join(folder, "case.sqlite"))).toEqual(before);
  });

  test("that is behind is brought up when the case is opened", async () => {
    const folder = await newCase();
    bare(folder, (sqlite) => {
      const named = (type: string): readonly string[] =>
        sqlite
          .prepare("select name from sqlite_schema where type = ? and name not like 'sqlite_%' and name not like 'words_%'")
          .all(type)
          .map(({ name }) => String(name));
      sqlite.exec("pragma foreign_keys = off");
      for (const trigger of named("trigger")) sqlite.exec(`drop trigger ${trigger}`);
      for (const table of named("table")) sqlite.exec(`drop table ${table}`);
      sqlite.exec("pragma user_version = 0");
    });
    await expect(openLedger({ folder })).rejects.toMatchObject({ code: "no-case" });
    bare(folder, (sqlite) => {
      expect(schemaVersion(sqlite)).toBe(migrations().length);
      sqlite.exec("insert into case_info values ('k0', 'made again')");
    });
    await inLedger(folder, async (ledger) => expect(ledger.caseName).toBe("made again"));
  });
});
