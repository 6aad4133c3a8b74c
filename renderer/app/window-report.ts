import { useEffect } from 'react';
import { lastLibraryChange } from '../commands/library-change.ts';
import { isPossible, userCommands } from '../commands/registry.ts';
import { useLibrarySelection } from '../commands/selection.ts';
import type { SaveState } from '../document/document-state.ts';
import { workbench } from '../platform/workbench.ts';
import { type AppState, openDocumentOf, useApp } from '../window/app-store.ts';
import { useLibraryPlace } from '../window/library-place.ts';

/* Of a brief that is gone, what was not saved is kept beside the library. */
const isOnDisk = (state: SaveState) => state === 'saved' || state === 'behind' || state === 'gone';

function report() {
  const state = useApp.getState();
  const document = openDocumentOf(state);
  const inDocument = document?.store.getState();
  const isInPlace = useLibraryPlace.getState().problem === null;
  const { view } = state;
  const shown = view.kind === 'reading' ? view.document.brief : inDocument?.brief;
  const title = shown ? shown.title || 'Untitled brief' : 'Library';
  return {
    title,
    briefId: document?.brief.id ?? null,
    isSaved: isInPlace && (inDocument ? isOnDisk(inDocument.saveState) : true),
    enabled: userCommands.filter(isPossible).map((command) => command.name),
    undoLabel: (inDocument ? inDocument.history.undo.at(-1) : lastLibraryChange())?.label ?? null,
    redoLabel: inDocument?.history.redo.at(-1)?.label ?? null,
  };
}

/**
 * How long after a change of the window it is reported, in milliseconds, and how long after one of the brief: typing
 * makes many.
 */
const soonMs = 150;
const typingMs = 400;

/** Reports what the window shows, for its title and the menu, a moment after something changed. */
export function useWindowReport(): void {
  useEffect(() => {
    let last = '';
    let timer: number | null = null;
    const send = () => {
      timer = null;
      const now = report();
      const text = JSON.stringify(now);
      if (text === last) return;
      last = text;
      window.document.title = `${now.title} — Briefwright`;
      void workbench.call('window.report', now);
    };
    const soon = (ms = soonMs) => {
      timer ??= window.setTimeout(send, ms);
    };
    let stopDocument: (() => void) | undefined;
    const followDocument = () => {
      stopDocument?.();
      stopDocument = openDocumentOf(useApp.getState())?.store.subscribe(() => soon(typingMs));
      soon();
    };
    // What is possible depends on where the cursor is: in a table, rows can be added.
    let editor: AppState['activeEditor'] = null;
    const hearCursor = () => soon(typingMs);
    const followEditor = () => {
      const { activeEditor } = useApp.getState();
      if (activeEditor === editor) return;
      editor?.off('selectionUpdate', hearCursor);
      editor = activeEditor;
      editor?.on('selectionUpdate', hearCursor);
    };
    const stops = [
      useApp.subscribe(followDocument),
      useApp.subscribe(followEditor),
      useLibrarySelection.subscribe(() => soon()),
      useLibraryPlace.subscribe(() => soon()),
      () => editor?.off('selectionUpdate', hearCursor),
    ];
    followDocument();
    followEditor();
    // The program waits for the first report before it says which brief this window is for.
    send();
    return () => {
      for (const stop of stops) stop();
      stopDocument?.();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, []);
}
