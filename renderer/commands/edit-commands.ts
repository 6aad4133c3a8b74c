import type { Brief } from '#shared/brief/brief.ts';
import { announce } from '../ui/Announcer/announcer.ts';
import { type AppState, openDocumentOf, openFind, useApp } from '../window/app-store.ts';
import { undoImport } from '../window/navigate.ts';
import { forgetLibraryChange, lastLibraryChange } from './library-change.ts';
import type { UserCommand } from './user-command.ts';

const hasDocument = (state: AppState) => openDocumentOf(state) !== null;

/** Undo of a freshly imported brief, before any other change, takes the import back. */
function isFreshImport(state: AppState): boolean {
  if (state.view.kind !== 'brief' || state.view.importReport === null) return false;
  return state.view.document.store.getState().history.undo.length === 0;
}

/* Loaded with the first undo; the page shows the change meanwhile. */
async function show(before: Brief, after: Brief): Promise<void> {
  const { showChange } = await import('../window/show-change.ts');
  showChange(before, after);
}

function undoInLibrary(): void {
  const change = lastLibraryChange();
  if (!change) return;
  forgetLibraryChange();
  change.undo();
  announce(`Undone: ${change.label}`);
}

async function undo(state: AppState): Promise<void> {
  if (state.view.kind === 'library') undoInLibrary();
  if (state.view.kind !== 'brief') return;
  const { document } = state.view;
  document.flushTyping();
  const label = document.store.getState().history.undo.at(-1)?.label;
  const before = document.brief;
  if (document.undo()) {
    void show(before, document.brief);
    announce(`Undone: ${label ?? 'change'}`);
    return;
  }
  if (isFreshImport(useApp.getState())) await undoImport([document.brief.id]);
}

function redo(state: AppState): void {
  const document = openDocumentOf(state);
  if (!document) return;
  document.flushTyping();
  const label = document.store.getState().history.redo.at(-1)?.label;
  const before = document.brief;
  if (!document.redo()) return;
  void show(before, document.brief);
  announce(`Redone: ${label ?? 'change'}`);
}

const canUndo = (state: AppState) =>
  hasDocument(state) || (state.view.kind === 'library' && lastLibraryChange() !== null);

/** Commands on the open brief as a whole: undo, redo, find. */
export const editCommands: readonly UserCommand[] = [
  { name: 'edit.undo', label: 'Undo', group: 'Edit', isEnabled: canUndo, run: undo },
  {
    name: 'edit.redo',
    label: 'Redo',
    group: 'Edit',
    isEnabled: (state) => (openDocumentOf(state)?.store.getState().history.redo.length ?? 0) > 0,
    run: redo,
  },
  {
    name: 'edit.find',
    label: 'Find in brief',
    group: 'Edit',
    keywords: 'search',
    isEnabled: hasDocument,
    run: (state) => openFind(state.find.isReplaceOpen),
  },
  {
    name: 'edit.replace',
    label: 'Find and replace',
    group: 'Edit',
    isEnabled: hasDocument,
    run: () => openFind(true),
  },
];
