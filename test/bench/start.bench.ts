import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLibrary } from '#engine/library/library.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { bigLibraryFile } from '../fixtures/cached-big-library.ts';
import { timeUntilUsable } from './window-start.ts';

/*
 * From the start of the process to a window that can be used, with 20,000 briefs in the library: once until their list
 * is on the screen with the cursor in the search field, once until a word typed there is answered, and once more until
 * the list after the program was killed the time before. The reference is a window with two words in it on the same
 * runtime, until they are on the screen. Both were started on some days before and left open for a while, so that what
 * Chromium keeps of them between starts is there.
 */

const briefs = 20_000;
const projectFolder = path.resolve(import.meta.dirname, '../..');
const helloFolder = path.join(import.meta.dirname, 'hello-window');
const folder = mkdtempSync(path.join(tmpdir(), 'start-bench-'));
const dataFolder = path.join(folder, 'briefwright');
const libraryFile = path.join(dataFolder, 'library', 'library.db');

const helloShown = `(() => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return paint ? performance.timeOrigin + paint.startTime : 0;
})()`;

const listShown = `(() => {
  const [mark] = performance.getEntriesByName('first-view');
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!mark || !paint) return 0;
  if (paint.startTime < mark.startTime) throw new Error('Something was on the screen before the list.');
  const rows = document.querySelectorAll('[role="option"]').length;
  if (rows < 5 || document.activeElement.id !== 'library-search') throw new Error('The list is not there to be used.');
  return performance.timeOrigin + paint.startTime;
})()`;

const searchAnswered = `(async () => {
  if (performance.getEntriesByName('first-view').length === 0) return 0;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  document.execCommand('insertText', false, 'harbour');
  while (!document.querySelector('[role="option"] mark')) await nextFrame();
  await nextFrame();
  return Date.now();
})()`;

function makeLibrary(): void {
  mkdirSync(path.dirname(libraryFile), { recursive: true });
  copyFileSync(bigLibraryFile(briefs), libraryFile);
  const library = openLibrary(libraryFile);
  if (!library.ok) throw new Error(library.error.message);
  library.value.settings.change({ hasSeenWelcome: true });
  library.value.close();
}

const toBriefwright = { appFolder: projectFolder, dataFolder };
const hello = { appFolder: helloFolder, dataFolder: path.join(folder, 'hello'), usableAt: helloShown };
const startHello = () => timeUntilUsable(hello);

async function startOnDaysBefore(): Promise<void> {
  for (let day = 0; day < 3; day += 1) {
    await timeUntilUsable({ ...toBriefwright, usableAt: listShown, staysMs: 4_000 });
    await timeUntilUsable({ ...hello, staysMs: 4_000 });
  }
}

/** Starts editing the library in another process and kills that: its changes are still in the write-ahead log. */
async function killAnEditor(): Promise<void> {
  const editor = spawn(process.execPath, [path.join(import.meta.dirname, 'killed-editor.ts'), libraryFile], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(editor.stdout, 'data');
  editor.kill('SIGKILL');
  await once(editor, 'exit');
  if (!existsSync(`${libraryFile}-wal`)) throw new Error('The library was closed in order after all.');
}

try {
  makeLibrary();
  await startOnDaysBefore();
  await measure('start to usable window, 20,000 briefs (reach: 1.6 × a hello-world window)', {
    unit: 'ms',
    candidate: () => timeUntilUsable({ ...toBriefwright, usableAt: listShown }),
    reference: startHello,
    rounds: 11,
  });
  await measure('the same until a search typed at once is answered', {
    unit: 'ms',
    candidate: () => timeUntilUsable({ ...toBriefwright, usableAt: searchAnswered }),
    reference: startHello,
    rounds: 5,
  });
  await measure('start to usable window after a kill', {
    unit: 'ms',
    candidate: async () => {
      await killAnEditor();
      return timeUntilUsable({ ...toBriefwright, usableAt: listShown });
    },
    reference: startHello,
    rounds: 5,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
