import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { GridPlace } from './axes.ts';
import { type GridAction, reachOf } from './grid-keys.ts';
import { type GridLine, type GridSelection, isSelected } from './selection.ts';

/** What a pointer does on cells and heads. */
export interface CellPointer {
  readonly onPress: (event: MouseEvent, place: GridPlace) => void;
  readonly onOver: (event: MouseEvent, place: GridPlace) => void;
  readonly onPressHead: (event: MouseEvent, line: GridLine) => void;
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
      onPress: (event, place) => {
        if (event.button === 2 && isSelected(latest.current, place)) return;
        isPressed.current = event.button === 0;
        onAction({ kind: 'go', to: place, reach: reachOf(event) });
      },
      onOver: (event, place) => {
        if (isPressed.current && event.buttons === 1) onAction({ kind: 'go', to: place, reach: 'extend' });
      },
      onPressHead: (event, line) => {
        if (event.button === 0) onAction({ kind: 'line', line, reach: reachOf(event) });
      },
    }),
    [onAction],
  );
}
