import type { ChainedCommands, Editor } from '@tiptap/core';
import type { AppState } from '../window/app-store.ts';
import type { UserCommand } from './user-command.ts';

/** Whether the prose that has the cursor can be changed. */
export const canFormat = (state: AppState) => state.activeEditor?.isEditable === true;

/** A command on the prose that has the cursor; `change` says what a chain of the editor's commands does. */
export function formatCommand(
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
