import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leafHash, treeHash } from "../../src/ledger/merkle.ts";
import { sha256 } from "./fixtures.ts";

const node = (left: string, right: string): string => sha256(Buffer.from(`01${left}${right}`, "hex"));

/** RFC 9162 §2.1.1 as it is written: split at the largest power of two smaller than the number of leaves. */
const asDefined = (leaves: readonly string[]): string => {
  const [only = sha256("")] = leaves;
  if (leaves.length < 2) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return node(asDefined(leaves.slice(0, split)), asDefined(leaves.slice(split)));
};

describe("the Merkle tree of RFC 9162", () => {
  test("of no leaf is SHA-256 of nothing", () => {
    expect(treeHash([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("hashes an empty entry with its prefix", () => {
    expect(leafHash("")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    expect(leafHash("Kadva")).toBe(sha256(Buffer.from([0, ...Buffer.from("Kadva")])));
    expect(leafHash("عين")).toBe(sha256(Buffer.concat([Buffer.from([0]), Buffer.from("عين", "utf8")])));
  });

  test("pairs leaves from the left, and the odd one goes up", () => {
    const [a = "", b = "", c = "", d = "", e = ""] = ["a", "b", "c", "d", "e"].map(leafHash);
    expect(treeHash([a])).toBe(a);
    expect(treeHash([a, b])).toBe(node(a, b));
    expect(treeHash([a, b, c])).toBe(node(node(a, b), c));
    expect(treeHash([a, b, c, d])).toBe(node(node(a, b), node(c, d)));
    expect(treeHash([a, b, c, d, e])).toBe(node(node(node(a, b), node(c, d)), e));
  });

  test("is what the recursive definition gives, for any number of leaves", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 140 }), (entries) => {
        const leaves = entries.map(leafHash);
        expect(treeHash(leaves)).toBe(asDefined(leaves));
      }),
    );
  });

  test("changes with any leaf and with their order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 40 }), fc.nat(), fc.nat(), (entries, i, j) => {
        const leaves = entries.map(leafHash);
        const [at, other] = [i % leaves.length, j % leaves.length];
        const swapped = leaves.with(at, leaves[other] ?? "").with(other, leaves[at] ?? "");
        expect(treeHash(swapped) === treeHash(leaves)).toBe(at === other);
        expect(treeHash(leaves.with(at, leafHash(`${entries[at]}.`)))).not.toBe(treeHash(leaves));
      }),
    );
  });
});
