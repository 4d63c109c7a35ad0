import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, test } from "vitest";
import { unpackCase } from "../../src/ledger/index.ts";
import { act, ALL, BRIDGE, DEPOT } from "./fixtures.ts";
import { filledCase, inLedger, tempFolder } from "./tempCase.ts";

const packed = async (folder: string): Promise<string> => {
  const file = join(tempFolder(), "valley.zip");
  await inLedger(folder, (ledger) => ledger.pack(file));
  return file;
};

describe("a packed case", () => {
  test("opens elsewhere with the same everything, and is whole", async () => {
    const folder = await filledCase();
    const file = join(tempFolder(), "valley.zip");
    const before = await inLedger(folder, async (ledger) => {
      const [claim] = await ledger.claims();
      await ledger.decide({ type: "claim", id: claim?.id ?? "", slot: "place" }, "Nordfell", null, act());
      await ledger.pack(file);
      return { claims: await ledger.claims(), documents: await ledger.documents(), decisions: await ledger.decisions(), head: await ledger.head() };
    });
    expect(readdirSync(join(file, ".."))).toEqual(["valley.zip"]);
    expect(statSync(file).mode & 0o077).toBe(0);
    const copy = join(tempFolder(), "copy");
    await unpackCase(file, copy);
    expect(statSync(copy).mode & 0o077).toBe(0);
    expect(readFileSync(join(copy, "case.yaml"))).toEqual(readFileSync(join(folder, "case.yaml")));
    await inLedger(copy, async (ledger) => {
      expect({ claims: await ledger.claims(), documents: await ledger.documents(), decisions: await ledger.decisions(), head: await ledger.head() }).toEqual(
        before,
      );
      expect(await ledger.verify(before.head)).toMatchObject({ faults: [], leftovers: [], documents: ALL.length, originals: ALL.length });
    });
  });

  test("holds what the case held at one moment, while another process goes on adding", async () => {
    const folder = await filledCase([DEPOT]);
    const file = join(tempFolder(), "valley.zip");
    await inLedger(folder, async (ledger) => {
      await Promise.all([ledger.pack(file), ledger.addDocument(BRIDGE.document, BRIDGE.original, BRIDGE.reading, act())]);
    });
    const copy = join(tempFolder(), "copy");
    await unpackCase(file, copy);
    await inLedger(copy, async (ledger) => expect((await ledger.verify()).faults).toEqual([]));
  });

  test("replaces no file, and is not made of a case that is not whole", async () => {
    const folder = await filledCase();
    const file = await packed(folder);
    await inLedger(folder, async (ledger) => {
      await expect(ledger.pack(file)).rejects.toMatchObject({ code: "pack-failed", message: expect.stringContaining("there already") });
      const hash = DEPOT.document.originalSha256;
      rmSync(join(folder, "originals", hash.slice(0, 2), hash));
      const other = join(tempFolder(), "other.zip");
      await expect(ledger.pack(other)).rejects.toMatchObject({ code: "pack-failed", message: expect.stringContaining(hash) });
      expect(readdirSync(join(other, ".."))).toEqual([]);
      await expect(ledger.pack(join(other, "..", "nowhere", "a.zip"))).rejects.toMatchObject({ message: expect.stringContaining("nowhere") });
    });
  });
});

describe("unpacking refuses, and leaves nothing behind,", () => {
  const refused = async (file: string, says: string): Promise<void> => {
    const copy = join(tempFolder(), "copy");
    await expect(unpackCase(file, copy)).rejects.toMatchObject({ code: "pack-failed", message: expect.stringContaining(says) });
    expect(readdirSync(join(copy, ".."))).toEqual([]);
  };
  const zipOf = async (...names: readonly string[]): Promise<string> => {
    const zip = new ZipWriter(new Uint8ArrayWriter());
    for (const name of names) await zip.add(name, new TextReader("words"));
    const file = join(tempFolder(), "made.zip");
    await writeFile(file, await zip.close());
    return file;
  };

  test("a folder that is there", async () => {
    const file = await packed(await filledCase([DEPOT]));
    const there = tempFolder();
    await expect(unpackCase(file, there)).rejects.toMatchObject({ code: "pack-failed", message: expect.stringContaining(there) });
    expect(existsSync(file)).toBe(true);
  });

  test("what is no ZIP file, or is not there", async () => {
    const file = join(tempFolder(), "words.zip");
    writeFileSync(file, "only words ".repeat(1000));
    await refused(file, "no ZIP file");
    await refused(join(tempFolder(), "nothing.zip"), "cannot be opened");
  });

  test("a ZIP file that is cut, or of which a byte was changed", async () => {
    const file = await packed(await filledCase());
    const bytes = readFileSync(file);
    truncateSync(file, bytes.length - 200);
    await refused(file, "valley.zip");
    writeFileSync(file, bytes.with(Math.floor(bytes.length / 3), (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 0x10));
    await refused(file, "valley.zip");
  });

  test.each([["../outside"], ["/etc/outside"], ["originals/ab/../../../outside"], ["originals/ab/short"], ["notes.txt"]])(
    "names that a case does not have: %s",
    async (name) => {
      await refused(await zipOf("case.sqlite", name), "made.zip is no");
    },
  );

  test("a ZIP file without a database", async () => refused(await zipOf("case.yaml"), "holds no case.sqlite"));
});
