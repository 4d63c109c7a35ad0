/** Wordings as filters compare them: lower case, composed, one space between words. */
export const fold = (wording: string): string => wording.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
