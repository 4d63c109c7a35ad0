import { addDocument, known } from "./addDocument.ts";
import { countClaims, listClaims, oneClaim } from "./claims.ts";
import { currentReading } from "./currentReading.ts";
import { decide, undo } from "./decide.ts";
import { listDecisions } from "./decisionRows.ts";
import { listDocuments, oneDocument, originalOf } from "./documents.ts";
import type { Ledger } from "./ledger.ts";
import { logEntries, logHead, logPage } from "./log.ts";
import { packCase } from "./pack.ts";
import { storeReading } from "./readings.ts";
import { deleteRemovedOriginals, removeDocument } from "./removeDocument.ts";
import { searchTexts } from "./search.ts";
import { type OpenOptions, openStore, type Store } from "./store.ts";
import { listTombstones } from "./tombstones.ts";
import { verifyCase } from "./verify.ts";

const SEARCH_LIMIT = 50;

/** Opens a case. Throws `no-case`, `case-newer`, `case-damaged`, `case-busy`, `case-read-only`, `no-wal`. */
export const openLedger = async (options: OpenOptions): Promise<Ledger> => {
  const store = await openStore(options);
  await deleteRemovedOriginals(store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return ledgerOn(store);
};

const ledgerOn = (store: Store): Ledger => ({
  caseName: store.caseName,
  addDocument: (document, original, reading, act, options) => addDocument(store, { document, original, reading, act, restore: options?.restore === true }),
  known: ({ key }) => store.ask((inside) => known(inside, key)),
  storeReading: (key, reading, act) => store.act((inside) => storeReading(inside, key, reading, act)),
  decide: (target, value, because, act) => store.act((inside) => decide(inside, target, { value, because }, act)),
  undo: (decision, because, act) => store.act((inside) => undo(inside, decision, because, act)),
  removeDocument: (key, because, act) => removeDocument(store, key, because, act),
  documents: (filter = {}) => store.ask((inside) => listDocuments(inside, filter)),
  document: (id) => store.ask((inside) => oneDocument(inside, id)),
  reading: (key) => store.ask((inside) => currentReading(inside, key)),
  original: (key) => store.ask((inside) => originalOf(inside, key)),
  claims: (filter = {}) => store.ask((inside) => listClaims(inside, filter)),
  countClaims: (filter = {}) => store.ask((inside) => countClaims(inside, filter)),
  claim: (id) => store.ask((inside) => oneClaim(inside, id)),
  search: (words, limit = SEARCH_LIMIT) => store.ask((inside) => searchTexts(inside, words, limit)),
  decisions: () => store.ask((inside) => listDecisions(inside)),
  tombstones: () => store.ask(listTombstones),
  log: () => logEntries((after) => store.ask((inside) => logPage(inside, after))),
  head: () => store.ask(logHead),
  verify: (since, progress = () => undefined) => store.ask((inside) => verifyCase(inside, since ?? null, progress)),
  pack: (file) => packCase(store, file),
  close: () => store.close(),
});
