const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * An EDTF date as people write it: "6 Jun 2024", "6 Jun, no year", "4–7 Jun 2024", "22 Oct 2023 to 9 May 2024", "since 9 May 2024",
 * "2 Jan 2015 or 1 Feb 2015". What it does not know comes back as it is.
 */
export const dateWords = (edtf: string): string => {
  const { open, members } = /^(?<open>[[{])(?<members>[^\]}]+)[\]}]$/.exec(edtf)?.groups ?? {};
  if (members !== undefined)
    return members
      .split(",")
      .map(dateWords)
      .join(open === "[" ? " or " : " and ");
  const [from, to, ...more] = edtf.split("/");
  if (from !== undefined && to !== undefined && more.length === 0) return withinMonth(from, to) ?? interval(from, to);
  return oneDate(edtf);
};

/** "4–7 Jun 2024" where both days lie in one month. */
const withinMonth = (from: string, to: string): string | null =>
  /^\d{4}-\d\d-\d\d$/.test(from) && /^\d{4}-\d\d-\d\d$/.test(to) && from.slice(0, 8) === to.slice(0, 8) ? `${Number(from.slice(8))}–${oneDate(to)}` : null;

/** `..` is an end that is open; an empty one is not known. */
const interval = (from: string, to: string): string => {
  if (to === "..") return `since ${endWords(from)}`;
  return from === ".." ? `until ${endWords(to)}` : `${endWords(from)} to ${endWords(to)}`;
};

const endWords = (end: string): string => (end === "" ? "unknown" : oneDate(end));

const oneDate = (edtf: string): string => {
  const { year, month, day, rest } = /^(?<year>\d{4}|XXXX)(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?<rest>[?~%]?|T.*)$/.exec(edtf)?.groups ?? {};
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && monthName === undefined)) return edtf;
  const unsure = rest === "~" ? "about " : "";
  const open = rest === "?" || rest === "%" ? " (?)" : "";
  const parts = [day === undefined ? "" : String(Number(day)), monthName ?? "", year === "XXXX" ? "" : year].filter((part) => part !== "");
  return `${unsure}${parts.join(" ")}${year === "XXXX" ? ", no year" : ""}${open}`;
};
