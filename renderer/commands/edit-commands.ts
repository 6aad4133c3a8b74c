import { takeBackInField } from '../editor/fields/smart-field.ts';
import { takeBackSmartSign } from '../editor/prose/smart-sign.ts';
import { announce } from '../ui/Announcer/announcer.ts';
import { type AppState, openDocumentOf, openFind, showDialog } from '../window/app-store.ts';
import { useLanguageMenu } from '../window/language-menu.ts';
import { changeSettings } from '../window/settings.ts';
import { showLater } from '../window/show-later.ts';
import { forgetLibraryChange, lastLibraryChange } from './library-change.ts';
import type { UserCommand } from './user-command.ts';

const hasDocument = (state: AppState) => openDocumentOf(state) !== null;

function undoInLibrary(): void {
  const change = lastLibraryChange();
  if (!change) return;
  forgetLibraryChange();
  change.undo();
  announce(`Undone: ${change.label}`);
}

/* It ends where the brief was made, imported or opened: holding the key down never leads out of the brief. */
function undo(state: AppState): void {
  if (state.view.kind === 'library') undoInLibrary();
  const document = openDocumentOf(state);
  if (!document) return;
  if (takeBackSmartSign(state.activeEditor) || takeBackInField()) return;
  document.flushTyping();
  const label = document.store.getState().history.undo.at(-1)?.label;
  const before = document.brief;
  if (!document.undo()) {
    announce('Nothing to undo');
    return;
  }
  void showLater(before, document.brief);
  announce(`Undone: ${label ?? 'change'}`);
}

function redo(state: AppState): void {
  const document = openDocumentOf(state);
  if (!document) return;
  document.flushTyping();
  const label = document.store.getState().history.redo.at(-1)?.label;
  const before = document.brief;
  if (!document.redo()) return;
  void showLater(before, document.brief);
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
    name: 'edit.steps',
    label: 'Steps to undo…',
    group: 'Edit',
    keywords: 'history back redo list',
    isEnabled: hasDocument,
    run: (state) => {
      openDocumentOf(state)?.flushTyping();
      showDialog({ kind: 'undo-steps' });
    },
  },
  {
    name: 'edit.past',
    label: 'Earlier versions…',
    group: 'Edit',
    keywords: 'version history restore past state',
    isEnabled: hasDocument,
    run: (state) => {
      openDocumentOf(state)?.flushTyping();
      showDialog({ kind: 'past' });
    },
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
  {
    name: 'edit.smartTyping',
    label: 'Smart quotes and dashes while typing',
    group: 'Edit',
    keywords: 'quotation marks apostrophe curly straight typographic',
    isChecked: (state) => state.settings.isSmartTypingOn,
    run: async (state) => {
      const isSmartTypingOn = !state.settings.isSmartTypingOn;
      await changeSettings({ isSmartTypingOn });
      announce(isSmartTypingOn ? 'Smart quotes and dashes are on' : 'Smart quotes and dashes are off');
    },
  },
  {
    name: 'edit.language',
    label: 'Language of the brief…',
    group: 'Edit',
    keywords: 'spelling dictionary english british american german french',
    isEnabled: (state) => openDocumentOf(state)?.store.getState().readOnly === null,
    run: () => useLanguageMenu.setState({ isOpen: true }),
  },
];
