/** What is selected in a list, and the row that Shift extends from. */
export interface ListSelection {
  readonly selected: ReadonlySet<string>;
  readonly anchor: string | null;
}

/**
 * `replace` selects the row alone; `toggle` adds or takes away the row; `extend` selects from the anchor to
 * the row; `add` selects from the anchor to the row and keeps the rest.
 */
export type SelectionGesture = 'replace' | 'toggle' | 'extend' | 'add';

/** The selection after a gesture at a row, among the keys of all rows in order. */
export function selectRow(
  before: ListSelection,
  keys: readonly string[],
  key: string,
  gesture: SelectionGesture,
): ListSelection {
  switch (gesture) {
    case 'replace':
      return { selected: new Set([key]), anchor: key };
    case 'toggle': {
      const selected = new Set(before.selected);
      if (!selected.delete(key)) selected.add(key);
      return { selected, anchor: key };
    }
    default: {
      const stretch = keysBetween(keys, before.anchor ?? key, key);
      const kept = gesture === 'add' ? before.selected : [];
      return { selected: new Set([...kept, ...stretch]), anchor: before.anchor ?? key };
    }
  }
}

function keysBetween(keys: readonly string[], one: string, other: string): readonly string[] {
  const to = keys.indexOf(other);
  // An anchor that has left the list cannot be extended from.
  const from = keys.includes(one) ? keys.indexOf(one) : to;
  return keys.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** Where a key takes the active row, or `null` where the key does not move it. */
export function movedIndex(key: string, index: number, count: number, pageSize: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + pageSize, last);
    case 'PageUp':
      return Math.max(index - pageSize, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
