import { z } from "zod";
import { readBytes } from "./bytes.ts";
import { calendarDate } from "./date.ts";
import { type IntakeError, intakeError, isIntakeError } from "./errors.ts";
import { faultsOf } from "./record.ts";
import { wellFormed } from "./wellFormed.ts";

const text = z
  .string()
  .trim()
  .min(1)
  .transform((value) => wellFormed(value).text)
  .nullish()
  .transform((value) => value ?? null);

/** `NAME.meta.json`: what a person knows of the text beside it. Unknown fields are refused: most are misspelt known ones. */
const Sidecar = z.strictObject({ title: text, byline: text, source: text, published: text, language: text, id: text });
export type Sidecar = Readonly<z.infer<typeof Sidecar>>;

export const noSidecar: Sidecar = { title: null, byline: null, source: null, published: null, language: null, id: null };

const sidecarLimit = 1_000_000;
const form = "It may hold title, byline, source, published (YYYY-MM-DD), language and id, each a text.";

const parse = (bytes: Uint8Array, path: string): Sidecar => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (fault) {
    throw intakeError("bad-sidecar", `${path}: not valid JSON in UTF-8 (${fault instanceof Error ? fault.message : String(fault)}). ${form}`, fault);
  }
  const checked = Sidecar.safeParse(json);
  if (!checked.success) throw intakeError("bad-sidecar", `${path}: ${faultsOf(checked.error)}. ${form}`);
  const { published } = checked.data;
  return { ...checked.data, published: published === null ? null : calendarDate(published, `${path}, published`) };
};

/** Reads a sidecar; a bad one comes back as its error beside an empty one, so that its text is still taken. */
export const readSidecar = async (file: string | null, path: string): Promise<{ readonly sidecar: Sidecar; readonly error: IntakeError | null }> => {
  if (file === null) return { sidecar: noSidecar, error: null };
  try {
    return { sidecar: parse(await readBytes(file, path, sidecarLimit), path), error: null };
  } catch (error) {
    if (!isIntakeError(error)) throw error;
    return { sidecar: noSidecar, error: intakeError("bad-sidecar", `${error.message} The text is taken without it.`, error) };
  }
};
