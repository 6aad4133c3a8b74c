import { mayLieIn, withInner } from '#shared/ipc/collection-tree.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { removeCollection } from '../../commands/collect-briefs.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { showDialog } from '../../window/app-store.ts';
import { narrow } from './list-filter.ts';

/** Shows the briefs of collections, and no others. */
export function showCollections(ids: readonly string[]): void {
  narrow({ ...emptyLibraryFilter, collections: [...ids] });
}

/** Asks for another name or place of a collection. */
export function askToChange(collection: BriefCollection): void {
  showDialog({ kind: 'collection', collection, parentId: collection.parentId, briefIds: [] });
}

/** Asks for the name of a new collection in another, or (null) in none. */
export function askForNew(parentId: string | null): void {
  showDialog({ kind: 'collection', collection: null, parentId, briefIds: [] });
}

/** What the menu of a collection offers. */
export function collectionMenu(collection: BriefCollection, all: readonly BriefCollection[]): MenuEntry[] {
  const ids = withInner(all, collection.id);
  return [
    {
      id: 'show',
      label: 'Show its briefs',
      shortcut: 'Enter',
      onSelect: () => showCollections([collection.id]),
    },
    {
      id: 'show-inner',
      label: 'Show with those in it',
      disabled: ids.length === 1,
      onSelect: () => showCollections(ids),
    },
    { kind: 'separator', id: 'line-1' },
    {
      id: 'new',
      label: 'New collection in it…',
      disabled: !mayLieIn(all, null, collection.id),
      onSelect: () => askForNew(collection.id),
    },
    {
      id: 'change',
      label: 'Rename or move…',
      shortcut: 'F2',
      onSelect: () => askToChange(collection),
    },
    { kind: 'separator', id: 'line-2' },
    {
      id: 'delete',
      label: 'Delete collection',
      shortcut: 'Delete',
      danger: true,
      onSelect: () => void removeCollection(collection),
    },
  ];
}
