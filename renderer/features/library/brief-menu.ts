import { commandEntry, exportEntries } from '../../commands/command-entries.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { selectAllPlaces } from './list-selection.ts';

/** What the menu under the pointer offers for the briefs selected in the list. */
export function briefMenu(): readonly MenuEntry[] {
  const { briefIds, isTrash } = useLibrarySelection.getState();
  const selectAll: MenuEntry = {
    id: 'select-all',
    label: 'Select all',
    shortcut: 'Mod+A',
    onSelect: () => void selectAllPlaces(),
  };
  if (briefIds.length === 0) {
    return isTrash
      ? [commandEntry('library.emptyTrash')]
      : [commandEntry('file.newFromTemplate'), commandEntry('file.import'), commandEntry('file.pasteReport')];
  }
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
    selectAll,
    { kind: 'separator', id: 'line' },
    commandEntry('file.trash', { danger: true, shortcut: 'Delete' }),
  ];
}
