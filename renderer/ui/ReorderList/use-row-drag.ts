import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { landingIndex } from './reorder.ts';

/** A row on its way: where it was, where it would land, and the height of the line that shows so, in pixels. */
export interface DragState {
  readonly from: number;
  readonly to: number;
  readonly lineTop: number;
}

export interface HandleProps {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/**
 * Dragging rows of a list by a handle. Escape gives up; rows move only when the pointer is released. `handleProps` is
 * the same function at every drawing.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
): { readonly drag: DragState | null; readonly handleProps: (index: number) => HandleProps } {
  const [drag, setDrag] = useState<DragState | null>(null);
  const latest = useRef({ drag, onDrop });
  latest.current = { drag, onDrop };
  const isDragging = drag !== null;

  useEffect(() => {
    if (!isDragging) return;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setDrag(null);
    };
    window.addEventListener('keydown', giveUp, { capture: true });
    return () => window.removeEventListener('keydown', giveUp, { capture: true });
  }, [isDragging]);

  const [handleProps] = useState(
    () =>
      (index: number): HandleProps => ({
        onPointerDown: (event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: index, to: index, lineTop: 0 });
        },
        onPointerMove: (event) => {
          const now = latest.current.drag;
          if (now === null || list.current === null) return;
          setDrag(dragAt(list.current, now.from, event.clientY));
        },
        onPointerUp: () => {
          const now = latest.current.drag;
          if (now === null) return;
          setDrag(null);
          latest.current.onDrop(now.from, now.to);
        },
        onPointerCancel: () => setDrag(null),
      }),
  );
  return { drag, handleProps };
}

function dragAt(list: HTMLElement, from: number, pointer: number): DragState {
  const top = list.getBoundingClientRect().top;
  const rows = [...list.children].filter((child) => !child.hasAttribute('aria-hidden'));
  const boxes = rows.map((row) => row.getBoundingClientRect());
  const to = landingIndex(
    boxes.map((box) => box.top + box.height / 2),
    from,
    pointer,
  );
  const box = boxes[to];
  const edge = box === undefined ? top : to > from ? box.bottom : box.top;
  return { from, to, lineTop: edge - top };
}
