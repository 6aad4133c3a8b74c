import type { DragEvent, MouseEvent, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { SelectionGesture } from './selection.ts';
import styles from './VirtualList.module.css';
import type { RowState } from './virtual-list-props.ts';

interface VirtualRowProps extends RowState {
  readonly id: string;
  readonly semantics: 'listbox' | 'grid';
  readonly count: number;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly point: (index: number, gesture: SelectionGesture) => void;
  readonly open: (index: number) => void;
  readonly onDragStart: ((event: DragEvent<HTMLElement>) => void) | undefined;
  readonly children: ReactNode;
}

/** One row of a {@link VirtualList}, at its place. */
export function VirtualRow(props: VirtualRowProps): ReactNode {
  const { id, index, semantics, count, top, isSelected, isActive, measure, point, open } = props;
  const isGrid = semantics === 'grid';
  const press = (event: MouseEvent) => {
    if (event.shiftKey) point(index, event.ctrlKey || event.metaKey ? 'add' : 'extend');
    else point(index, event.ctrlKey || event.metaKey ? 'toggle' : 'replace');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is row or option.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is row or option, and both have them.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list, which names this row its active one.
    <div
      ref={measure}
      id={id}
      data-index={index}
      role={isGrid ? 'row' : 'option'}
      aria-selected={isSelected}
      aria-rowindex={isGrid ? index + 1 : undefined}
      aria-posinset={isGrid ? undefined : index + 1}
      aria-setsize={isGrid ? undefined : count}
      className={classNames(styles.row, isActive && styles.active)}
      style={{ transform: `translateY(${top}px)` }}
      draggable={props.onDragStart !== undefined}
      onDragStart={props.onDragStart}
      onClick={press}
      onContextMenu={() => !isSelected && point(index, 'replace')}
      onDoubleClick={() => open(index)}
    >
      {isGrid ? (
        // biome-ignore lint/a11y/useSemanticElements: rows at their own places cannot be a table's.
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the grid.
        <div role="gridcell">{props.children}</div>
      ) : (
        props.children
      )}
    </div>
  );
}
