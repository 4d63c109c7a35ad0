import type { Reading } from "../model/index.ts";
import { lastReading } from "./currentReading.ts";
import { findDocument } from "./findDocument.ts";
import { sha256 } from "../text/index.ts";
import { canonical } from "./canonical.ts";
import type { Act } from "./ledger.ts";
import { appendEntry } from "./log.ts";
import { showDocument } from "./shownDocument.ts";
import type { Inside } from "./store.ts";
import { storeClaims } from "./storeClaims.ts";

/** A reading as it is stored: without its text, which the document has. */
const contentOf = (reading: Reading): string => JSON.stringify({ ...reading, text: "" });

/** Stores a reading as the one that is shown, and gives its hash. */
export const putReading = async (inside: Inside, key: string, reading: Reading, number: number): Promise<string> => {
  const content = contentOf(reading);
  const hash = sha256(content);
  await inside.db.insertInto("reading").values({ case_id: inside.caseId, document_key: key, number, sha256: hash, content }).execute();
  await storeClaims(inside, key, reading);
  return hash;
};

/** Stores a newer reading. One that is equal byte for byte is not stored again, but what is listed of it is made anew. */
export const storeReading = async (inside: Inside, id: string, reading: Reading, { by, at }: Act): Promise<{ readonly changed: boolean }> => {
  const { key, text } = await findDocument(inside, id);
  if (reading.text !== text) throw new Error(`The reading of ${key} is of another text.`);
  const last = await lastReading(inside, key);
  if (last.sha256 === sha256(contentOf(reading))) {
    await storeClaims(inside, key, reading);
    await showDocument(inside, key);
    return { changed: false };
  }
  const hash = await putReading(inside, key, reading, last.number + 1);
  await showDocument(inside, key);
  await appendEntry(inside, { act: "reading-stored", by, at, about: { document: key, reading: hash } });
  return { changed: whatWasRead(JSON.parse(last.content)) !== whatWasRead(reading) };
};

// Who read is no part of what was read.
const whatWasRead = ({ reader: _, text: _text, ...read }: Reading): string => canonical(read);
