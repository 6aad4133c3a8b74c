import type { ChainedCommands } from '@tiptap/core';
import type { AppState } from '../window/app-store.ts';
import { canFormat, formatCommand } from './format-command.ts';
import type { UserCommand } from './user-command.ts';

/** Whether the cursor is in a table that can be changed. */
export function isInTable(state: AppState): boolean {
  return canFormat(state) && state.activeEditor?.isActive('table') === true;
}

/** A command on the table that has the cursor. */
function tableCommand(
  name: string,
  label: string,
  change: (chain: ChainedCommands) => ChainedCommands,
): UserCommand {
  return { ...formatCommand(`table${name}`, label, 'table', change), isEnabled: isInTable };
}

/** Moves the selected rows or columns by one; impossible at the edge of the table. */
function moveCommand(name: string, label: string, axis: 'row' | 'column', by: -1 | 1): UserCommand {
  const command = tableCommand(name, label, (chain) => chain.moveInTable(axis, by));
  return {
    ...command,
    isEnabled: (state) => isInTable(state) && state.activeEditor?.can().moveInTable(axis, by) === true,
  };
}

/** Commands that make a table and change the one that has the cursor. */
export const tableCommands: readonly UserCommand[] = [
  {
    ...formatCommand('table', 'Insert table', 'table', (chain) =>
      chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    ),
    // A table within a table is nearly always an accident.
    isEnabled: (state) => canFormat(state, 'table') && state.activeEditor?.isActive('table') !== true,
  },
  tableCommand('AddRowAbove', 'Add table row above', (chain) => chain.addRowBefore()),
  tableCommand('AddRow', 'Add table row below', (chain) => chain.addRowAfter()),
  tableCommand('AddColumnBefore', 'Add table column before', (chain) => chain.addColumnBefore()),
  tableCommand('AddColumn', 'Add table column after', (chain) => chain.addColumnAfter()),
  moveCommand('MoveRowUp', 'Move table row up', 'row', -1),
  moveCommand('MoveRowDown', 'Move table row down', 'row', 1),
  moveCommand('MoveColumnBefore', 'Move table column before', 'column', -1),
  moveCommand('MoveColumnAfter', 'Move table column after', 'column', 1),
  tableCommand('DeleteRow', 'Delete table row', (chain) => chain.deleteRow()),
  tableCommand('DeleteColumn', 'Delete table column', (chain) => chain.deleteColumn()),
  tableCommand('Delete', 'Delete table', (chain) => chain.deleteTable()),
];
