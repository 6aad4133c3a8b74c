import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/* Documents as they were right after a sign was changed. */
const changed = new WeakSet<Node>();

/** Remembers that a document is what changing the sign typed last has made. */
export function rememberSmartSign(document: Node): void {
  changed.add(document);
}

/**
 * Takes back the change of the sign that was typed last, if nothing was done since: the sign then stands as typed. False
 * if there is nothing of the kind.
 */
export function takeBackSmartSign(editor: Editor | null): boolean {
  if (!editor?.isFocused || !changed.has(editor.state.doc)) return false;
  return editor.commands.undoInputRule();
}
