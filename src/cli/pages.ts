import type { ClaimFilter, ClaimView, Ledger, StoredDocument } from "../ledger/index.ts";

/** Large lists are asked for in pages of this many, so that no case is too large to list. */
const PAGE = 500;

/** All claims that fit, in the ledger's order, up to `limit`. */
export const allClaims = async function* (ledger: Ledger, filter: Omit<ClaimFilter, "after">): AsyncGenerator<ClaimView> {
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  for (let after: string | undefined; left > 0; ) {
    const limit = Math.min(PAGE, left);
    const page = await ledger.claims({ ...filter, limit, ...(after === undefined ? {} : { after }) });
    yield* page;
    left -= page.length;
    after = page.at(-1)?.id;
    if (page.length < limit) return;
  }
};

/** All documents, in the ledger's order. */
export const allDocuments = async function* (ledger: Ledger, includeReplaced: boolean): AsyncGenerator<StoredDocument> {
  for (let after: string | undefined; ; ) {
    const page = await ledger.documents({ includeReplaced, limit: PAGE, ...(after === undefined ? {} : { after }) });
    yield* page;
    after = page.at(-1)?.key;
    if (page.length < PAGE) return;
  }
};

export const collected = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};
