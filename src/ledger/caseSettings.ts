import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LineCounter, type Document as YamlDocument, isNode, parseDocument } from "yaml";
import { CaseSettings } from "../model/index.ts";
import { ledgerError, translated } from "./errors.ts";

export const SETTINGS = "case.yaml";

/** Reads `case.yaml`; a case without one has no settings but its folder's name. Throws `case-settings`, naming the line, what is wrong with it and what to do. */
export const readCaseSettings = async (folder: string): Promise<CaseSettings> => {
  const file = join(folder, SETTINGS);
  const content = await contentOf(file, folder);
  if (content === null) return CaseSettings.parse({ name: "case" });
  const lineCounter = new LineCounter();
  const document = parseDocument(content, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) throw unfit(file, lineCounter.linePos(error.pos[0]).line, `it is not YAML: ${error.message}`);
  const settings = CaseSettings.safeParse(document.toJS());
  if (settings.success) return settings.data;
  const [issue] = settings.error.issues;
  const path = [...(issue?.path ?? []), ...(issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])];
  throw unfit(file, lineCounter.linePos(offsetOf(document, path)).line, `${path.join(".") || "the whole"}: ${issue?.message ?? "not as the manual says"}`);
};

const contentOf = async (file: string, folder: string): Promise<string | null> =>
  readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw translated(error, folder, () => "another process");
  });

/** Where the innermost part of a path stands that the file has at all. */
const offsetOf = (document: YamlDocument, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
};

const unfit = (file: string, line: number, what: string) =>
  ledgerError(
    "case-settings",
    `${file}, line ${line}: ${what.replace(/\.$/, "")}. Mend that line and run the command again; the manual says what a case may have.`,
  );
