/** Groups records into lists by a key, such as the evidence for each hypothesis. */
export type Grouping<Records, Item> = (records: Records) => ReadonlyMap<string, readonly Item[]>;

function isSameList<Item>(before: readonly Item[], now: readonly Item[]): boolean {
  return before.length === now.length && now.every((item, index) => before[index] === item);
}

/**
 * Gives a grouping that remembers its last result: a list stays the same object until something in it changes, so that
 * a component that shows one list is drawn again only for changes of that list. Grouping the same records again costs
 * nothing.
 */
export function keptGroups<Records extends object, Item>(
  group: Grouping<Records, Item>,
): Grouping<Records, Item> {
  let known: Records | null = null;
  let groups: ReadonlyMap<string, readonly Item[]> = new Map();
  return (records) => {
    if (records === known) return groups;
    const before = groups;
    const kept = new Map(group(records));
    for (const [key, list] of kept) {
      const old = before.get(key);
      if (old && isSameList(old, list)) kept.set(key, old);
    }
    known = records;
    groups = kept;
    return groups;
  };
}
