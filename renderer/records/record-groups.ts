/** Puts records into lists by a key, such as the evidence for each hypothesis. */
export type Grouping<Records, Item> = (records: Records) => ReadonlyMap<string, readonly Item[]>;

function isSameList<Item>(
  before: readonly Item[],
  now: readonly Item[],
  isSame: (before: Item, now: Item) => boolean,
): boolean {
  return (
    before.length === now.length &&
    now.every((item, index) => {
      const old = before[index];
      return old !== undefined && isSame(old, item);
    })
  );
}

/**
 * Gives a grouping that remembers what it gave last: a list stays the same one until something in it changes, so that
 * what shows one list is drawn again for changes of that list alone. Grouping the same records again costs nothing.
 */
export function keptGroups<Records extends object, Item>(
  group: Grouping<Records, Item>,
  isSame: (before: Item, now: Item) => boolean = Object.is,
): Grouping<Records, Item> {
  let known: Records | null = null;
  let groups: ReadonlyMap<string, readonly Item[]> = new Map();
  return (records) => {
    if (records === known) return groups;
    const before = groups;
    const kept = new Map(group(records));
    for (const [key, list] of kept) {
      const old = before.get(key);
      if (old && isSameList(old, list, isSame)) kept.set(key, old);
    }
    known = records;
    groups = kept;
    return groups;
  };
}
