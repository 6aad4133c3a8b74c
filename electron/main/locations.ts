import path from 'node:path';

/*
 * Where the parts of the built program are: `main/main.js` (this code), and beside it the preload, the page, the
 * engine's thread and the command line.
 */

const built = path.resolve(import.meta.dirname, '..');

export const preloadFile = path.join(built, 'preload', 'preload.cjs');
export const rendererFolder = path.join(built, 'renderer');
export const engineWorkerUrl = new URL('../engine/worker.js', import.meta.url);
export const commandLineUrl = new URL('../engine/command-line.js', import.meta.url);
export const iconFile = path.resolve(built, '..', 'resources', 'icons', '256x256.png');

/** The library in a user's data folder; its backups are beside it. */
export function libraryFileIn(userData: string): string {
  return path.join(userData, 'library', 'library.db');
}

/** What the desktop side remembers; see desktop-state.ts. */
export function desktopStateFileIn(userData: string): string {
  return path.join(userData, 'desktop.json');
}

/** The compiled code of the main process and the engine, kept from one start to the next. */
export function compiledFolderIn(userData: string): string {
  return path.join(userData, 'compiled');
}
