import { describe } from "vitest";
import type { Ledger } from "../../src/ledger/index.ts";
import { claimsContract } from "./contract/claims.ts";
import { decisionsContract } from "./contract/decisions.ts";
import { documentsContract } from "./contract/documents.ts";
import { logContract } from "./contract/log.ts";
import { searchContract } from "./contract/search.ts";

/** Opens a new, empty ledger, which the test that asked for it closes. */
export type OpenEmpty = () => Promise<Ledger>;

/** What every store promises, whatever stands behind it. */
export const ledgerContract = (name: string, open: OpenEmpty): void => {
  describe(name, () => {
    documentsContract(open);
    claimsContract(open);
    decisionsContract(open);
    searchContract(open);
    logContract(open);
  });
};
