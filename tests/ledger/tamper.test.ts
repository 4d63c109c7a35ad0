import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openLedger, type Verification } from "../../src/ledger/index.ts";
import { bare, tampering } from "./bare.ts";
import { act, ALL, BRIDGE, DEPOT, SCHOOL } from "./fixtures.ts";
import { filledCase, inLedger } from "./tempCase.ts";

const KEY = DEPOT.document.key;
const ORIGINAL = DEPOT.document.originalSha256;
const pathOf = (folder: string, hash: string): string => join(folder, "originals", hash.slice(0, 2), hash);

/** A case with texts, two decisions of which one was taken back, and a removal. */
const richCase = async (): Promise<string> => {
  const folder = await filledCase();
  await inLedger(folder, async (ledger) => {
    await ledger.decide({ type: "document", key: KEY, field: "title" }, "The depot", "a better one", act());
    const second = await ledger.decide({ type: "document", key: KEY, field: "source" }, "Herald", null, act());
    await ledger.undo(second.id, "no, it was right", act());
    await ledger.removeDocument(SCHOOL.document.key, "names a child", act());
  });
  return folder;
};

const verify = (folder: string): Promise<Verification> => inLedger(folder, (ledger) => ledger.verify());

const flipByte = (path: string, at: number): void => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

// What lists show was made of the decision as it was.
const SHOWN_OTHERWISE = { what: "document-changed", which: KEY };

/** What somebody does behind the ledger's back, and what `verify` must name, exactly. */
const DEEDS: readonly (readonly [what: string, does: (folder: string) => void, faults: readonly { readonly what: string; readonly which: unknown }[]])[] = [
  ["nothing", () => undefined, []],
  ["flips a bit of an original", (folder) => flipByte(pathOf(folder, ORIGINAL), 3), [{ what: "original-changed", which: ORIGINAL }]],
  ["cuts an original", (folder) => truncateSync(pathOf(folder, ORIGINAL), 10), [{ what: "original-changed", which: ORIGINAL }]],
  ["deletes an original", (folder) => rmSync(pathOf(folder, ORIGINAL)), [{ what: "original-missing", which: ORIGINAL }]],
  [
    "edits a text",
    (folder) => tampering(folder, `update document set text = replace(text, 'twelve', 'eleven') where key = '${KEY}'`),
    [{ what: "text-changed", which: KEY }],
  ],
  [
    "edits a text's hash",
    (folder) => tampering(folder, `update document set text_sha256 = '${ORIGINAL}' where key = '${KEY}'`),
    [{ what: "text-changed", which: KEY }],
  ],
  [
    "edits what intake found",
    (folder) => tampering(folder, `update document set intake = replace(intake, 'Herald', 'Gerald') where key = '${KEY}'`),
    [{ what: "document-changed", which: KEY }],
  ],
  [
    "edits a reading",
    (folder) => tampering(folder, `update reading set content = replace(content, 'accused', 'claimed') where document_key = '${KEY}'`),
    [{ what: "reading-changed", which: KEY }],
  ],
  ["deletes a reading", (folder) => tampering(folder, `delete from reading where document_key = '${KEY}'`), [{ what: "reading-changed", which: KEY }]],
  [
    "edits what lists show of a document",
    (folder) => tampering(folder, `update document set published = '2030-01-01' where key = '${KEY}'`),
    [{ what: "document-changed", which: KEY }],
  ],
  [
    "edits what lists show of a claim",
    (folder) => tampering(folder, `update claim set view = replace(view, 'twelve', 'eleven') where document_key = '${KEY}'`),
    [{ what: "reading-changed", which: KEY }],
  ],
  [
    "takes a claim off the lists",
    (folder) => tampering(folder, `delete from claim where document_key = '${KEY}' and position = 1`),
    [{ what: "reading-changed", which: KEY }],
  ],
  [
    "deletes a document",
    (folder) => tampering(folder, `delete from document where key = '${BRIDGE.document.key}'`),
    [{ what: "document-missing", which: BRIDGE.document.key }],
  ],
  [
    "slips a document in",
    (folder) =>
      tampering(
        folder,
        `insert into document select case_id, 'd0000000000', id, 'slipped.txt', original_sha256, text_sha256, text, intake, title, source, outlet, published, published_basis, language, read_status, read_because, version, replaces, replaced_by, claims from document where key = '${KEY}'`,
      ),
    [{ what: "not-in-log", which: "d0000000000" }],
  ],
  [
    "edits a decision",
    (folder) => tampering(folder, "update decision set value = 'Another' where slot = 'title'"),
    [SHOWN_OTHERWISE, { what: "decision-changed", which: expect.stringMatching(/^x/) }],
  ],
  [
    "puts a decision on another's account",
    (folder) => tampering(folder, "update decision set by_whom = 'bo' where slot = 'title'"),
    [{ what: "decision-changed", which: expect.stringMatching(/^x/) }],
  ],
  [
    "brings an undone decision back",
    (folder) => tampering(folder, "update decision set state = 'live' where slot = 'source'"),
    [SHOWN_OTHERWISE, { what: "decision-changed", which: expect.stringMatching(/^x/) }],
  ],
  [
    "edits why a decision was undone",
    (folder) => tampering(folder, "update undoing set because = 'yes'"),
    [{ what: "decision-changed", which: expect.stringMatching(/^x/) }],
  ],
  [
    "deletes a decision",
    (folder) => tampering(folder, "delete from decision where slot = 'title'"),
    [SHOWN_OTHERWISE, { what: "decision-changed", which: expect.stringMatching(/^x/) }],
  ],
  ["edits a tombstone", (folder) => tampering(folder, "update tombstone set because = 'spam'"), [{ what: "tombstone-changed", which: SCHOOL.document.key }]],
  ["deletes a tombstone", (folder) => tampering(folder, "delete from tombstone"), [{ what: "tombstone-changed", which: SCHOOL.document.key }]],
  [
    "edits a log entry",
    (folder) => tampering(folder, "update log set entry = replace(entry, 'ana', 'bob') where number = 1"),
    [{ what: "log-broken", which: "1" }],
  ],
  ["edits a leaf", (folder) => tampering(folder, `update log set leaf = '${ORIGINAL}' where number = 2`), [{ what: "log-broken", which: "2" }]],
  ["takes the log's first entry out", (folder) => tampering(folder, "delete from log where number = 0"), [{ what: "log-broken", which: "0" }]],
];

describe("verify names what somebody", () => {
  test.each(DEEDS)("%s", async (_, does, faults) => {
    const folder = await richCase();
    does(folder);
    const found = await verify(folder);
    expect(found.faults.map(({ what, which }) => ({ what, which }))).toEqual(faults);
    for (const { message } of found.faults) expect(message).toMatch(/\.$/);
    expect(found.originals).toBe(2);
  });

  test("forges an entry together with its leaf, where a head was kept elsewhere", async () => {
    const folder = await richCase();
    const { leaf: _, ...head } = await inLedger(folder, async (ledger) => ({ ...(await ledger.head()), leaf: "" }));
    const { leafHash } = await import("../../src/ledger/merkle.ts");
    const entry = bare(folder, (sqlite) => String(sqlite.prepare("select entry from log where number = 0").get()?.["entry"])).replace('"ana"', '"bob"');
    tampering(folder, `update log set entry = '${entry}', leaf = '${leafHash(entry)}' where number = 0`);
    expect((await verify(folder)).faults).toEqual([]);
    expect((await inLedger(folder, (ledger) => ledger.verify(head))).faults.map(({ what }) => what)).toEqual(["log-not-continued"]);
  });

  test("leaves beside the originals, without calling it a fault", async () => {
    const folder = await filledCase();
    writeFileSync(join(folder, "originals", ORIGINAL.slice(0, 2), `${ORIGINAL}.x.part`), "half");
    expect(await verify(folder)).toMatchObject({ faults: [], leftovers: [`${ORIGINAL.slice(0, 2)}/${ORIGINAL}.x.part`] });
  });
});

test("what lists show is made anew by reading again", async () => {
  const folder = await filledCase();
  tampering(folder, `update document set title = 'Another'; update claim set view = replace(view, 'twelve', 'eleven')`);
  await inLedger(folder, async (ledger) => {
    expect((await ledger.verify()).faults).toHaveLength(ALL.length + 1);
    for (const { document, reading } of ALL) expect(await ledger.storeReading(document.key, reading, act())).toEqual({ changed: false });
    expect((await ledger.verify()).faults).toEqual([]);
  });
});

describe("the log", () => {
  test.each([
    "update log set entry = '' where number = 0",
    "delete from log where number = 0",
    "insert or replace into log select case_id, number, '', leaf from log where number = 0",
  ])("is append-only for any program: %s", async (sql) => {
    const folder = await filledCase();
    expect(() => bare(folder, (sqlite) => sqlite.exec(`pragma recursive_triggers = on; ${sql}`))).toThrow("append-only");
    expect((await verify(folder)).faults).toEqual([]);
  });
});

describe("a damaged database is named", () => {
  test("where its beginning is gone", async () => {
    const folder = await filledCase();
    writeFileSync(join(folder, "case.sqlite"), "no database at all".repeat(300));
    await expect(openLedger({ folder })).rejects.toMatchObject({ code: "case-damaged", message: expect.stringContaining("case.sqlite") });
  });

  test("where its end is cut off", async () => {
    const folder = await filledCase();
    const file = join(folder, "case.sqlite");
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    const found = await verify(folder).then(
      ({ faults }) => faults.map(({ what }) => what),
      (error: { readonly code: string }) => [error.code],
    );
    expect(["database-damaged", "case-damaged"]).toContain(found[0]);
  });

  test.each([2, 3, 4, 5, 6])("where its part %i of 8 is overwritten, without giving up on the rest", async (part) => {
    const folder = await filledCase(ALL);
    const file = join(folder, "case.sqlite");
    const bytes = readFileSync(file);
    bytes.fill(0xa5, Math.floor((bytes.length * part) / 8), Math.floor((bytes.length * (part + 1)) / 8));
    writeFileSync(file, bytes);
    const found = await verify(folder).then(
      ({ faults }) => faults.map(({ what }) => what),
      (error: { readonly code: string }) => [error.code],
    );
    expect(["database-damaged", "case-damaged"]).toContain(found[0]);
  });
});
