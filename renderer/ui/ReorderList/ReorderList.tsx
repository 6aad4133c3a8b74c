import GripVertical from 'lucide-react/icons/grip-vertical';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { announce } from '../Announcer/announcer.ts';
import { classNames } from '../class-names.ts';
import styles from './ReorderList.module.css';
import { type DragState, useRowDrag } from './use-row-drag.ts';

export interface ReorderListProps<Item> {
  /** What the list holds, for a screen reader. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly getKey: (item: Item) => string;
  /** What a row is called in announcements and on its handle. */
  readonly getLabel: (item: Item) => string;
  readonly renderItem: (item: Item, index: number) => ReactNode;
  /** Takes the entry at `from` to the place `to` it is to have afterwards. */
  readonly onMove: (from: number, to: number) => void;
  readonly disabled?: boolean | undefined;
}

/**
 * Rows whose order can be changed: dragged by the handle, or with Alt+Arrow up and Alt+Arrow down from
 * anywhere inside a row. Each move is announced, and the focus goes along.
 */
export function ReorderList<Item>(props: ReorderListProps<Item>): ReactNode {
  const { label, items, getKey, getLabel, renderItem, onMove, disabled = false } = props;
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useFocusKept(list);

  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || from === to || to < 0 || to >= items.length) return;
    keepFocus();
    onMove(from, to);
    announce(`${getLabel(item)}, moved to place ${to + 1} of ${items.length}`);
  };
  const press = (event: KeyboardEvent, index: number) => {
    if (disabled || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  const { drag, handleProps } = useRowDrag(list, move);

  return (
    <ol ref={list} className={styles.list} aria-label={label}>
      {items.map((item, index) => (
        <li
          key={getKey(item)}
          className={classNames(styles.row, drag?.from === index && styles.dragged)}
          onKeyDown={(event) => press(event, index)}
        >
          {!disabled && (
            <button
              type="button"
              className={styles.handle}
              aria-label={`Move ${getLabel(item)}, place ${index + 1} of ${items.length}`}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              {...handleProps(index)}
            >
              <GripVertical size={14} aria-hidden="true" />
            </button>
          )}
          <div className={styles.content}>{renderItem(item, index)}</div>
        </li>
      ))}
      {drag !== null && <DropLine drag={drag} />}
    </ol>
  );
}

function DropLine({ drag }: { readonly drag: DragState }): ReactNode {
  if (drag.to === drag.from) return null;
  return <li aria-hidden="true" className={styles.line} style={{ top: drag.lineTop }} />;
}

/** A moved element loses the focus in the browser; this gives it back after the move is drawn. */
function useFocusKept(list: React.RefObject<HTMLElement | null>): () => void {
  const kept = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = kept.current;
    kept.current = null;
    if (element?.isConnected && document.activeElement !== element) element.focus();
  });
  return () => {
    const { activeElement } = document;
    const isInside = activeElement instanceof HTMLElement && list.current?.contains(activeElement);
    kept.current = isInside ? activeElement : null;
  };
}
