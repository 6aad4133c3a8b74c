import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** What a citation cites: sources, and a page or passage of them. */
export interface Cited {
  readonly sourceIds: readonly string[];
  readonly locator: string;
}

/** What the selected citation cites; null if none is selected. */
export function selectedCitation({ state }: Editor): Cited | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'citation') return null;
  const { sourceIds, locator } = selection.node.attrs;
  return { sourceIds: Array.isArray(sourceIds) ? sourceIds.map(String) : [], locator: String(locator) };
}

/** Changes the selected citation, or puts one at the cursor; nothing if there is no source to cite. */
export function citeInProse(editor: Editor, { sourceIds, locator }: Cited, isChange: boolean): void {
  if (sourceIds.length === 0) return;
  const chain = editor.chain().focus();
  if (isChange) chain.changeCitation(sourceIds, locator).setTextSelection(editor.state.selection.to).run();
  else chain.insertCitation(sourceIds, locator).run();
}
