/** Index of the first item that holds, where items that do not hold all stand before those that do; the number of items where none holds. */
export const firstIndex = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined || holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
};
