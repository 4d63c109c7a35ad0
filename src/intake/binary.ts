/** First bytes, as Latin-1 text, by what they belong to. */
const signatures: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\x03\x04", "a ZIP archive or an office document"],
  ["PK\x05\x06", "an empty ZIP archive"],
  ["\xD0\xCF\x11\xE0", "an old office document"],
  ["{\\rtf", "an RTF document"],
  ["\x89PNG", "a PNG picture"],
  ["\xFF\xD8\xFF", "a JPEG picture"],
  ["GIF87a", "a GIF picture"],
  ["GIF89a", "a GIF picture"],
  ["RIFF", "a WebP picture, or sound or film"],
  ["II*\0", "a TIFF picture"],
  ["MM\0*", "a TIFF picture"],
  ["OggS", "sound or film"],
  ["ID3\x02", "an MP3 recording"],
  ["ID3\x03", "an MP3 recording"],
  ["ID3\x04", "an MP3 recording"],
  ["\x1A\x45\xDF\xA3", "a film"],
  ["\x7FELF", "a program"],
  ["MZ\x90\0", "a program"],
  ["\0asm", "a program"],
  ["\x1F\x8B", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xFD7zXZ", "an xz archive"],
  ["7z\xBC\xAF", "a 7-Zip archive"],
  ["Rar!\x1A", "a RAR archive"],
  ["\x28\xB5\x2F\xFD", "a zstd archive"],
  ["SQLite format 3\0", "an SQLite database"],
  ["bplist0", "a property list or web archive"],
];

const startsLike = (bytes: Uint8Array, signature: string): boolean =>
  bytes.length >= signature.length && Array.from(signature).every((character, index) => bytes[index] === character.charCodeAt(0));

/** The kind of file that the first bytes belong to, whatever its name says ("a PDF file"); null where they look like text. */
export const looksLike = (bytes: Uint8Array): string | null => {
  // "BZh" and "RIFF" could begin a text; the archive and the container go on with bytes that no text has.
  const found = signatures.find(([signature]) => startsLike(bytes, signature));
  if (found === undefined) return bytes.length > 11 && startsLike(bytes.subarray(4), "ftyp") && bytes[0] === 0 ? "sound or film" : null;
  const weak = found[0] === "BZh" || found[0] === "RIFF";
  return weak && bytes.subarray(0, 64).every((byte) => byte >= 9 && byte < 127) ? null : found[1];
};

const isControl = (unit: number): boolean => (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || unit === 127;

/** Share of control characters (tab, line ends and form feed apart) in a text's first 64 Ki code units. */
export const controlShare = (text: string): number => {
  const length = Math.min(text.length, 65_536);
  let count = 0;
  for (let index = 0; index < length; index++) if (isControl(text.charCodeAt(index))) count++;
  return length === 0 ? 0 : count / length;
};
