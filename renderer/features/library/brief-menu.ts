import { runUserCommand, shortcutOf, userCommand } from '../../commands/registry.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import type { MenuAction, MenuEntry } from '../../ui/Menu/menu-entry.ts';

function entry(name: string, change: Partial<MenuAction> = {}): MenuAction {
  const shortcut = shortcutOf(name);
  return {
    id: name,
    label: userCommand(name)?.label ?? name,
    ...(shortcut && { shortcut }),
    onSelect: () => runUserCommand(name),
    ...change,
  };
}

const exports = [
  ['file.exportDocx', 'Word document…'],
  ['file.exportPdf', 'PDF…'],
  ['file.exportHtml', 'Web page…'],
  ['file.exportMd', 'Markdown…'],
  ['file.exportTxt', 'Plain text…'],
  ['file.exportJson', 'JSON…'],
  ['file.exportBrief', 'Shareable copy (.brief)…'],
] as const;

/** What the menu under the pointer offers for the briefs selected in the list. */
export function briefMenu(): readonly MenuEntry[] {
  const { briefIds, isTrash } = useLibrarySelection.getState();
  if (briefIds.length === 0) {
    return isTrash
      ? [entry('library.emptyTrash')]
      : [entry('file.newFromTemplate'), entry('file.import'), entry('file.pasteReport')];
  }
  if (isTrash) {
    return [
      entry('library.restore'),
      { kind: 'separator', id: 'line' },
      entry('library.erase', { danger: true, shortcut: 'Delete' }),
    ];
  }
  const isOne = briefIds.length === 1;
  return [
    ...(isOne ? [entry('library.open', { label: 'Open', shortcut: 'Enter' }), entry('file.newWindow')] : []),
    {
      kind: 'submenu',
      id: 'export',
      label: isOne ? 'Export as' : `Export ${briefIds.length} briefs as`,
      items: exports.map(([name, label]) => entry(name, { label })),
    },
    ...(isOne ? [entry('file.duplicate', { label: 'Duplicate' })] : []),
    { kind: 'separator', id: 'line' },
    entry('file.trash', { danger: true, shortcut: 'Delete' }),
  ];
}
