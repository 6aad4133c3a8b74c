import GripVertical from 'lucide-react/icons/grip-vertical';
import { memo, type ReactNode, useRef } from 'react';
import { classNames } from '../class-names.ts';
import styles from './ReorderList.module.css';
import type { DragState } from './use-row-drag.ts';
import { type RowOrder, useRowOrder } from './use-row-order.ts';

export interface ReorderListProps<Item> {
  /** What the list holds, for a screen reader. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly getKey: (item: Item) => string;
  /** What a row is called in announcements and on its handle. */
  readonly getLabel: (item: Item, index: number) => string;
  /**
   * What a row shows. A row is drawn again only when its item, its place or this function changes, so in long lists
   * this should be the same function at every drawing.
   */
  readonly renderItem: (item: Item, index: number) => ReactNode;
  /** Takes the entry at `from` to the place `to` it is to have afterwards. */
  readonly onMove: (from: number, to: number) => void;
  readonly disabled?: boolean | undefined;
}

/**
 * Rows whose order can be changed: dragged by the handle, or with Alt+Arrow up and Alt+Arrow down from anywhere inside
 * a row. Each move is announced, and the focus moves along.
 */
export function ReorderList<Item>(props: ReorderListProps<Item>): ReactNode {
  const { label, items, getKey, getLabel, renderItem, onMove, disabled = false } = props;
  const list = useRef<HTMLOListElement>(null);
  const labelAt = (index: number) => {
    const item = items[index];
    return item === undefined ? '' : getLabel(item, index);
  };
  const { drag, order } = useRowOrder(list, {
    count: items.length,
    nameOf: labelAt,
    onMove,
    isDisabled: disabled,
  });

  return (
    <ol ref={list} className={styles.list} aria-label={label}>
      {items.map((item, index) => (
        <Row
          key={getKey(item)}
          {...{ item, index, renderItem, order, disabled }}
          isDragged={drag?.from === index}
          handleLabel={`Move ${getLabel(item, index)}, place ${index + 1} of ${items.length}`}
        />
      ))}
      {drag !== null && <DropLine drag={drag} />}
    </ol>
  );
}

interface RowProps<Item> {
  readonly item: Item;
  readonly index: number;
  readonly renderItem: (item: Item, index: number) => ReactNode;
  readonly order: RowOrder;
  readonly disabled: boolean;
  readonly isDragged: boolean;
  readonly handleLabel: string;
}

function RowOf<Item>(props: RowProps<Item>): ReactNode {
  const { item, index, renderItem, order, disabled, isDragged, handleLabel } = props;
  return (
    <li
      className={classNames(styles.row, isDragged && styles.dragged)}
      onKeyDown={(event) => order.press(event, index)}
    >
      {!disabled && (
        <button
          type="button"
          className={styles.handle}
          aria-label={handleLabel}
          {...order.handleProps(index)}
        >
          <GripVertical size={14} aria-hidden="true" />
        </button>
      )}
      <div className={styles.content}>{renderItem(item, index)}</div>
    </li>
  );
}

const Row = memo(RowOf) as typeof RowOf;

function DropLine({ drag }: { readonly drag: DragState }): ReactNode {
  if (drag.to === drag.from) return null;
  return <li aria-hidden="true" className={styles.line} style={{ top: drag.lineTop }} />;
}
