import type { BriefId } from '#shared/brief/ids.ts';
import { collectionsInTree } from '#shared/ipc/collection-tree.ts';
import { briefStatuses, briefStatusNames } from '#shared/vocabulary/status.ts';
import { changeBriefs } from '../../commands/change-briefs.ts';
import { collect } from '../../commands/collect-briefs.ts';
import { commandEntry, exportEntries } from '../../commands/command-entries.ts';
import { arePinned } from '../../commands/pin-commands.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { showDialog } from '../../window/app-store.ts';
import { useChosenCollection } from '../../window/chosen-collection.ts';
import { useLibrary } from './library-store.ts';
import { selectAllPlaces } from './list-selection.ts';

function changeEntries(briefIds: readonly BriefId[]): MenuEntry[] {
  const items = briefStatuses.map((status) => ({
    id: status,
    label: briefStatusNames[status],
    onSelect: () => void changeBriefs(briefIds, { status }),
  }));
  return [
    { kind: 'submenu', id: 'status', label: 'Status', items },
    commandEntry('library.change', { label: 'Tags, region, marking…' }),
  ];
}

/** No more collections than this are offered in the menu; the dialog has all. */
const mostCollections = 20;

function collectionEntries(briefIds: readonly BriefId[]): MenuEntry[] {
  const { facets } = useLibrary.getState();
  const tree = collectionsInTree(facets?.collections ?? []).slice(0, mostCollections);
  const items = tree.map(({ collection, path }) => ({
    id: collection.id,
    label: path.replaceAll('/', ' / '),
    onSelect: () => void collect(collection, briefIds, true),
  }));
  const chosen = useChosenCollection.getState().id;
  return [
    {
      kind: 'submenu',
      id: 'collections',
      label: 'Add to collection',
      items: [
        ...items,
        ...(items.length > 0 ? [{ kind: 'separator' as const, id: 'collections-line' }] : []),
        {
          id: 'new-collection',
          label: 'New collection…',
          onSelect: () => showDialog({ kind: 'collection', collection: null, parentId: null, briefIds }),
        },
        commandEntry('library.collect', { label: 'Collections…' }),
      ],
    },
    ...(chosen === null ? [] : [commandEntry('library.takeOut')]),
  ];
}

function menuWithoutBriefs(isTrash: boolean): readonly MenuEntry[] {
  if (isTrash) return [commandEntry('library.emptyTrash')];
  return [
    commandEntry('file.newFromTemplate'),
    commandEntry('file.import'),
    commandEntry('file.pasteReport'),
  ];
}

function menuInTrash(count: number, selectAll: MenuEntry): readonly MenuEntry[] {
  const open = commandEntry('library.open', { label: 'Open to read', shortcut: 'Enter' });
  return [
    ...(count === 1 ? [open] : []),
    commandEntry('library.restore'),
    selectAll,
    { kind: 'separator', id: 'line' },
    commandEntry('library.erase', { danger: true, shortcut: 'Delete' }),
  ];
}

/* Two briefs are opened beside each other. */
function openEntries(count: number): MenuEntry[] {
  const one = [
    commandEntry('library.open', { label: 'Open', shortcut: 'Enter' }),
    commandEntry('file.newWindow'),
  ];
  return [...(count === 1 ? one : []), ...(count <= 2 ? [commandEntry('file.beside')] : [])];
}

/** What the menu under the pointer offers for the briefs selected in the list. */
export function briefMenu(): readonly MenuEntry[] {
  const { briefIds, isTrash } = useLibrarySelection.getState();
  const selectAll: MenuEntry = {
    id: 'select-all',
    label: 'Select all',
    shortcut: 'Mod+A',
    onSelect: () => void selectAllPlaces(),
  };
  if (briefIds.length === 0) return menuWithoutBriefs(isTrash);
  if (isTrash) return menuInTrash(briefIds.length, selectAll);
  const isOne = briefIds.length === 1;
  return [
    ...openEntries(briefIds.length),
    {
      kind: 'submenu',
      id: 'export',
      label: isOne ? 'Export as' : `Export ${briefIds.length} briefs as`,
      items: exportEntries(),
    },
    ...(isOne ? [commandEntry('file.duplicate', { label: 'Duplicate' })] : []),
    ...changeEntries(briefIds),
    ...collectionEntries(briefIds),
    commandEntry('library.pin', { label: arePinned(briefIds) ? 'Unpin' : 'Pin' }),
    selectAll,
    { kind: 'separator', id: 'line' },
    commandEntry('file.trash', { danger: true, shortcut: 'Delete' }),
  ];
}
