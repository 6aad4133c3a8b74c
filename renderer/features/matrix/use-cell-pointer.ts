import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { GridPlace } from './axes.ts';
import { type GridAction, reachOf } from './grid-keys.ts';
import { type GridLine, type GridSelection, isSelected } from './selection.ts';

/** What a pointer does on cells and heads; for the element in which all of them are. */
export interface CellPointer {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
}

const countOf = (element: Element | null | undefined, name: string): number =>
  Number(element?.getAttribute(name) ?? 0) - 2;

/* Every cell has the number of its column, and every row that of its own. */
function cellAt({ target }: MouseEvent): GridPlace | null {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  if (!cell) return null;
  return {
    row: countOf(cell.closest('[role="row"]'), 'aria-rowindex'),
    column: countOf(cell, 'aria-colindex'),
  };
}

function lineAt({ target }: MouseEvent): GridLine | null {
  const head = target instanceof Element ? target.closest('[role="rowheader"], [role="columnheader"]') : null;
  if (!head) return null;
  const column = countOf(head, 'aria-colindex');
  if (column >= 0) return { along: 'column', index: column };
  const row = countOf(head.closest('[role="row"]'), 'aria-rowindex');
  return row < 0 ? null : { along: 'row', index: row };
}

/**
 * A press goes to a cell, with Shift extends the selection to it and with Ctrl adds it; the pressed pointer drags a
 * rectangle. A press on a head does the same with its row or column. The second button leaves a selection that it hits.
 */
export function useCellPointer(
  selection: GridSelection,
  onAction: (action: GridAction) => void,
): CellPointer {
  const isPressed = useRef(false);
  const latest = useRef(selection);
  latest.current = selection;
  useEffect(() => {
    const end = () => {
      isPressed.current = false;
    };
    window.addEventListener('mouseup', end);
    return () => window.removeEventListener('mouseup', end);
  }, []);
  return useMemo(
    () => ({
      onMouseDown: (event) => {
        const place = cellAt(event);
        const line = place ? null : lineAt(event);
        if (line && event.button === 0) onAction({ kind: 'line', line, reach: reachOf(event) });
        if (!place || (event.button === 2 && isSelected(latest.current, place))) return;
        isPressed.current = event.button === 0;
        onAction({ kind: 'go', to: place, reach: reachOf(event) });
      },
      onMouseOver: (event) => {
        const place = isPressed.current && event.buttons === 1 ? cellAt(event) : null;
        if (place) onAction({ kind: 'go', to: place, reach: 'extend' });
      },
    }),
    [onAction],
  );
}
