import type { DragState } from '../../ui/ReorderList/use-row-drag.ts';

/** The edge of the row at a place where a dragged row would land, or null. */
export function dropEdge(drag: DragState | null, index: number): 'above' | 'below' | null {
  if (drag === null || drag.to !== index || drag.from === index) return null;
  return drag.to > drag.from ? 'below' : 'above';
}
