import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { act, fixture, readingOf, type Fixture } from "./fixtures.ts";
import { filledCase, inLedger } from "./tempCase.ts";

const filler = Array.from({ length: 40 }, (_, i) =>
  fixture({ text: `Report ${i} from Kadva. ${"The road is open again. ".repeat(30)}`, claims: [{ quote: "The road is open again" }] }),
);
const SECRET: Fixture = fixture({
  locator: "press/quetzalnik.txt",
  id: "quetzalnik",
  source: "Quetzalnik Post",
  text: `Zanthorpe was seen at the mill. ${"Rain fell on Tessik. ".repeat(900)}Zanthorpe fled.`,
  claims: [{ quote: "Zanthorpe was seen at the mill", agent: "Zanthorpe" }],
});

/** Every file of the case that holds these bytes, in any letter case. */
const holding = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).toString("latin1").toLowerCase().includes(words));

test("a removal leaves not a byte of text, original, readings and decisions in the case's folder, with the case still open", async () => {
  const folder = await filledCase([...filler.slice(0, 20), SECRET, ...filler.slice(20)]);
  await inLedger(folder, async (ledger) => {
    const { key } = SECRET.document;
    const [claim] = await ledger.claims({ document: key });
    await ledger.storeReading(key, readingOf(SECRET.document, [{ quote: "Zanthorpe fled" }, { quote: "Zanthorpe was seen at the mill" }], "2"), act());
    await ledger.decide({ type: "claim", id: claim?.id ?? "", slot: "agent" }, "Vorlunda", "says Mirvosk", act());
    await ledger.decide({ type: "document", key, field: "title" }, "Zanthorpe at the mill", null, act());
    for (const word of ["zanthorpe", "quetzalnik", "vorlunda", "mirvosk"]) expect(holding(folder, word), word).not.toEqual([]);
    await ledger.removeDocument(key, "names a witness", act());
    for (const word of ["zanthorpe", "quetzalnik", "vorlunda", "mirvosk"]) expect(holding(folder, word), word).toEqual([]);
    expect((await ledger.search("road")).length).toBeGreaterThan(30);
    expect(await ledger.verify()).toMatchObject({ faults: [], leftovers: [], documents: 40, removed: 1 });
  });
});

test("a removal that was cut short after its transaction is finished when the case is opened", async () => {
  const folder = await filledCase([SECRET]);
  const hash = SECRET.document.originalSha256;
  const path = join(folder, "originals", hash.slice(0, 2), hash);
  await inLedger(folder, (ledger) => ledger.removeDocument(SECRET.document.key, "names a witness", act()));
  writeFileSync(path, SECRET.original);
  await inLedger(folder, async (ledger) => expect(await ledger.verify()).toMatchObject({ faults: [], leftovers: [] }));
  expect(existsSync(path)).toBe(false);
});
