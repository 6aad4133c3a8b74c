import type { ChainedCommands, Editor } from '@tiptap/core';
import { type AppState, showDialog } from '../window/app-store.ts';
import type { UserCommand } from './user-command.ts';

const canFormat = (state: AppState) => state.activeEditor?.isEditable === true;

function formatCommand(
  name: string,
  label: string,
  change: (chain: ChainedCommands) => ChainedCommands,
  isActive?: (editor: Editor) => boolean,
): UserCommand {
  return {
    name: `format.${name}`,
    label,
    group: 'Format',
    isEnabled: canFormat,
    ...(isActive && {
      isChecked: (state: AppState) => (state.activeEditor ? isActive(state.activeEditor) : false),
    }),
    run: ({ activeEditor }) => {
      if (activeEditor) change(activeEditor.chain().focus()).run();
    },
  };
}

/** A command on the table that has the cursor. */
function tableCommand(
  name: string,
  label: string,
  change: (chain: ChainedCommands) => ChainedCommands,
): UserCommand {
  return {
    ...formatCommand(`table${name}`, label, change),
    isEnabled: (state) => canFormat(state) && state.activeEditor?.isActive('table') === true,
  };
}

const heading = (level: 1 | 2 | 3) =>
  formatCommand(
    `heading${level}`,
    `Heading ${level}`,
    (chain) => chain.toggleHeading({ level }),
    (editor) => editor.isActive('heading', { level }),
  );

/** Commands on the prose that has the cursor. */
export const formatCommands: readonly UserCommand[] = [
  formatCommand(
    'bold',
    'Bold',
    (chain) => chain.toggleBold(),
    (editor) => editor.isActive('bold'),
  ),
  formatCommand(
    'italic',
    'Italic',
    (chain) => chain.toggleItalic(),
    (editor) => editor.isActive('italic'),
  ),
  formatCommand(
    'underline',
    'Underline',
    (chain) => chain.toggleUnderline(),
    (editor) => editor.isActive('underline'),
  ),
  {
    name: 'format.link',
    label: 'Link…',
    group: 'Format',
    keywords: 'url address',
    isEnabled: canFormat,
    isChecked: (state) => state.activeEditor?.isActive('link') ?? false,
    run: ({ activeEditor }) => {
      if (activeEditor) showDialog({ kind: 'link', editor: activeEditor });
    },
  },
  formatCommand('paragraph', 'Plain paragraph', (chain) => chain.setParagraph()),
  heading(1),
  heading(2),
  heading(3),
  formatCommand(
    'bulletList',
    'Bulleted list',
    (chain) => chain.toggleBulletList(),
    (editor) => editor.isActive('bulletList'),
  ),
  formatCommand(
    'orderedList',
    'Numbered list',
    (chain) => chain.toggleOrderedList(),
    (editor) => editor.isActive('orderedList'),
  ),
  formatCommand(
    'quote',
    'Quotation',
    (chain) => chain.toggleBlockquote(),
    (editor) => editor.isActive('blockquote'),
  ),
  {
    ...formatCommand('table', 'Insert table', (chain) =>
      chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    ),
    // A table within a table is nearly always an accident.
    isEnabled: (state) => canFormat(state) && state.activeEditor?.isActive('table') !== true,
  },
  tableCommand('AddRowAbove', 'Add table row above', (chain) => chain.addRowBefore()),
  tableCommand('AddRow', 'Add table row below', (chain) => chain.addRowAfter()),
  tableCommand('AddColumnBefore', 'Add table column before', (chain) => chain.addColumnBefore()),
  tableCommand('AddColumn', 'Add table column after', (chain) => chain.addColumnAfter()),
  tableCommand('DeleteRow', 'Delete table row', (chain) => chain.deleteRow()),
  tableCommand('DeleteColumn', 'Delete table column', (chain) => chain.deleteColumn()),
  tableCommand('Delete', 'Delete table', (chain) => chain.deleteTable()),
  formatCommand('clear', 'Clear formatting', (chain) => chain.unsetAllMarks().clearNodes()),
];
