import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Parts of ProseMirror's view that its types leave out. */
interface WithSelectionObserver {
  readonly domObserver?: { connectSelection(): void; disconnectSelection(): void; flush(): void };
  readonly input?: { lastFocus: number };
}

function hearAsNeeded(view: EditorView & WithSelectionObserver): void {
  if (view.isDestroyed) return;
  if (view.editable && !view.hasFocus()) view.domObserver?.disconnectSelection();
  else view.domObserver?.connectSelection();
}

/* The browser tells of a moved cursor in a moment of its own, and on a busy page the next key comes before that. */
function lookWhereTheCursorIs(view: EditorView & WithSelectionObserver): false {
  // What an input method composes is looked at when it is done.
  if (view.editable && !view.composing) view.domObserver?.flush();
  // A cursor at the start soon after focus is taken for Chromium's doing, and put back. After a key it is the user's.
  if (view.input) view.input.lastFocus = 0;
  return false;
}

/**
 * Has an editor select what is selected on the page, even if it has not been told yet: a command that comes right after a key
 * acts on what is seen. What an input method composes is left alone, and so is a node that is selected as a whole.
 */
export function takeOverSelection(view: EditorView & WithSelectionObserver): void {
  if (view.isDestroyed || view.composing || !view.hasFocus()) return;
  view.domObserver?.flush();
  const seen = window.getSelection();
  const { selection, doc, tr } = view.state;
  if (!seen?.anchorNode || !seen.focusNode || !(selection instanceof TextSelection)) return;
  if (!view.dom.contains(seen.anchorNode) || !view.dom.contains(seen.focusNode)) return;
  const anchor = view.posAtDOM(seen.anchorNode, seen.anchorOffset);
  const head = view.posAtDOM(seen.focusNode, seen.focusOffset);
  if (anchor === selection.anchor && head === selection.head) return;
  const next = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!next.eq(selection)) view.dispatch(tr.setSelection(next));
}

/**
 * Keeps an editor without the cursor from hearing where the cursor goes: a page has dozens of editors, all would be
 * told of every key, and only the one that is typed in needs it. ProseMirror listens again by itself on focus. Each key
 * is written where the cursor is, even if the editor has not been told yet: what was selected a moment ago would be lost.
 */
export const SelectionHearing = Extension.create({
  name: 'selectionHearing',
  addStorage: () => ({ takeOver: takeOverSelection }),
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        hearAsNeeded(view);
        return { update: hearAsNeeded };
      },
      props: {
        handleDOMEvents: {
          keydown: lookWhereTheCursorIs,
          blur: (view) => {
            // ProseMirror's own handler runs after this one.
            window.setTimeout(() => hearAsNeeded(view));
            return false;
          },
        },
      },
    }),
  ],
});
