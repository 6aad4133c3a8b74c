import type { DragEvent } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import { showUnderPointer } from '../../ui/drag-label.ts';

/* What is dragged within the library: briefs onto collections, and collections onto others. */

const briefsType = 'application/x-briefwright-briefs';
const collectionType = 'application/x-briefwright-collection';

/** A collection may be dropped where new ones may be made; only its own window knows it while it is dragged. */
let draggedCollection: string | null = null;

/** Begins to drag briefs; `words` say beside the pointer what they are. */
export function dragBriefs({ dataTransfer }: DragEvent, briefIds: readonly BriefId[], words: string): void {
  dataTransfer.setData(briefsType, JSON.stringify(briefIds));
  dataTransfer.effectAllowed = 'copy';
  showUnderPointer(dataTransfer, words);
}

/** Begins to drag a collection. */
export function dragCollection({ dataTransfer }: DragEvent, id: string, words: string): void {
  draggedCollection = id;
  dataTransfer.setData(collectionType, id);
  dataTransfer.effectAllowed = 'move';
  showUnderPointer(dataTransfer, words);
}

/** Ends dragging a collection, wherever it was dropped. */
export function endCollectionDrag(): void {
  draggedCollection = null;
}

/** What is dragged over an element: briefs, or the collection with an id; null for anything else. */
export function draggedOver({ dataTransfer: { types } }: DragEvent): 'briefs' | { id: string } | null {
  if (types.includes(briefsType)) return 'briefs';
  return types.includes(collectionType) && draggedCollection !== null ? { id: draggedCollection } : null;
}

/** The briefs that were dropped. */
export function droppedBriefs({ dataTransfer }: DragEvent): BriefId[] {
  const ids: unknown = JSON.parse(dataTransfer.getData(briefsType) || '[]');
  return Array.isArray(ids) ? ids.filter((id): id is BriefId => typeof id === 'string') : [];
}
