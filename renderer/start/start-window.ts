import { forgetLibraryChange } from '../commands/library-change.ts';
import { runUserCommand } from '../commands/registry.ts';
import { takeFetched } from '../features/library/follow-library.ts';
import { followUnsaved } from '../features/unsaved/unsaved-store.ts';
import { workbench } from '../platform/workbench.ts';
import { openDocumentOf, useApp } from '../window/app-store.ts';
import { showOutcome } from '../window/import.ts';
import { askLastBackup } from '../window/last-backup.ts';
import { showPlace } from '../window/library-place.ts';
import { showBrief } from '../window/navigate.ts';
import { ownsUndo } from '../window/own-undo.ts';
import { valueOrTell } from '../window/problems.ts';
import { keepReadingPlace } from '../window/reading-place.ts';
import { applySettings, followSettings } from '../window/settings.ts';
import { ahead, isListFresh } from './ask-ahead.ts';
import { loadAfterStart } from './late-part.tsx';

/** Waits for what the first view shows and puts it in its place: settings, notices, the list of the library. */
export async function prepareFirstView(): Promise<void> {
  const [settings, info, list] = await Promise.all([ahead.settings, ahead.info, ahead.list]);
  const kept = valueOrTell(settings, 'The settings could not be read');
  if (kept) applySettings(kept);
  if (info.ok) {
    useApp.setState({ notices: info.value.startNotices });
    showPlace(info.value.placeProblem);
  }
  takeFetched(list, isListFresh);
  // A window that was opened for a brief shows it as soon as it is told to.
  if (info.ok && info.value.briefId !== null) return;
  const isFirstStart = kept !== null && !kept.hasSeenWelcome;
  // A file that the program was started with comes first.
  const isWelcomeOpen = isFirstStart && useApp.getState().dialog === null;
  useApp.setState({ view: { kind: 'library' }, isWelcomeOpen });
}

/* Undo and redo of the menu belong to the field with the cursor, if that is not the brief's. */
function runFromMenu(command: string): void {
  const isUndo = command === 'edit.undo';
  if ((isUndo || command === 'edit.redo') && ownsUndo(document.activeElement)) {
    document.execCommand(isUndo ? 'undo' : 'redo');
    return;
  }
  runUserCommand(command);
}

/* Waits for what is being typed to reach the disk; false if it could not be written. */
async function saveAll(): Promise<boolean> {
  const document = openDocumentOf(useApp.getState());
  return document ? document.flush() : true;
}

/** Waits for what is being typed to reach the disk, then says whether the window may close. */
export async function prepareToClose(): Promise<void> {
  keepReadingPlace();
  // A field such as a date takes what was typed when it is left.
  const field = document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  field?.blur();
  const mayClose = await saveAll();
  await workbench.call('window.closeReady', { mayClose });
  // The window is still there if its user chose to stay.
  if (field?.isConnected) field.focus({ preventScroll: true });
}

/** Waits for what is being typed to reach the disk, then says that the library may be replaced. */
export async function prepareToExchange(): Promise<void> {
  await saveAll();
  await workbench.call('window.saved', {});
}

/* The open brief itself looks at what the library has now. */
function followExchange(message: string): void {
  const { notices } = useApp.getState();
  if (!notices.includes(message)) useApp.setState({ notices: [...notices, message] });
  forgetLibraryChange();
  void askLastBackup();
}

let isStarted = false;

/**
 * Starts the window once: has `laterParts` loaded when the first view is shown, and listens to the program. Gives back
 * the function that stops listening.
 */
export function startWindow(laterParts: readonly (() => Promise<unknown>)[]): () => void {
  const stops = [
    workbench.on('menu.command', ({ command }) => runFromMenu(command)),
    workbench.on('settings.changed', followSettings),
    workbench.on('library.place', ({ problem }) => showPlace(problem)),
    workbench.on('brief.show', ({ briefId }) => void showBrief(briefId)),
    workbench.on(
      'import.done',
      (outcome) => void showOutcome(outcome, { collectionId: null, isAsked: false }),
    ),
    workbench.on('window.closing', () => void prepareToClose()),
    workbench.on('window.saving', () => void prepareToExchange()),
    workbench.on('library.reopened', ({ message }) => followExchange(message)),
    followUnsaved(),
  ];
  if (!isStarted) {
    isStarted = true;
    loadAfterStart(laterParts);
  }
  return () => {
    for (const stop of stops) stop();
  };
}
