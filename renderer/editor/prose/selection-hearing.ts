import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A part of ProseMirror's view that its types leave out. */
interface WithSelectionObserver {
  readonly domObserver?: { connectSelection(): void; disconnectSelection(): void };
}

function hearAsNeeded(view: EditorView & WithSelectionObserver): void {
  if (view.isDestroyed) return;
  if (view.editable && !view.hasFocus()) view.domObserver?.disconnectSelection();
  else view.domObserver?.connectSelection();
}

/**
 * Keeps an editor without the cursor from hearing where the cursor goes: a page has dozens of editors, all would be
 * told of every key, and only the one that is typed in needs it. ProseMirror listens again by itself on focus.
 */
export const SelectionHearing = Extension.create({
  name: 'selectionHearing',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        hearAsNeeded(view);
        return { update: hearAsNeeded };
      },
      props: {
        handleDOMEvents: {
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
