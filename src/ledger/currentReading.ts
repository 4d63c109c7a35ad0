import type { Reading } from "../model/index.ts";
import { findDocument } from "./findDocument.ts";
import type { Inside } from "./store.ts";

/** The newest reading of a document, with its text. Throws as `findDocument` does. */
export const currentReading = async (inside: Inside, id: string): Promise<Reading> => {
  const { key, text } = await findDocument(inside, id);
  const reading: Reading = JSON.parse((await lastReading(inside, key)).content);
  return { ...reading, text };
};

export const lastReading = ({ db, caseId }: Inside, key: string): Promise<{ readonly number: number; readonly sha256: string; readonly content: string }> =>
  db
    .selectFrom("reading")
    .select(["number", "sha256", "content"])
    .where("case_id", "=", caseId)
    .where("document_key", "=", key)
    .orderBy("number", "desc")
    .executeTakeFirstOrThrow();
