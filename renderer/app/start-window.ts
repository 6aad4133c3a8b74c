import { runUserCommand } from '../commands/registry.ts';
import { fetchAhead } from '../features/library/library-store.ts';
import { workbench } from '../platform/workbench.ts';
import { openDocumentOf, useApp } from './app-store.ts';
import { loadLaterParts } from './later-parts.tsx';
import { showBrief, showImported } from './navigate.ts';
import { ownsUndo } from './own-undo.ts';
import { valueOrTell } from './problems.ts';
import { applySettings, followSettings } from './settings.ts';

async function begin(): Promise<void> {
  if (useApp.getState().view.kind === 'starting') fetchAhead();
  const [settings, info] = await Promise.all([
    workbench.call('settings.get', {}),
    workbench.call('app.info', {}),
  ]);
  const kept = valueOrTell(settings, 'The settings could not be read');
  if (kept) applySettings(kept);
  if (info.ok) useApp.setState({ notices: info.value.startNotices });
  const { view } = useApp.getState();
  // A brief asked for by the system may have come first.
  if (view.kind === 'starting') useApp.setState({ view: { kind: 'library' } });
  if (kept && !kept.hasSeenWelcome && view.kind === 'starting') useApp.setState({ isWelcomeOpen: true });
}

/* Undo and redo of the menu belong to the field that has the cursor, where that is not the brief's. */
function runFromMenu(command: string): void {
  const isUndo = command === 'edit.undo';
  if ((isUndo || command === 'edit.redo') && ownsUndo(document.activeElement)) {
    document.execCommand(isUndo ? 'undo' : 'redo');
    return;
  }
  runUserCommand(command);
}

/** Waits for what is being typed to reach the disk, then says whether the window may close. */
export async function prepareToClose(): Promise<void> {
  const document = openDocumentOf(useApp.getState());
  const mayClose = document ? await document.flush() : true;
  await workbench.call('window.closeReady', { mayClose });
}

let isStarted = false;

/** Starts the window once: settings, first view, and listening to the program. Gives back the function that stops listening. */
export function startWindow(): () => void {
  const stops = [
    workbench.on('menu.command', ({ command }) => runFromMenu(command)),
    workbench.on('settings.changed', followSettings),
    workbench.on('brief.show', ({ briefId }) => void showBrief(briefId)),
    workbench.on('import.done', (outcome) => void showImported(outcome)),
    workbench.on('window.closing', () => void prepareToClose()),
  ];
  if (!isStarted) {
    isStarted = true;
    void begin();
    loadLaterParts();
  }
  return () => {
    for (const stop of stops) stop();
  };
}
