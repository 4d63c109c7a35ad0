/**
 * Wordings come from texts that anybody may have written. Control characters could move the cursor, recolour or retitle the terminal, and stray direction
 * marks could reorder a whole line: none of them reaches the screen.
 */

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A stretch of running text, line breaks kept. */
export const safeText = (text: string): string => text.replace(/\r\n?/g, "\n").replace(DIRECTION_MARKS, "").replace(CONTROLS, "\ufffd").toWellFormed();

/** A wording on one line of a list; right-to-left ones stand in an isolate (U+2068 … U+2069), so that what follows keeps its place. */
export const safeWords = (words: string): string => {
  const line = safeText(words).replace(/\s+/g, " ").trim();
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
};

/** A word as it can be typed into a POSIX shell. */
export const shellWord = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
