import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { announce } from '../Announcer/announcer.ts';
import { type DragState, type HandleProps, useRowDrag } from './use-row-drag.ts';

export interface RowOrderOptions {
  /** How many rows there are. */
  readonly count: number;
  /** What the row at a place is called in announcements. */
  readonly nameOf: (index: number) => string;
  /** Takes the row at `from` to the place `to` it is to have afterwards. */
  readonly onMove: (from: number, to: number) => void;
  readonly isDisabled: boolean;
}

/** What a row needs to be moved. It is the same object at every drawing, so that rows need not be drawn again. */
export interface RowOrder {
  /** Moves a row where that is possible, announces it, and keeps the focus where it is. */
  readonly move: (from: number, to: number) => void;
  /** Moves a row with Alt and the arrow keys, pressed anywhere in it. */
  readonly press: (event: KeyboardEvent, index: number) => void;
  /** The attributes of the handle by which a row is dragged. */
  readonly handleProps: (index: number) => RowHandleProps;
}

/** The attributes of a row's handle. */
export interface RowHandleProps extends HandleProps {
  readonly 'data-row-handle': '';
  readonly 'aria-keyshortcuts': string;
}

/** Moving the rows that are the children of one element: dragged by a handle, or with Alt and the arrow keys. */
export function useRowOrder(
  list: RefObject<HTMLElement | null>,
  options: RowOrderOptions,
): { readonly drag: DragState | null; readonly order: RowOrder } {
  const latest = useRef(options);
  latest.current = options;
  const keepFocus = useFocusKept(list);
  const [move] = useState(() => (from: number, to: number) => {
    const { count, nameOf, onMove, isDisabled } = latest.current;
    if (isDisabled || from === to || to < 0 || to >= count) return;
    keepFocus();
    const name = nameOf(from);
    onMove(from, to);
    announce(`${name}, moved to place ${to + 1} of ${count}`);
  });
  const { drag, handleProps } = useRowDrag(list, move);
  const [order] = useState<RowOrder>(() => ({
    move,
    handleProps: (index) => ({
      ...handleProps(index),
      'data-row-handle': '',
      'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown',
    }),
    press: (event, index) => {
      if (latest.current.isDisabled || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      event.stopPropagation();
      move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
    },
  }));
  return { drag, order };
}

/** A moved element loses the focus in the browser; this gives it back after the move is drawn. */
function useFocusKept(list: RefObject<HTMLElement | null>): () => void {
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
