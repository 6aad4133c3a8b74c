import type { App } from 'electron';
import { logBug } from './log.ts';
import type { Windows } from './windows.ts';

/** How long closing the library may take before the program ends all the same; what was saved is on disk anyway. */
const lastPatienceMs = 15_000;

/**
 * Leaves the program in order: first every window is asked and answers, then the user may be asked something
 * (`beforeClosing`), then what else is open is closed, then the process ends. A window that stays keeps the program open.
 */
export function leaveInOrder(
  app: App,
  windows: Pick<Windows, 'count' | 'isQuitting' | 'closeAll' | 'open'>,
  closeRest: () => Promise<void>,
  beforeClosing: () => Promise<void> = async () => undefined,
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
        patience = setTimeout(() => app.exit(1), lastPatienceMs);
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
