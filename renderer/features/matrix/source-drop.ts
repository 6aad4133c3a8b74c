import { type DragEvent, type RefObject, useState } from 'react';
import type { QuotedPassage } from '#shared/commands/capture-calls.ts';
import { showUnderPointer } from '../../ui/drag-label.ts';
import type { GridAxes } from './axes.ts';
import type { GridAction } from './grid-keys.ts';
import type { GridSizes } from './use-drawn.ts';

const sourceType = 'application/x-briefwright-source';
const passageType = 'application/x-briefwright-passage';

/** Only its own window knows the passage that is dragged. */
let draggedPassage: QuotedPassage | null = null;

/** Begins to drag a passage of a capture. */
export function dragPassage(transfer: DataTransfer, quoted: QuotedPassage): void {
  draggedPassage = quoted;
  transfer.clearData();
  transfer.setData(passageType, quoted.captureId);
  transfer.effectAllowed = 'copy';
}

/* What is done with what is dropped before an item; null for anything that did not begin in this window. */
function dropped({ dataTransfer }: DragEvent, before: number): GridAction | null {
  if (dataTransfer.types.includes(sourceType)) {
    return { kind: 'cite', sourceId: dataTransfer.getData(sourceType), before };
  }
  return draggedPassage && { kind: 'quote', quoted: draggedPassage, before };
}

/** Begins to drag a source of the register; `words` say beside the pointer what it is. */
export function dragSource({ dataTransfer }: DragEvent, id: string, words: string): void {
  dataTransfer.setData(sourceType, id);
  dataTransfer.effectAllowed = 'copy';
  showUnderPointer(dataTransfer, words);
}

/** Before which item of evidence something dropped at a place of the grid comes; the number of items for the end. */
export function dropIndex(
  axes: GridAxes,
  sizes: GridSizes,
  at: { readonly x: number; readonly y: number },
): number {
  const [offset, size] = axes.isClassic ? [at.y - sizes.top, sizes.cell] : [at.x - sizes.head, sizes.column];
  return Math.max(0, Math.min(axes.evidence.length, Math.round(offset / size)));
}

interface SourceDropOf {
  readonly axes: GridAxes;
  readonly sizes: GridSizes;
  readonly grid: RefObject<HTMLElement | null>;
  readonly isReadOnly: boolean;
  readonly onAction: (action: GridAction) => void;
}

/** What makes the grid take what is dropped on it: evidence that cites or quotes it comes where the line is shown. */
export function useSourceDrop({ axes, sizes, grid, isReadOnly, onAction }: SourceDropOf) {
  const [before, setBefore] = useState<number | null>(null);
  const isWelcome = ({ dataTransfer: { types } }: DragEvent) =>
    !isReadOnly && (types.includes(sourceType) || (types.includes(passageType) && draggedPassage !== null));
  const indexAt = ({ clientX, clientY }: DragEvent): number => {
    const element = grid.current;
    const box = element?.getBoundingClientRect();
    if (!element || !box) return 0;
    return dropIndex(axes, sizes, {
      x: clientX - box.left - element.clientLeft + element.scrollLeft,
      y: clientY - box.top - element.clientTop + element.scrollTop,
    });
  };
  return {
    before,
    props: {
      onDragOver: (event: DragEvent) => {
        if (!isWelcome(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setBefore(indexAt(event));
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setBefore(null);
      },
      onDrop: (event: DragEvent) => {
        setBefore(null);
        if (!isWelcome(event)) return;
        event.preventDefault();
        const action = dropped(event, indexAt(event));
        draggedPassage = null;
        if (action) onAction(action);
      },
    },
  };
}
