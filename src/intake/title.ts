const headingLimit = 160;

/** Full stops of the world's scripts. Headlines do end in question and exclamation marks. */
const endsLikeSentence = /[.…。۔।]["'”’»)\]]*$/u;

/**
 * The title of a plain text: its first line, where it is short, does not end like a sentence and stands apart by a blank line; else null.
 * Only said about the text, never cut from it.
 */
export const titleOfPlain = (text: string): string | null => {
  const match = /^\s*([^\r\n]+)(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(0, 4 * headingLimit));
  const line =
    match?.[1]
      ?.replace(/^#{1,6}\s+/, "")
      .replace(/\s+#+\s*$/, "")
      .trim() ?? "";
  return line.length > headingLimit || endsLikeSentence.test(line) || !/\p{L}/u.test(line) ? null : line;
};

/** Title, blank line, body as one text; the body alone where its first line is the title. */
export const joinTitle = (title: string | null, body: string): string => {
  if (title === null || body === title || body.startsWith(`${title}\n`) || body.startsWith(`${title}\r`)) return body;
  return body === "" ? title : `${title}\n\n${body}`;
};
