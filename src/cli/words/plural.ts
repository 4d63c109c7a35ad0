/** "1 document", "3 documents"; `many` where the plural is no plain "s". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** The first few and how many more: "a, b and 3 more". */
export const someOf = (items: readonly string[], shown: number): string => {
  if (items.length <= shown) return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
  return `${items.slice(0, shown).join(", ")} and ${items.length - shown} more`;
};
