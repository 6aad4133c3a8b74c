import { type KeyboardEvent, useRef, useState } from 'react';
import { movedIndex, type SelectionGesture, selectRow } from './selection.ts';
import type { VirtualListProps } from './virtual-list-props.ts';

interface ListKeys {
  /** The row the arrow keys are on. */
  readonly active: number;
  readonly press: (event: KeyboardEvent<HTMLElement>) => void;
  /** Makes a row the active one and selects it by a gesture, as a click does. */
  readonly point: (index: number, gesture: SelectionGesture) => void;
  readonly open: (index: number) => void;
}

/** What the keyboard and the pointer do in a list: which row is active, and what becomes selected. */
export function useListKeys<Item>(
  props: VirtualListProps<Item>,
  keys: readonly string[],
  pageSize: () => number,
  scrollTo: (index: number) => void,
): ListKeys {
  const { items, selected, selectionMode = 'single' } = props;
  const anchor = useRef<string | null>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const lastActive = useRef(0);
  const active = activeIndex(keys, activeKey, selected, lastActive.current);
  lastActive.current = active;

  const activate = (index: number) => {
    const item = items[index];
    if (item === undefined) return;
    setActiveKey(props.getKey(item));
    scrollTo(index);
    props.onActiveChange?.(item);
  };
  const select = (index: number, gesture: SelectionGesture) => {
    const key = keys[index];
    if (key === undefined) return;
    // The selection may not have come from a key or a click; Shift then extends from the row the keys were on.
    const before = { selected, anchor: anchor.current ?? keys[active] ?? null };
    const after = selectRow(before, keys, key, selectionMode === 'single' ? 'replace' : gesture);
    anchor.current = after.anchor;
    props.onSelectionChange(after.selected);
  };
  const open = (index: number) => {
    const item = items[index];
    if (item !== undefined) props.onActivate?.(item);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed in something inside a row belong to that.
    if (event.target !== event.currentTarget || items.length === 0) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const next = movedIndex(event.key, active, items.length, pageSize());
    if (next !== null) {
      activate(next);
      if (event.shiftKey) select(next, isCommand ? 'add' : 'extend');
      else if (!isCommand || selectionMode === 'single') select(next, 'replace');
    } else if (event.key === ' ') select(active, 'toggle');
    else if (event.key === 'Enter' && !isCommand) open(active);
    else if (event.key === 'a' && isCommand && selectionMode === 'multiple') {
      props.onSelectionChange(new Set(keys));
    } else return props.onKeyDown?.(event);
    event.preventDefault();
  };
  const point = (index: number, gesture: SelectionGesture) => {
    activate(index);
    select(index, gesture);
  };
  return { active, press, point, open };
}

/** The active row; if it has left the list, the first selected row, otherwise the one that took its place. */
function activeIndex(
  keys: readonly string[],
  active: string | null,
  selected: ReadonlySet<string>,
  last: number,
): number {
  const own = active === null ? -1 : keys.indexOf(active);
  if (own >= 0) return own;
  const chosen = selected.size === 0 ? -1 : keys.findIndex((key) => selected.has(key));
  if (chosen >= 0) return chosen;
  return active === null ? 0 : Math.max(0, Math.min(last, keys.length - 1));
}
