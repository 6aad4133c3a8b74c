import type { DragEvent, KeyboardEvent, ReactNode } from 'react';

/** Where a row stands and how. */
export interface RowState {
  readonly index: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
}

/** What a list is told. */
export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly getKey: (item: Item) => string;
  /** What a row shows. In a listbox nothing in it can be focused; for buttons in rows, use `semantics="grid"`. */
  readonly renderItem: (item: Item, state: RowState) => ReactNode;
  readonly selected: ReadonlySet<string>;
  readonly onSelectionChange: (selected: ReadonlySet<string>) => void;
  /** `single` unless told. */
  readonly selectionMode?: 'single' | 'multiple' | undefined;
  /** Enter or a double click on a row. */
  readonly onActivate?: ((item: Item) => void) | undefined;
  /** Told which row the arrow keys are on, also when it is not selected. */
  readonly onActiveChange?: ((item: Item) => void) | undefined;
  /** Rows are measured; this is the guess before, in pixels. */
  readonly estimateHeight?: number | undefined;
  /** Every row is this high, in pixels with its line, and none is measured. */
  readonly rowHeight?: number | undefined;
  readonly semantics?: 'listbox' | 'grid' | undefined;
  /** Other keys pressed while the list has the focus, such as Delete. */
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  /** Brings this row into sight whenever it changes. */
  readonly scrollToKey?: string | undefined;
  /** Makes rows draggable; called when one begins to be dragged. */
  readonly onDragStart?: ((item: Item, event: DragEvent<HTMLElement>) => void) | undefined;
  /** Stands in for the rows when there are none. */
  readonly empty?: ReactNode;
}
