import { commandEntry } from '../../commands/command-entries.ts';
import { isPossible, userCommand } from '../../commands/registry.ts';
import { isInTable } from '../../commands/table-commands.ts';
import type { MarkEntry } from '../../editor/passages/mark-kind.ts';
import { runMarkEntry, type ShownPart } from '../../editor/passages/mark-menu-store.ts';
import { workbench } from '../../platform/workbench.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { useApp } from '../../window/app-store.ts';
import { tellProblem } from '../../window/problems.ts';

type Edit = 'cut' | 'copy' | 'paste' | 'paste-as-plain-text';

/* The line before entries of another sort. */
const line = (id: string): MenuEntry => ({ kind: 'separator', id: `before-${id}` });

/** A command that is greyed where it is not possible. */
function entry(name: string, label?: string): MenuEntry {
  const command = userCommand(name);
  return commandEntry(name, {
    ...(label !== undefined && { label }),
    disabled: command === undefined || !isPossible(command),
  });
}

function checkedEntry(name: string): MenuEntry {
  return commandEntry(name, { checked: userCommand(name)?.isChecked?.(useApp.getState()) ?? false });
}

/* What the clipboard is to do, once the menu is gone: it acts on what has the focus. */
let waitingEdit: Edit | null = null;

/** Does with the clipboard what was chosen in the menu, which has closed. The desktop does it, where the cursor is. */
export async function runWaitingEdit(): Promise<void> {
  const edit = waitingEdit;
  waitingEdit = null;
  if (edit === null) return;
  const { activeEditor, activeField } = useApp.getState();
  activeEditor?.view.focus();
  activeField?.focus();
  const done = await workbench.call('window.edit', { edit });
  if (!done.ok) tellProblem(done.error, 'The text stayed as it is');
}

function editEntry(edit: Edit, label: string, shortcut: string, needsSelection: boolean): MenuEntry {
  const { activeEditor, activeField } = useApp.getState();
  const isEmpty = activeEditor?.state.selection.empty ?? !activeField?.hasSelection();
  const onSelect = () => {
    waitingEdit = edit;
  };
  return { id: edit, label, shortcut, disabled: needsSelection && isEmpty, onSelect };
}

function markEntries(parts: readonly ShownPart[]): MenuEntry[] {
  const action = (part: ShownPart, mark: MarkEntry): MenuEntry => ({
    id: `${part.label}: ${mark.label}`,
    label: mark.label,
    onSelect: () => runMarkEntry(mark),
  });
  const nothing = (part: ShownPart): MenuEntry[] => {
    if (part.suggestions !== null && part.suggestions.length > 0) return [];
    const label = part.suggestions === null ? 'Looking…' : 'No suggestion';
    return [{ id: `${part.label}: none`, label, disabled: true, onSelect: () => undefined }];
  };
  return parts.flatMap((part) => [
    ...(part.suggestions ?? []).map((mark) => action(part, mark)),
    ...nothing(part),
    ...part.entries.map((mark) => action(part, mark)),
    line(part.label),
  ]);
}

/** What can be done with the rows of the table that has the cursor. */
export const rowEntries = (): MenuEntry[] => [
  entry('format.tableAddRowAbove', 'Add row above'),
  entry('format.tableAddRow', 'Add row below'),
  entry('format.tableMoveRowUp', 'Move row up'),
  entry('format.tableMoveRowDown', 'Move row down'),
  entry('format.tableDeleteRow', 'Delete row'),
];

/** What can be done with its columns. */
export const columnEntries = (): MenuEntry[] => [
  entry('format.tableAddColumnBefore', 'Add column before'),
  entry('format.tableAddColumn', 'Add column after'),
  entry('format.tableMoveColumnBefore', 'Move column before'),
  entry('format.tableMoveColumnAfter', 'Move column after'),
  entry('format.tableDeleteColumn', 'Delete column'),
];

function tableEntries(): MenuEntry[] {
  if (!isInTable(useApp.getState())) return [entry('format.table')];
  return [
    line('rows'),
    { kind: 'submenu', id: 'row', label: 'Row', items: rowEntries() },
    { kind: 'submenu', id: 'column', label: 'Column', items: columnEntries() },
    entry('format.tableDelete', 'Delete table'),
  ];
}

/* Where the cursor is at a mention. */
function entityEntries(): MenuEntry[] {
  const selection = useApp.getState().activeEditor?.state.selection;
  const nodes = [selection?.$from.nodeAfter, selection?.$from.nodeBefore];
  if (!nodes.some((node) => node?.type.name === 'mention')) return [];
  return [entry('library.entity', 'Page of the entity')];
}

/** The menu of prose: what is marked at the cursor, the clipboard, what can be put there, its form, and its table. */
export function proseMenuEntries(parts: readonly ShownPart[]): MenuEntry[] {
  return [
    ...markEntries(parts),
    editEntry('cut', 'Cut', 'Mod+X', true),
    editEntry('copy', 'Copy', 'Mod+C', true),
    editEntry('paste', 'Paste', 'Mod+V', false),
    editEntry('paste-as-plain-text', 'Paste as plain text', 'Mod+Shift+V', false),
    line('comment'),
    entry('review.comment'),
    line('insert'),
    entry('insert.citation'),
    entry('insert.mention'),
    entry('insert.makeEntity'),
    ...entityEntries(),
    entry('format.link'),
    line('form'),
    {
      kind: 'submenu',
      id: 'heading',
      label: 'Heading',
      items: ['paragraph', 'heading1', 'heading2', 'heading3'].map((name) => checkedEntry(`format.${name}`)),
    },
    ...tableEntries(),
  ];
}
