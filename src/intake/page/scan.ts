/** What a pass over the tags alone says of a page, before anything builds a tree of it. */
export interface Markup {
  /** Nested so deep that building and walking a tree would take for ever or exhaust the stack. */
  readonly tooDeep: boolean;
  /** What Readability's time grows with: for each element its depth and a little more. */
  readonly weight: number;
  /** The file stops inside a tag, a comment, a script, or with its main parts still open and no end of the page. */
  readonly cut: boolean;
}

/** Trees deeper than this exist by accident or by malice; Readability's time grows with the cube of it. */
const deepest = 250;

const neverClosed = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Their end tags are left out so often that an open one says nothing. */
const endOptional = new Set("p li dt dd tr td th thead tbody tfoot colgroup option optgroup html head body rp rt".split(" "));
const mainParts = new Set(["div", "article", "main", "section"]);
const holdsNoTags = new Set(["script", "style", "title", "textarea"]);

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Index past the tag; past the whole element for scripts and their like. -1: the file ends first. */
  readonly next: number;
}

const tagPattern = /<(?:(!--)|(\/?)([a-z][a-z0-9-]*))/gi;

const past = (html: string, wording: string, from: number): number => {
  const index = html.indexOf(wording, from);
  return index === -1 ? -1 : index + wording.length;
};

const endOf = (html: string, name: string, from: number): number => {
  const pattern = new RegExp(`</${name}`, "gi");
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  return found === null ? -1 : past(html, ">", found.index);
};

const tagAt = (html: string, match: RegExpExecArray): Tag => {
  const from = match.index + match[0].length;
  if (match[1] !== undefined) return { name: "!--", closes: true, next: past(html, "-->", from) };
  const name = (match[3] ?? "").toLowerCase();
  const closes = match[2] === "/";
  const close = html.indexOf(">", from);
  if (close === -1) return { name, closes, next: -1 };
  if (!closes && holdsNoTags.has(name)) return { name, closes: true, next: endOf(html, name, close) };
  return { name, closes: closes || html[close - 1] === "/", next: close + 1 };
};

/** Opens and closes elements on a stack as a parser would. */
const follow = (open: string[], { name, closes }: Tag): void => {
  if (neverClosed.has(name) || endOptional.has(name)) return;
  if (!closes) open.push(name);
  else {
    const index = open.lastIndexOf(name);
    if (index !== -1) open.length = index;
  }
};

export const scan = (html: string): Markup => {
  const open: string[] = [];
  let weight = 0;
  let tooDeep = false;
  const pattern = new RegExp(tagPattern);
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    const tag = tagAt(html, match);
    if (tag.next === -1) return { tooDeep, weight, cut: true };
    pattern.lastIndex = tag.next;
    if (!tooDeep) follow(open, tag);
    // A stray end of a paragraph makes an empty one.
    if (!tag.closes || tag.name === "p") weight += open.length + 4;
    tooDeep ||= open.length > deepest;
  }
  return { tooDeep, weight, cut: !tooDeep && !/<\/html\s*>/i.test(html.slice(-2000)) && open.some((name) => mainParts.has(name)) };
};
