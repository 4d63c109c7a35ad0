import { z } from "zod";
import { calendarDate } from "./date.ts";
import { intakeError } from "./errors.ts";
import { wellFormed } from "./wellFormed.ts";

/** A line of a JSON Lines file, as `hearsay read --input jsonl` takes it. Other fields are passed over. */
const Record = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  source: z.string().nullish(),
});

export interface TextRecord {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly source: string | null;
  readonly notes: readonly string[];
}

const form = 'A line is one object: {"id": "…", "text": "…", "title"?: "…", "published"?: "YYYY-MM-DD", "source"?: "…"}.';

const parse = (json: string, where: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (fault) {
    throw intakeError("bad-record", `${where}: not valid JSON (${fault instanceof Error ? fault.message : String(fault)}). ${form}`, fault);
  }
};

const decodeLine = (bytes: Uint8Array, where: string): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (fault) {
    throw intakeError("bad-encoding", `${where}: not UTF-8, which JSON Lines must be. Save the file as UTF-8.`, fault);
  }
};

/** The faults of a checked object, each with its field: "text is missing; published should be a text". */
export const faultsOf = (error: z.ZodError): string => error.issues.map(faultOf).join("; ");

const faultOf = (issue: z.core.$ZodIssue): string => {
  const field = issue.path.join(".") || "the object";
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")} is not known`;
  if (issue.code === "too_small") return `${field} is empty`;
  if (issue.code !== "invalid_type") return `${field}: ${issue.message}`;
  if (issue.message.endsWith("received undefined")) return `${field} is missing`;
  return `${field} should be ${issue.expected === "string" ? "a text" : `an ${issue.expected}`}`;
};

const orNull = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value.trim() === "" ? null : wellFormed(value).text;

/** Reads one line. `where` names file and line in the errors: `bad-record`, `bad-date`, `bad-encoding`, `empty`. */
export const parseRecord = (bytes: Uint8Array, where: string): TextRecord => {
  const checked = Record.safeParse(parse(decodeLine(bytes, where), where));
  if (!checked.success) throw intakeError("bad-record", `${where}: ${faultsOf(checked.error)}. ${form}`);
  const { id, text, title, published, source } = checked.data;
  if (text.trim() === "") throw intakeError("empty", `${where}: its text is empty.`);
  const whole = wellFormed(text);
  return {
    id: wellFormed(id).text,
    text: whole.text,
    title: orNull(title),
    published: orNull(published) === null ? null : calendarDate(published ?? "", `${where}, published`),
    source: orNull(source),
    notes: whole.replaced === 0 ? [] : [`Halves of surrogate pairs cannot be kept: U+FFFD stands in their place (${whole.replaced}).`],
  };
};
