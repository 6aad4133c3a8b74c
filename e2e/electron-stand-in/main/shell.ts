import { spawn } from 'node:child_process';
import path from 'node:path';
import { isInteractive } from '../settings.ts';
import { refuse, refuseOtherMembers } from '../strict.ts';

/** Hands an address or a path to the desktop, where there is a person at one. */
function openOutside(target: string): Promise<void> {
  const child = spawn('xdg-open', [target], { stdio: 'ignore', detached: true });
  return new Promise((resolve, reject) => {
    child.on('spawn', () => {
      child.unref();
      resolve();
    });
    child.on('error', () => reject(new Error('xdg-open is not installed, so nothing outside can be opened')));
  });
}

const instead = 'Under a test, put a function of the test in its place.';

/** Opens things only where a person looks; a test that forgets to replace these hears of it. */
export const shell = refuseOtherMembers('shell', {
  openExternal: async (url: string) =>
    isInteractive() ? openOutside(url) : refuse('shell.openExternal without a display', instead),
  async openPath(file: string) {
    if (!isInteractive()) refuse('shell.openPath without a display', instead);
    return openOutside(file).then(
      () => '',
      (error: Error) => error.message,
    );
  },
  showItemInFolder(file: string) {
    if (!isInteractive()) refuse('shell.showItemInFolder without a display', instead);
    openOutside(path.dirname(file)).catch(console.error);
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>);
