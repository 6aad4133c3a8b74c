import type { BriefId } from '#shared/brief/ids.ts';
import { briefStatuses, briefStatusNames } from '#shared/vocabulary/status.ts';
import { changeBriefs } from '../../commands/change-briefs.ts';
import { commandEntry, exportEntries } from '../../commands/command-entries.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
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

const beginEntries = (): MenuEntry[] => [
  commandEntry('file.newFromTemplate'),
  commandEntry('file.import'),
  commandEntry('file.pasteReport'),
];

/** What the menu under the pointer offers for the briefs selected in the list. */
export function briefMenu(): readonly MenuEntry[] {
  const { briefIds, isTrash } = useLibrarySelection.getState();
  const selectAll: MenuEntry = {
    id: 'select-all',
    label: 'Select all',
    shortcut: 'Mod+A',
    onSelect: () => void selectAllPlaces(),
  };
  if (briefIds.length === 0) return isTrash ? [commandEntry('library.emptyTrash')] : beginEntries();
  if (isTrash) {
    const open = commandEntry('library.open', { label: 'Open to read', shortcut: 'Enter' });
    return [
      ...(briefIds.length === 1 ? [open] : []),
      commandEntry('library.restore'),
      selectAll,
      { kind: 'separator', id: 'line' },
      commandEntry('library.erase', { danger: true, shortcut: 'Delete' }),
    ];
  }
  const isOne = briefIds.length === 1;
  return [
    ...(isOne
      ? [commandEntry('library.open', { label: 'Open', shortcut: 'Enter' }), commandEntry('file.newWindow')]
      : []),
    {
      kind: 'submenu',
      id: 'export',
      label: isOne ? 'Export as' : `Export ${briefIds.length} briefs as`,
      items: exportEntries(),
    },
    ...(isOne ? [commandEntry('file.duplicate', { label: 'Duplicate' })] : []),
    ...changeEntries(briefIds),
    selectAll,
    { kind: 'separator', id: 'line' },
    commandEntry('file.trash', { danger: true, shortcut: 'Delete' }),
  ];
}
