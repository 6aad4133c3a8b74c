import { type DragEvent, useState } from 'react';
import { mayLieIn } from '#shared/ipc/collection-tree.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { changeCollection, collect } from '../../commands/collect-briefs.ts';
import { draggedOver, droppedBriefs } from './collection-drag.ts';

/**
 * What makes an element take briefs and collections that are dropped on it: a collection, or (null) the place of those
 * that lie in none, which takes only collections. Files dropped on it are the window's.
 */
export function useCollectionDrop(target: BriefCollection | null, all: readonly BriefCollection[]) {
  const [isOver, setOver] = useState(false);
  const isWelcome = (event: DragEvent): boolean => {
    const dragged = draggedOver(event);
    if (dragged === null) return false;
    if (dragged === 'briefs') return target !== null;
    const moved = all.find(({ id }) => id === dragged.id);
    const to = target?.id ?? null;
    return moved !== undefined && moved.parentId !== to && mayLieIn(all, moved.id, to);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (!isWelcome(event)) return;
    event.preventDefault();
    const dragged = draggedOver(event);
    if (dragged === 'briefs' && target) void collect(target, droppedBriefs(event), true);
    if (dragged === 'briefs' || dragged === null) return;
    const moved = all.find(({ id }) => id === dragged.id);
    if (moved) void changeCollection(moved, { name: moved.name, parentId: target?.id ?? null });
  };
  return {
    isOver,
    props: {
      onDragOver: (event: DragEvent) => {
        if (!isWelcome(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: drop,
    },
  };
}
