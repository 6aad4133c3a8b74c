import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Ordered } from '#shared/brief/order.ts';
import { useDocument } from '../document/context.tsx';
import { announce } from '../ui/Announcer/announcer.ts';
import { useRowDrag } from '../ui/ReorderList/use-row-drag.ts';
import { moveRecord } from './edit-record.ts';
import type { RecordCollection } from './record-kinds.ts';

interface RowOrderOptions {
  readonly collection: RecordCollection;
  readonly records: readonly Ordered[];
  readonly nameOf: (index: number) => string;
  readonly isDisabled: boolean;
}

/**
 * Moving the rows of a table whose body is `body`: dragged by a handle, or with Alt and the arrow keys from anywhere in a
 * row. Moves are announced, and the cursor goes along.
 */
export function useRowOrder(body: RefObject<HTMLElement | null>, options: RowOrderOptions) {
  const { collection, records, nameOf, isDisabled } = options;
  const document = useDocument();
  const keepFocus = useFocusKept(body);

  const move = (from: number, to: number) => {
    if (isDisabled || from === to || to < 0 || to >= records.length) return;
    keepFocus();
    const name = nameOf(from);
    moveRecord(document, collection, records, from, to);
    announce(`${name}, moved to place ${to + 1} of ${records.length}`);
  };
  const { drag, handleProps } = useRowDrag(body, move);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  /** Where the line of a row being dragged is drawn. */
  const edgeOf = (index: number): 'above' | 'below' | undefined => {
    if (drag === null || drag.to !== index || drag.from === index) return undefined;
    return drag.to > drag.from ? 'below' : 'above';
  };
  return { move, handleProps, onKeyDown, edgeOf, draggedIndex: drag?.from ?? null };
}

/** A moved element loses the focus in the browser; this gives it back after the move is drawn. */
function useFocusKept(body: RefObject<HTMLElement | null>): () => void {
  const kept = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = kept.current;
    kept.current = null;
    if (element?.isConnected && window.document.activeElement !== element) element.focus();
  });
  return () => {
    const { activeElement } = window.document;
    const isInside = activeElement instanceof HTMLElement && body.current?.contains(activeElement);
    kept.current = isInside ? activeElement : null;
  };
}
