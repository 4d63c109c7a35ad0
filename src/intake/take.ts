import { basename } from "node:path";
import { chunksOf, collectBytes, defaultMaxBytes, mostBytes, readBytes, streamFile } from "./bytes.ts";
import { calendarDate } from "./date.ts";
import { decode } from "./decode.ts";
import { makeDocument, type Own } from "./document.ts";
import { type IntakeError, intakeError, isIntakeError } from "./errors.ts";
import type { Job } from "./job.ts";
import { mediaTypes, type TextKind } from "./kinds.ts";
import { readPage } from "./page/index.ts";
import { takeRecords } from "./records.ts";
import { noSidecar, readSidecar, type Sidecar } from "./sidecar.ts";
import type { IntakeOptions, Taken, TakenDocument } from "./taken.ts";
import { joinTitle, titleOfPlain } from "./title.ts";
import { type Found, walk } from "./walk.ts";

const refused = (path: string, error: IntakeError): Taken => ({ type: "refused", path, error });

const ownOfPage = (id: string, html: string, path: string): Own => {
  const { body, outlet, ...page } = readPage(html);
  const text = joinTitle(page.title, body);
  if (text.trim() === "")
    throw intakeError("empty", `${path} holds no text: its page shows nothing, or only what scripts put there. Save it again from a browser.`);
  return { ...page, id, text, source: outlet, publishedBasis: "metadata" };
};

const ownOfPlain = (id: string, text: string): Own => ({
  id,
  text,
  title: titleOfPlain(text),
  byline: null,
  source: null,
  published: null,
  publishedBasis: "given",
  notes: [],
});

interface Source {
  readonly path: string;
  readonly kind: Exclude<TextKind, "records">;
  readonly sidecar: Sidecar;
}

const takeText = (bytes: Uint8Array, { path, kind, sidecar }: Source, job: Job): TakenDocument => {
  const { text, encoding, notes } = decode(bytes, path, kind === "page");
  const id = basename(path);
  const own = kind === "page" ? ownOfPage(id, text, path) : ownOfPlain(id, text);
  const origin = { original: bytes, locator: path, mediaType: mediaTypes[kind], encoding };
  return makeDocument({ ...own, notes: [...notes, ...own.notes] }, origin, sidecar, job);
};

const takeFile = async function* (found: Found, job: Job): AsyncGenerator<Taken> {
  const { file, path } = found;
  const kind = job.inputFormat === "jsonl" && found.isNamed ? "records" : (found.kind ?? "plain");
  const { sidecar, error } = await readSidecar(found.sidecar, `${path}: its sidecar ${basename(found.sidecar ?? "")}`);
  if (error !== null) yield refused(path, error);
  if (kind === "records") yield* takeRecords(streamFile(file, path), path, sidecar, job);
  else yield takeText(await readBytes(file, path, job.maxBytes), { path, kind, sidecar }, job);
};

/** Whether what comes from standard input, which has no name, is a web page. */
const looksLikePage = (bytes: Uint8Array): boolean =>
  /^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)*<(?:!doctype html|html)\b/i.test(
    Buffer.from(bytes.subarray(0, 1024))
      .toString("latin1")
      .replace(/^\xEF\xBB\xBF/, ""),
  );

const takeStandardInput = async function* (job: Job): AsyncGenerator<Taken> {
  const stream = chunksOf(job.stdin ?? process.stdin, "standard input");
  if (job.inputFormat === "jsonl") yield* takeRecords(stream, "-", noSidecar, job);
  else {
    const bytes = await collectBytes(stream, "standard input", job.maxBytes);
    yield takeText(bytes, { path: "-", kind: looksLikePage(bytes) ? "page" : "plain", sidecar: noSidecar }, job);
  }
};

/** Turns what intake itself refuses into an answer, so that the rest goes on. */
const guarded = async function* (path: string, taking: AsyncGenerator<Taken>): AsyncGenerator<Taken> {
  try {
    yield* taking;
  } catch (error) {
    if (!isIntakeError(error)) throw error;
    yield refused(path, error);
  }
};

export const take = async function* (paths: readonly string[], options: IntakeOptions, purpose: Job["purpose"]): AsyncGenerator<Taken> {
  if (options.published !== undefined) calendarDate(options.published, "--published");
  const job: Job = { ...options, purpose, maxBytes: Math.min(options.maxBytes ?? defaultMaxBytes, mostBytes) };
  for await (const found of walk(paths, { exclude: options.exclude ?? [], anyKind: purpose === "read" || options.inputFormat === "jsonl" })) {
    if (found.type === "stdin") yield* guarded("-", takeStandardInput(job));
    else if (found.type === "file") yield* guarded(found.path, takeFile(found, job));
    else yield found;
  }
};
