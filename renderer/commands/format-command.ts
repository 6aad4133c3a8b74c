import type { ChainedCommands, Editor } from '@tiptap/core';
import { type AppState, editorOf } from '../window/app-store.ts';
import type { UserCommand } from './user-command.ts';

/** What a text of a record can hold besides its words, by the names of the schema of prose. */
const partsOfFields: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'underline',
  'strike',
  'citation',
  'mention',
]);

/**
 * Whether the text that has the cursor can be changed and can hold a node or mark: prose holds all there are, a text of a
 * record only some.
 */
export function canFormat({ activeEditor, activeField }: AppState, part = 'paragraph'): boolean {
  if (!activeEditor) return activeField !== null && partsOfFields.has(part);
  const { nodes, marks } = activeEditor.schema;
  return activeEditor.isEditable && (Object.hasOwn(nodes, part) || Object.hasOwn(marks, part));
}

/** A command on the text that has the cursor, which makes or changes a node or mark; `change` says what a chain of the editor's commands does. */
export function formatCommand(
  name: string,
  label: string,
  part: string,
  change: (chain: ChainedCommands) => ChainedCommands,
  isActive?: (editor: Editor) => boolean,
): UserCommand {
  return {
    name: `format.${name}`,
    label,
    group: 'Format',
    isEnabled: (state) => canFormat(state, part),
    ...(isActive && {
      isChecked: (state: AppState) => (state.activeEditor ? isActive(state.activeEditor) : false),
    }),
    run: (state) => {
      const editor = editorOf(state);
      if (editor) change(editor.chain().focus()).run();
    },
  };
}
