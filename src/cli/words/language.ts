const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** "English" for `en`; "language unknown" for `und`. */
export const languageName = (tag: string): string => {
  if (tag === "und") return "language unknown";
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
};
