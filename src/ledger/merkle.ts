/** Merkle tree hashes after RFC 9162 §2.1.1, over leaves that are already hashed. All hashes are hexadecimal. */
import { createHash } from "node:crypto";

const hashed = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256").update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Hash of one entry: 0x00 and the entry's bytes. */
export const leafHash = (entry: string): string => Buffer.from(hashed(0x00, Buffer.from(entry, "utf8"))).toString("hex");

/** Hash of the tree over these leaf hashes; of none, SHA-256 of nothing. */
export const treeHash = (leaves: readonly string[]): string => {
  if (leaves.length === 0) return createHash("sha256").digest("hex");
  // Perfect subtrees, largest first, as in binary counting: two of one size become one of the next.
  const perfect: { readonly size: number; readonly hash: Uint8Array }[] = [];
  for (const leaf of leaves) {
    let subtree: { readonly size: number; readonly hash: Uint8Array } = { size: 1, hash: Buffer.from(leaf, "hex") };
    for (let last = perfect.at(-1); last?.size === subtree.size; last = perfect.at(-1)) {
      perfect.pop();
      subtree = { size: subtree.size * 2, hash: hashed(0x01, last.hash, subtree.hash) };
    }
    perfect.push(subtree);
  }
  return Buffer.from(perfect.map(({ hash }) => hash).reduceRight((right, left) => hashed(0x01, left, right))).toString("hex");
};
