import { analyse } from "chardet";
import type { Document } from "../model/index.ts";
import { controlShare, looksLike } from "./binary.ts";
import { intakeError } from "./errors.ts";

export interface Decoded {
  /** Exactly what the bytes say, line ends included; a byte order mark is left out. */
  readonly text: string;
  readonly encoding: Document["encoding"];
  readonly notes: readonly string[];
}

/** Strict decoding in WHATWG's encodings; null where the bytes do not fit or nobody knows the label. */
const strictly = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const loosely = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

/** WHATWG's name for a label; null where it has none. */
const nameOf = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const lossNote = (text: string): readonly string[] => {
  const lost = count(text, /\uFFFD/g);
  return lost === 0 ? [] : [`Characters are lost: U+FFFD stands in the text ${lost} time${lost === 1 ? "" : "s"}.`];
};

const guessed = (text: string, name: string, more: readonly string[] = []): Decoded => ({
  text,
  encoding: { name, basis: "guessed" },
  notes: [`The encoding was assumed to be ${name} (guessed).`, ...more, ...lossNote(text)],
});

const byMark = (bytes: Uint8Array, path: string): Decoded | null => {
  const mark = bytes.subarray(0, 4).join(" ");
  if (mark === "255 254 0 0" || mark === "0 0 254 255") throw intakeError("bad-encoding", `${path} is in UTF-32, which is not read. Save it as UTF-8.`);
  const name = mark.startsWith("239 187 191") ? "utf-8" : mark.startsWith("255 254") ? "utf-16le" : mark.startsWith("254 255") ? "utf-16be" : null;
  if (name === null) return null;
  const text = loosely(bytes, name);
  return { text, encoding: { name, basis: "bom" }, notes: lossNote(text) };
};

const isProse = (text: string): boolean => {
  const sample = text.slice(0, 10_000);
  return controlShare(text) === 0 && count(sample, /\p{L}/gu) * 2 >= sample.length;
};

/** How many blocks of 256 code units a text draws on: the right order of bytes needs fewer, since the other scatters the characters over all of them. */
const blocksIn = (text: string): number => new Set(Array.from({ length: Math.min(text.length, 10_000) }, (_, index) => text.charCodeAt(index) >> 8)).size;

/** UTF-16 without a mark: the order of bytes that gives prose, and of two the one that gives it from fewer blocks. */
const asUtf16 = (bytes: Uint8Array): Decoded | null => {
  const readings = ["utf-16le", "utf-16be"].flatMap((name) => {
    const text = strictly(bytes, name);
    return text !== null && isProse(text) ? [guessed(text, name)] : [];
  });
  const [first, second] = readings;
  if (first === undefined || second === undefined) return first ?? null;
  return blocksIn(second.text) < blocksIn(first.text) ? second : first;
};

/** What the page's own `<meta charset>` or the XML declaration says, looked for where browsers look: in the first bytes. */
const declaredIn = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const label =
    /<meta\b[^<>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml\b[^<>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  const name = label === undefined ? null : nameOf(label);
  // A page that says so in bytes cannot be in UTF-16; browsers take UTF-8 then, and that was tried.
  return name === null || name === "utf-8" || name.startsWith("utf-16") ? null : name;
};

/** UTF-8 with a few broken bytes (a file cut inside a character, one bad paste) is still UTF-8: hardly any other encoding makes so many valid sequences. */
const asDamagedUtf8 = (bytes: Uint8Array): Decoded | null => {
  const text = loosely(bytes, "utf-8");
  const bad = count(text, /\uFFFD/g);
  const good = count(text, /[^\0-\x7F\uFFFD]/g);
  const cutAtEnd = bad === 1 && text.endsWith("\uFFFD") && (bytes.at(-1) ?? 0) >= 0x80 && good > 0;
  return bad * 20 <= good || cutAtEnd ? guessed(text, "utf-8") : null;
};

/** The bytes around the first that are not ASCII, without markup: what the guess is made from. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1000);
  const sample = Buffer.from(bytes.subarray(first, first + 131_072)).toString("latin1");
  return new Uint8Array(Buffer.from(sample.replace(/<[^<>]*>/g, " "), "latin1"));
};

const byGuess = (bytes: Uint8Array): Decoded => {
  for (const candidate of analyse(sampleOf(bytes))) {
    const name = nameOf(candidate.name);
    const text = name === null || name.startsWith("utf-") ? null : strictly(bytes, name);
    // C1 controls never stand in a text: where they come out, the guess is wrong.
    if (name !== null && text !== null && !/[\x80-\x9F]/.test(text))
      return guessed(text, name, candidate.confidence < 20 ? ["The guess is weak: look at the text before you rely on it."] : []);
  }
  return guessed(loosely(bytes, "windows-1252"), "windows-1252", ["The guess is weak: look at the text before you rely on it."]);
};

/** ESC, which begins the shifts of ISO-2022, is gone after decoding. */
const isText = (text: string): boolean => !text.includes("\0") && controlShare(text) <= 0.01;

/**
 * Bytes to text, without a silent loss: a byte order mark, then strict UTF-8, then what the page declares (`markup`), then a guess that says so.
 * Throws `binary` where the bytes are no text, `bad-encoding` for UTF-32, `empty` where nothing but white space is left.
 */
export const decode = (bytes: Uint8Array, path: string, markup: boolean): Decoded => {
  const binary = looksLike(bytes);
  if (binary !== null) throw intakeError("binary", `${path} is not text: it looks like ${binary}. Convert it to text or HTML first.`);
  const decoded = byMark(bytes, path) ?? withoutMark(bytes, markup);
  if (decoded === null || !isText(decoded.text))
    throw intakeError("binary", `${path} is not text: it holds control characters. Convert it to text or HTML first.`);
  if (decoded.text.trim() === "") throw intakeError("empty", `${path} is empty: it holds nothing but white space.`);
  return decoded;
};

const withoutMark = (bytes: Uint8Array, markup: boolean): Decoded | null => {
  if (bytes.includes(0)) return asUtf16(bytes);
  const declared = markup ? declaredIn(bytes) : null;
  const utf8 = declared === "iso-2022-jp" ? null : strictly(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: { name: "utf-8", basis: "utf-8" }, notes: lossNote(utf8) };
  const text = declared === null ? null : strictly(bytes, declared);
  if (declared !== null && text !== null) return { text, encoding: { name: declared, basis: "declared" }, notes: [] };
  return asDamagedUtf8(bytes) ?? byGuess(bytes);
};
