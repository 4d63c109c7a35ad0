/** What a file is taken as. */
export type TextKind = "plain" | "markdown" | "page" | "records";

const kinds: Readonly<Record<string, TextKind>> = { ".txt": "plain", ".md": "markdown", ".html": "page", ".htm": "page", ".jsonl": "records" };

export const mediaTypes: Readonly<Record<TextKind, string>> = {
  plain: "text/plain",
  markdown: "text/markdown",
  page: "text/html",
  records: "application/jsonl",
};

/** The lower-case extension with its dot; empty where there is none. */
export const extensionOf = (name: string): string => /[^/\\](\.[^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** What a file is by its name; null for kinds that are left alone. */
export const kindOf = (name: string): TextKind | null => kinds[extensionOf(name)] ?? null;

const pages = "Save the page again as HTML (in a browser: “Web page, complete”), or its text as .txt.";
const office = "Open it and save it as HTML or plain text (LibreOffice: soffice --headless --convert-to html FILE).";
const tables = 'Write its texts as JSON Lines: one {"id", "text"} a line, in a .jsonl file.';
const images = "Pictures are not read. Type out or recognise its text (e.g. tesseract FILE NAME) and add the .txt.";
const sound = "Sound and film are not read. Add a transcript as .txt.";
const packed = "Unpack it and add the folder.";

const advices: Readonly<Record<string, string>> = {
  ".pdf": "Convert it with pdftotext -layout FILE NAME.txt, look it over, and add the .txt.",
  ".mht": pages,
  ".mhtml": pages,
  ".webarchive": pages,
  ".xhtml": "Rename it to .html.",
  ".text": "Rename it to .txt.",
  ".ndjson": "Rename it to .jsonl.",
  ".json": tables,
  ".csv": tables,
  ".tsv": tables,
  ".xlsx": tables,
  ".xls": tables,
  ".doc": office,
  ".docx": office,
  ".odt": office,
  ".rtf": office,
  ".eml": "Save the message's text as .txt or .html.",
  ".png": images,
  ".jpg": images,
  ".jpeg": images,
  ".gif": images,
  ".webp": images,
  ".mp3": sound,
  ".mp4": sound,
  ".zip": packed,
  ".gz": packed,
  ".7z": packed,
};

/** What a person can do with files of an extension that is not taken. */
export const adviceFor = (extension: string): string => advices[extension] ?? "Save it as plain text (.txt) or HTML (.html) and add that.";
