import type { Settings } from '#shared/ipc/contract/settings.ts';
import { workbench } from '../platform/workbench.ts';
import { useApp } from './app-store.ts';
import { tellProblem } from './problems.ts';

/** Applies settings to this window: theme and zoom are set on the root element. */
export function applySettings(settings: Settings): void {
  const root = window.document.documentElement;
  if (settings.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
  root.style.setProperty('--zoom', String(settings.zoom));
  useApp.setState({ settings });
}

/** Changes of this window that the library has not answered yet. */
let unanswered = 0;

/**
 * Takes over settings that the engine announces, as after a change in another window. While changes of this window are
 * unanswered, what the engine announces is older than what the user sees here and would undo the newest of them.
 */
export function followSettings(settings: Settings): void {
  if (unanswered === 0) applySettings(settings);
}

/* What this window saw of the fields that hold several things: other windows may change the others meanwhile. */
function seenIn(settings: Settings, change: Partial<Settings>) {
  const { panes, wordGoals, shortcuts, savedSearches, pinned, reviews } = settings;
  return {
    ...(change.panes && { panes }),
    ...(change.wordGoals && { wordGoals }),
    ...(change.shortcuts && { shortcuts }),
    ...(change.savedSearches && { savedSearches }),
    ...(change.pinned && { pinned }),
    ...(change.reviews && { reviews }),
  };
}

/** Changes settings here at once and in the library; the engine tells other windows. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const { settings } = useApp.getState();
  applySettings({ ...settings, ...change });
  unanswered += 1;
  const kept = await workbench.call('settings.change', { ...change, seen: seenIn(settings, change) });
  unanswered -= 1;
  if (!kept.ok) tellProblem(kept.error, 'The setting was not kept');
  else followSettings(kept.value);
}

/** Changes which panes are open or how wide they are. A pane set aside for want of room opens once it is asked for. */
export function changePanes(change: Partial<Settings['panes']>): void {
  if (change.isRightOpen !== undefined) useApp.setState({ isRightSetAside: false, isFocusMode: false });
  if (change.isLeftOpen !== undefined) useApp.setState({ isLeftSetAside: false, isFocusMode: false });
  const { settings } = useApp.getState();
  void changeSettings({ panes: { ...settings.panes, ...change } });
}

/** Closes the welcome, which does not open again by itself. */
export function closeWelcome(): void {
  const { settings } = useApp.getState();
  useApp.setState({ isWelcomeOpen: false });
  if (!settings.hasSeenWelcome) void changeSettings({ hasSeenWelcome: true });
}
