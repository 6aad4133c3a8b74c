/** Groups records into lists by a key, such as the evidence for each hypothesis. */
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

/** How a grouping notices that nothing has changed. */
export interface KeptBy<Records, Item> {
  /** Whether two entries of a list are alike; by default, whether they are the same object. */
  readonly isSame?: (before: Item, now: Item) => boolean;
  /** The stored values on which the groups depend; by default the records themselves. */
  readonly partsOf?: (records: Records) => readonly unknown[];
}

/**
 * Gives a grouping that remembers its last result: a list stays the same object until something in it changes, so that
 * a component that shows one list is drawn again only for changes of that list. Grouping the same records again costs
 * nothing.
 */
export function keptGroups<Records extends object, Item>(
  group: Grouping<Records, Item>,
  { isSame = Object.is, partsOf = (records) => [records] }: KeptBy<Records, Item> = {},
): Grouping<Records, Item> {
  let known: readonly unknown[] = [];
  let groups: ReadonlyMap<string, readonly Item[]> = new Map();
  return (records) => {
    const parts = partsOf(records);
    if (parts.length === known.length && parts.every((part, index) => part === known[index])) return groups;
    const before = groups;
    const kept = new Map(group(records));
    for (const [key, list] of kept) {
      const old = before.get(key);
      if (old && isSameList(old, list, isSame)) kept.set(key, old);
    }
    known = parts;
    groups = kept;
    return groups;
  };
}
