import { openLedger } from "../../src/ledger/index.ts";
import { ledgerContract } from "./contract.ts";
import { newCase } from "./tempCase.ts";

ledgerContract("SQLite", async () => openLedger({ folder: await newCase() }));
