import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useIsDrawn } from '../first-drawing.ts';
import { observeSize, windowSize } from './list-size.ts';
import { useListKeys } from './use-list-keys.ts';
import styles from './VirtualList.module.css';
import { VirtualRow } from './VirtualRow.tsx';
import type { VirtualListProps } from './virtual-list-props.ts';

/**
 * A list of any length that draws only what is in sight. The list itself has the focus; arrows, Home, End,
 * Page up and Page down move the active row, Shift extends the selection, Ctrl moves without selecting,
 * Space toggles, Ctrl+A selects all, Enter activates.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>): ReactNode {
  const { items, selectionMode = 'single', semantics = 'listbox', empty } = props;
  const id = useId();
  const list = useRows(props);
  const { keys, active } = list;
  if (items.length === 0 && empty !== undefined) return empty;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is listbox or grid.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is listbox or grid, and both have them.
    <div
      ref={list.scroller}
      role={semantics}
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable={selectionMode === 'multiple' || undefined}
      aria-rowcount={semantics === 'grid' ? items.length : undefined}
      aria-activedescendant={items.length > 0 ? `${id}-${keys[active]}` : undefined}
      className={styles.scroller}
      onKeyDown={list.press}
    >
      <Rows {...props} id={id} list={list} />
    </div>
  );
}

/* What is in sight, what the keyboard does, and which row is active. */
function useRows<Item>(props: VirtualListProps<Item>) {
  const { items, getKey, rowHeight, estimateHeight = rowHeight ?? 28, scrollToKey } = props;
  const isDrawn = useIsDrawn();
  const scroller = useRef<HTMLDivElement>(null);
  // Computed again only when the items change: a list may have tens of thousands.
  const keys = useMemo(() => items.map(getKey), [items, getKey]);
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const pageSize = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / estimateHeight) - 1);
  const scrollTo = (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' });
  const { active, press, point, open } = useListKeys(props, keys, pageSize, scrollTo);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimateHeight,
    getItemKey,
    overscan: isDrawn ? 6 : 0,
    initialRect: windowSize(),
    observeElementRect: observeSize,
    rangeExtractor: (range) => withActive(range, active),
  });
  useScrolledTo(scrollToKey === undefined ? -1 : keys.indexOf(scrollToKey), scrollToKey, scrollTo);
  return { scroller, keys, active, press, point, open, virtualizer };
}

function Rows<Item>(
  props: VirtualListProps<Item> & {
    readonly id: string;
    readonly list: ReturnType<typeof useRows<Item>>;
  },
): ReactNode {
  const { items, selected, semantics = 'listbox', rowHeight, id, list } = props;
  const { keys, active, point, open, virtualizer } = list;
  return (
    <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        const key = keys[index];
        if (item === undefined || key === undefined) return null;
        const state = { index, isSelected: selected.has(key), isActive: index === active };
        return (
          <VirtualRow
            key={key}
            {...state}
            {...{ semantics, open, point }}
            id={`${id}-${key}`}
            count={items.length}
            top={start}
            onDragStart={props.onDragStart && ((event) => props.onDragStart?.(item, event))}
            measure={rowHeight === undefined ? virtualizer.measureElement : undefined}
          >
            {props.renderItem(item, state)}
          </VirtualRow>
        );
      })}
    </div>
  );
}

/** Brings a row into sight when its key changes, and not when the list around it does. */
function useScrolledTo(index: number, key: string | undefined, scrollTo: (index: number) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new key may scroll.
  useEffect(() => {
    if (index >= 0) scrollTo(index);
  }, [key]);
}

/** The active row is always drawn, since the list names it by its id. */
function withActive(range: Range, active: number): number[] {
  const indices = defaultRangeExtractor(range);
  if (indices.includes(active) || active >= range.count) return indices;
  return [...indices, active].toSorted((one, other) => one - other);
}
