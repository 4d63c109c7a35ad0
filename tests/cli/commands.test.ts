import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { widthOf } from "../../src/cli/terminal/width.ts";
import { EXAMPLE, hearsay, jsonLines, ownFolder, type Ran } from "./hearsay.ts";

const folder = ownFolder();
const theCase = join(folder, "valley");

/** Runs a command in the example's case and expects it to end fine. */
const inValley = async (...argv: readonly string[]): Promise<string> => {
  const { code, out, err } = await hearsay([...argv, "--case", theCase]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
};

const claims = async (...argv: readonly string[]): Promise<Record<string, unknown>[]> => jsonLines(await inValley("claims", "--format", "jsonl", ...argv));

let demo: Ran;
beforeAll(async () => {
  demo = await hearsay(["demo", "--no-open", "--case", theCase]);
}, 60_000);

describe("demo", () => {
  it("keeps the example, tells of each text, and ends with one screen", () => {
    expect(demo.code).toBe(0);
    expect(demo.err.match(/^kept d[0-9a-f]{10} /gm)).toHaveLength(20);
    expect(demo.err).toMatch(/^made a new case in /);
    const lines = demo.out.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(40);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(100);
    expect(lines[0]).toMatch(/^Tamarn valley · 20 documents · \d+ claims$/);
    expect(demo.out).toMatch(/^Taken {4}20 new; 1 kept but not read: marfa-freighter\.html \(Arabic\)$/m);
    expect(demo.out).toMatch(/strike-notes\.csv, not a kind that is taken/);
    expect(demo.out).toMatch(/^Copies {3}.*lantern-depot\.txt.* have the same body$/m);
    expect(demo.out).toMatch(/^10 {2}/m);
    expect(demo.out).toMatch(/^ {4}\d+ texts? without an outlet: forwarded-messages\.txt +hearsay set d[0-9a-f]{10} --source NAME$/m);
    expect(lines.at(-1)).toMatch(/^log \d+:[0-9a-f]{64}$/);
  });

  it("puts deaths first", () => {
    const first = /^ 1 {2}.*(c[0-9a-f]{10})$/m.exec(demo.out)?.[1];
    expect(first).toBeDefined();
    expect(demo.out).toMatch(/^ 1 {2}.*killed/m);
  });

  it("makes a case that is the owner's alone", () => {
    expect(statSync(theCase).mode & 0o077).toBe(0);
  });
});

describe("add", () => {
  it("changes nothing the second time, and says so", async () => {
    const head = demo.out.trimEnd().split("\n").at(-1);
    const again = await hearsay(["add", EXAMPLE, "--case", theCase]);
    expect(again.code).toBe(0);
    expect(again.err.match(/^known d/gm)).toHaveLength(20);
    expect(again.out).toMatch(/^Taken {4}20 known already;/m);
    expect(again.out.trimEnd().split("\n").at(-1)).toBe(head);
  });

  it("keeps a changed text as a new version, goes on after what it cannot take, and ends with 1", async () => {
    const here = join(folder, "texts");
    mkdirSync(here);
    const file = join(here, "note.txt");
    const args = ["add", here, "--case", join(folder, "small"), "--source", "The Corrow Courier", "--published", "2024-06-07"];
    writeFileSync(file, "The ministry said on Friday that shells had killed three people in the town.\n");
    expect((await hearsay(args)).code).toBe(0);
    writeFileSync(file, "The ministry said on Friday that shells had killed four people in the town.\n");
    writeFileSync(join(here, "blank.txt"), " \n");
    const second = await hearsay(args);
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/^hearsay: .*blank\.txt is empty/m);
    expect(second.err).toMatch(/^kept as a new version d[0-9a-f]{10} /m);
    expect(second.out).toMatch(/^Taken {4}1 new version$/m);
    expect(second.out).toMatch(/^Refused {2}1: .*blank\.txt is empty/m);
    const { out } = await hearsay(["documents", "--all", "--format", "jsonl", "--case", join(folder, "small")]);
    expect(jsonLines(out)).toHaveLength(2);
  });

  it("reads standard input", async () => {
    const { code, err } = await hearsay(["add", "-", "--case", join(folder, "piped")], { stdin: "Two people were killed in the port, police said.\n" });
    expect(code).toBe(0);
    expect(err).toMatch(/^kept d[0-9a-f]{10} -$/m);
  });
});

describe("claims", () => {
  it.each<readonly [string[], (claim: Record<string, unknown>) => boolean]>([
    [["--figures"], ({ figures }) => (figures as unknown[]).length > 0],
    [["--kind", "denial,retraction"], ({ kind }) => kind === "denial" || kind === "retraction"],
    [["--place", "dosvael"], ({ places }) => (places as string[]).some((place) => /dosvael/i.test(place))],
    [["--source", "ministry"], ({ sources }) => (sources as string[]).some((source) => /ministry/i.test(source ?? ""))],
    [["--outlet", "tribune"], ({ outlet }) => outlet === "Gradvar Tribune"],
    [["--doubts", "only"], ({ doubts }) => (doubts as unknown[]).length > 0],
    [["--doubts", "without"], ({ doubts }) => (doubts as unknown[]).length === 0],
    [["--document", "covenant-31.txt"], ({ documentId }) => documentId === "covenant-31.txt"],
    [["--from", "2024-06-06", "--to", "2024-06-06"], ({ time }) => (time as { edtf: string | null }).edtf !== null],
  ])("%j lists what fits and nothing else", async (filter, fits) => {
    const all = await claims();
    const found = await claims(...filter);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
    for (const claim of found) expect(fits(claim), JSON.stringify(claim)).toBe(true);
  });

  it("shows fifty and says how many there are; --limit and --all say otherwise", async () => {
    const all = await claims();
    expect(await inValley("claims")).toMatch(new RegExp(`^50 of ${all.length}; --all lists the rest$`, "m"));
    expect(await claims("--limit", "3")).toHaveLength(3);
    expect((await inValley("claims", "--all")).trimEnd().split("\n")).toHaveLength(all.length + 1);
  });

  it("is the same list as CSV", async () => {
    const all = await claims();
    const rows = parse<Record<string, string>>(await inValley("claims", "--format", "csv"), { columns: true });
    expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it("keeps every table to its columns", async () => {
    for (const list of ["claims", "documents"]) {
      const { out } = await hearsay([list, "--case", theCase], { columns: 80 });
      for (const line of out.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    }
  });

  it("says so where nothing fits", async () => {
    expect(await inValley("claims", "--place", "Nowhere at all")).toBe("No claim fits. Leave a condition out, or type: hearsay claims\n");
  });
});

describe("show", () => {
  it("opens any claim of the example", async () => {
    for (const { id, quote } of (await claims()).filter((_, i) => i % 7 === 0)) {
      const page = await inValley("show", String(id));
      expect(page).toContain(String(id));
      expect(page.replace(/\s+/g, " ").replaceAll("⁨", "")).toContain(String(quote).replace(/\s+/g, " ").slice(0, 20));
    }
  });

  it("opens a claim by the beginning of its identifier, with its sentence, chain, slots and file", async () => {
    const [claim] = await claims("--source", "ministry", "--figures");
    const id = String(claim?.["id"]);
    const page = await inValley("show", id.slice(0, 9));
    for (const label of ["said by", "published by", "when", "figure", "held to be", "document", "file", "original", "read by"])
      expect(page).toMatch(new RegExp(`^${label} `, "m"));
    expect(page).toMatch(/SHA-256 [0-9a-f]{64}/);
  });

  it("opens a document by its file's name, with its claims' identifiers", async () => {
    const page = await inValley("show", "lantern-depot.txt");
    expect(page).toMatch(/^document +d[0-9a-f]{10}$/m);
    const [claim] = await claims("--document", "lantern-depot.txt");
    expect(page).toContain(String(claim?.["id"]));
  });

  it("says that an unread text was not read", async () => {
    expect(await inValley("show", "marfa-freighter.html")).toMatch(/^NOT READ: There is no reader for this language \(ar\)\.$/m);
  });

  it("says what to do about an unknown identifier", async () => {
    const { code, err } = await hearsay(["show", "c0000000000", "--case", theCase]);
    expect(code).toBe(1);
    expect(err).toMatch(/^hearsay: No claim or document c0000000000 .*\(unknown-id\)\n$/);
  });
});

describe("search and documents", () => {
  it("finds texts by all their words", async () => {
    const found = jsonLines(await inValley("search", "canteen", "pump", "--format", "jsonl"));
    expect(found.length).toBeGreaterThan(0);
    expect(await inValley("search", "canteen", "unheardofword")).toBe("No text holds all of these words.\n");
  });

  it("lists documents by what is missing", async () => {
    const names = async (...argv: readonly string[]): Promise<unknown[]> =>
      jsonLines(await inValley("documents", "--format", "jsonl", ...argv)).map(({ id }) => id);
    expect(await names()).toHaveLength(20);
    expect(await names("--unread")).toEqual(["marfa-freighter.html"]);
    expect(await names("--undated")).toContain("forwarded-messages.txt");
  });
});

describe("what people decide", () => {
  it("corrects a claim's slots, shows it everywhere, and takes it back", async () => {
    const [claim] = await claims("--document", "shield-27.txt");
    const id = String(claim?.["id"]);
    const before = await inValley("show", id, "--format", "json");
    const said = await inValley("set", id, "--place", "Jorvane yard", "--target", "none", "--kind", "effect", "--because", "read it twice", "--by", "ana");
    expect(said).toMatch(/place → Jorvane yard, by ana, .*: read it twice \(stands\)/);
    const [corrected] = await claims("--place", "Jorvane yard");
    expect(corrected).toMatchObject({ id, kind: "effect", places: ["Jorvane yard"], targets: [] });
    expect(await inValley("show", id)).toMatch(/^where +“Jorvane yard”, a person says$/m);
    const decisions = jsonLines(await inValley("decisions", "--format", "jsonl"));
    expect(decisions.map(({ state }) => state)).toEqual(["live", "live", "live"]);
    for (const { id: decision } of decisions) expect(await inValley("undo", String(decision), "--because", "was right")).toMatch(/^undone x/);
    expect({ ...JSON.parse(await inValley("show", id, "--format", "json")), decisions: [] }).toEqual({ ...JSON.parse(before), decisions: [] });
  });

  it("survive a reread", async () => {
    const [claim] = await claims("--document", "covenant-31.txt");
    const id = String(claim?.["id"]);
    await inValley("set", id, "--judgement", "accepted");
    const { code, out, err } = await hearsay(["reread", "--case", theCase]);
    expect(code).toBe(0);
    expect(err.match(/^same d/gm)).toHaveLength(20);
    expect(out).toBe("read 20 documents again; 0 readings changed\n");
    expect(JSON.parse(await inValley("show", id, "--format", "json"))).toMatchObject({ judgement: "accepted" });
  });

  it("leave rejected claims out of lists, unless all are asked for", async () => {
    const [claim] = await claims("--document", "monitor-tally.html");
    const id = String(claim?.["id"]);
    await inValley("set", id, "--judgement", "rejected", "--because", "a heading");
    const ids = async (...argv: readonly string[]): Promise<unknown[]> => (await claims("--document", "monitor-tally.html", ...argv)).map((one) => one["id"]);
    expect(await ids()).not.toContain(id);
    expect(await ids("--all")).toContain(id);
    await inValley("set", id, "--judgement", "none");
    expect(await ids()).toContain(id);
  });

  it("correct a document, which is then read again with what was said", async () => {
    const said = await inValley("set", "forwarded-messages.txt", "--published", "2024-06-10", "--source", "A neighbour");
    expect(said).toMatch(/published → 2024-06-10/);
    expect(said).toMatch(/^read d[0-9a-f]{10} again: /m);
    const documents = jsonLines(await inValley("documents", "--format", "jsonl"));
    expect(documents.find(({ id }) => id === "forwarded-messages.txt")).toMatchObject({ published: "2024-06-10", source: "A neighbour" });
    for (const claim of await claims("--document", "forwarded-messages.txt")) expect(claim).toMatchObject({ published: "2024-06-10", outlet: "A neighbour" });
  });

  it.each([
    [["set", "lantern-depot.txt"], 2, /set needs what to set\. Type, for example: hearsay set lantern-depot\.txt --published/],
    [["set", "lantern-depot.txt", "--title", "x", "--place", "y"], 2, /--title corrects a document, --place a claim\. Type one command for each/],
    [["set", "d0000000000", "--title", "x"], 1, /unknown-id/],
    [["undo", "x0000000000"], 1, /unknown-id/],
  ])("%j is refused", async (argv, exit, says) => {
    const { code, err } = await hearsay([...argv, "--case", theCase]);
    expect(err).toMatch(says);
    expect(code).toBe(exit);
  });

  it("explain a claim's identifier where a document's should stand", async () => {
    const [claim] = await claims("--limit", "1");
    const { code, err } = await hearsay(["set", String(claim?.["id"]), "--title", "x", "--case", theCase]);
    expect(err).toMatch(/is a claim, and --title corrects a document\. Type: hearsay set d[0-9a-f]{10} --title … \(bad-value\)/);
    expect(code).toBe(2);
  });
});

describe("export", () => {
  it("writes claims that a CSV reader gets back, and replaces nothing unasked", async () => {
    const file = join(folder, "claims.csv");
    expect(await inValley("export", "--format", "csv", "--out", file, "--bom")).toMatch(/not for publication/);
    const rows = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
    expect(rows.map(({ id }) => id)).toEqual((await claims("--all")).map(({ id }) => id));
    expect(statSync(file).mode & 0o077).toBe(0);
    const { code, err } = await hearsay(["export", "--format", "csv", "--out", file, "--case", theCase]);
    expect(err).toMatch(/is there already\. Choose another name, or add --overwrite\. \(out-exists\)/);
    expect(code).toBe(1);
  });

  it("writes claims and documents into a folder", async () => {
    const out = join(folder, "out");
    mkdirSync(out);
    await inValley("export", "--format", "csv", "--out", out);
    expect(readdirSync(out).sort()).toEqual(["claims.csv", "documents.csv"]);
    expect(parse(readFileSync(join(out, "documents.csv")), { columns: true })).toHaveLength(20);
  });

  it("writes the state in an order that does not depend on that of intake, with no clock but `at`", async () => {
    const texts = readdirSync(EXAMPLE)
      .filter((name) => /^(?:shield|covenant|relief|monitor).*\.(?:txt|html)$/.test(name))
      .map((name) => join(EXAMPLE, name));
    const exported = await Promise.all(
      [texts, texts.toReversed()].map(async (order, i) => {
        const one = join(folder, `order-${i}`);
        for (const text of order)
          await hearsay(["add", text, "--case", join(one, "case-in-order")], { from: i === 0 ? "2024-06-20T09:00:00Z" : "2025-01-01T00:00:00Z" });
        await hearsay(["export", "--format", "jsonl", "--out", join(folder, `order-${i}.jsonl`), "--case", join(one, "case-in-order")]);
        return readFileSync(join(folder, `order-${i}.jsonl`), "utf8");
      }),
    );
    expect(exported[0]).toBe(exported[1]);
    expect(jsonLines(exported[0] ?? "").map(({ type }) => type)).toContain("reading");
    expect(exported[0]).not.toMatch(/20(?:24-06-20|25-01-01)T/);
    // Reading in sight of claims: every claim carries the identifier that lists use.
    expect(exported[0]).not.toContain('"ledgerId":null');
  });

  it("writes the log apart, with identifiers and hashes only", async () => {
    const file = join(folder, "log.jsonl");
    await inValley("export", "--format", "jsonl", "--log", "--out", file);
    const entries = jsonLines(readFileSync(file, "utf8"));
    expect(entries[0]).toMatchObject({ index: 0, act: "case-made" });
    expect(readFileSync(file, "utf8")).not.toMatch(/A neighbour|Lantern/);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const { code, err } = await hearsay(["export", "--format", "jsonl", "--out", join(folder, "missing", "x.jsonl"), "--case", theCase]);
    expect(err).toMatch(/could not be written: its folder does not exist\. .* \(out-not-written\)/);
    expect(code).toBe(1);
  });
});

describe("pack, verify, remove", () => {
  it("packs into one file that opens elsewhere with the same claims and the same log", async () => {
    const file = join(folder, "valley.hearsay");
    const packed = await inValley("pack", file);
    const there = join(folder, "elsewhere");
    expect((await hearsay(["unpack", file, there])).code).toBe(0);
    const { code, out } = await hearsay(["verify", "--case", there]);
    expect(code).toBe(0);
    expect(out).toMatch(/^whole: 20 documents, 20 originals/);
    expect(out.trimEnd().split("\n").at(-1)).toBe(packed.trimEnd().split("\n").at(-1));
    const elsewhere = await hearsay(["claims", "--format", "jsonl", "--case", there]);
    expect(elsewhere.out).toBe(await inValley("claims", "--format", "jsonl"));
  });

  it("holds today's log to an older head, and names an original that was changed", async () => {
    const older = demo.out.trimEnd().split("\n").at(-1)?.replace("log ", "") ?? "";
    expect(await inValley("verify", "--since", older)).toMatch(/^whole: /);
    const forged = await hearsay(["verify", "--since", `${older.split(":")[0]}:${"0".repeat(64)}`, "--case", theCase]);
    expect(forged.code).toBe(1);
    expect(forged.out).toMatch(/log-not-continued/);

    const there = join(folder, "elsewhere");
    const original =
      readdirSync(join(there, "originals"), { recursive: true })
        .map(String)
        .find((name) => statSync(join(there, "originals", name)).isFile()) ?? "";
    writeFileSync(join(there, "originals", original), "something else");
    const changed = await hearsay(["verify", "--json", "--case", there]);
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.out)).toMatchObject({
      size: expect.any(Number),
      root: expect.stringMatching(/^[0-9a-f]{64}$/),
      faults: [expect.objectContaining({ what: "original-changed" })],
    });
  });

  it("removes a document, leaves it out from then on, and takes it in again when told to", async () => {
    const there = join(folder, "removing");
    const text = join(EXAMPLE, "covenant-31.txt");
    await hearsay(["add", text, "--case", there]);
    const removed = await hearsay(["remove", "covenant-31.txt", "--because", "asked to", "--case", there]);
    expect(removed.out).toMatch(/^removed d[0-9a-f]{10} \(covenant-31\.txt\)/);
    const again = await hearsay(["add", text, "--case", there]);
    expect(again.err).toMatch(/^removed earlier, left out d/m);
    expect(again.out).toMatch(/1 removed earlier and left out \(--restore takes them in\)/);
    const restored = await hearsay(["add", text, "--restore", "--case", there]);
    expect(restored.err).toMatch(/^kept d/m);
    expect(existsSync(join(there, "case.sqlite"))).toBe(true);
  });
});
