import type { App } from 'electron';
import { logBug } from './log.ts';
import type { Windows } from './windows.ts';

/**
 * How long closing the library may take before the program ends anyway; what was saved is on disk. Together with the
 * patience for windows (`closing.ts`) and for the engine's answer before, a program that is quit has ended after 15
 * seconds, or asks the user.
 */
export const lastPatienceMs = 4_000;

/**
 * Ends this process, whatever it is doing. Every orderly way waits for all threads, and one that is busy in the
 * typesetter or in SQLite hears nothing until it returns. The library survives it, as it survives every kill.
 */
function endAtOnce(): void {
  console.error('[briefwright] The library did not close in time, so the program ended without it.');
  process.kill(process.pid, 'SIGKILL');
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal ends the program without a question, since there may be nobody to answer. */
export function leaveOnSignals(
  app: Pick<App, 'quit'>,
  windows: Pick<Windows, 'stopAsking'>,
  source: Pick<NodeJS.Process, 'on'> = process,
): void {
  for (const signal of signals) {
    source.on(signal, () => {
      windows.stopAsking();
      app.quit();
    });
  }
}

/**
 * Quits in order: every window is asked and answers; the user may be asked something (`beforeClosing`); what else is
 * open is closed; the process ends. A window that stays keeps the program open.
 */
export function leaveInOrder(
  app: App,
  windows: Pick<Windows, 'count' | 'isQuitting' | 'closeAll' | 'open'>,
  closeRest: () => Promise<void>,
  beforeClosing: () => Promise<void> = async () => undefined,
  endNow: () => void = endAtOnce,
): void {
  let isClosing = false;
  let isRestClosed = false;
  app.on('before-quit', (event) => {
    if (windows.count === 0) return;
    event.preventDefault();
    windows.closeAll();
  });
  app.on('window-all-closed', () => {
    if (windows.isQuitting || process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (windows.count === 0) windows.open(null);
  });
  app.on('will-quit', (event) => {
    if (isRestClosed) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    let patience: NodeJS.Timeout | undefined;
    beforeClosing()
      .then(() => {
        patience = setTimeout(endNow, lastPatienceMs);
        return closeRest();
      })
      .catch((error: unknown) => logBug('closing the library', error))
      .finally(() => {
        clearTimeout(patience);
        isRestClosed = true;
        app.quit();
      });
  });
}
