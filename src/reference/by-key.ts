/**
 * Finds the items of a list by a key: the first with it. The list never changes, as reference data does not, and is gone
 * through once.
 */
export function byKey<Item>(
  key: (item: Item) => string | null,
): (list: readonly Item[]) => ReadonlyMap<string, Item> {
  const indexed = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>();
  return (list) => {
    const earlier = indexed.get(list);
    if (earlier !== undefined) return earlier;
    const index = new Map<string, Item>();
    for (const item of list) {
      const found = key(item);
      if (found !== null && !index.has(found)) index.set(found, item);
    }
    indexed.set(list, index);
    return index;
  };
}
