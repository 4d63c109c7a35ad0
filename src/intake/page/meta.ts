import type { PageDocument } from "./dom.ts";

/** The content of the first `<meta>` of that name or property that says anything. Names are compared without regard to case. */
export const metaOf = (document: PageDocument, name: string): string | null => {
  for (const meta of document.querySelectorAll("meta")) {
    const called = [meta.getAttribute("property"), meta.getAttribute("name"), meta.getAttribute("itemprop")];
    const content = oneLine(meta.getAttribute("content"));
    if (content !== null && called.some((each) => each?.trim().toLowerCase() === name)) return content;
  }
  return null;
};

/** A value on one line, with single spaces; null where nothing is left. */
export const oneLine = (value: string | null | undefined): string | null => {
  const line = (value ?? "").replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
};
