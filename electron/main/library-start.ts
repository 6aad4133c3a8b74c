import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '#engine/client.ts';
import type { Problem, Result } from '#shared/result.ts';
import type { Dialogs } from './dialogs.ts';

export interface LibraryStart {
  readonly libraryFile: string;
  readonly start: () => Promise<Result<Engine>>;
  /** From the next start of the engine on, the library in the usual place is opened. */
  readonly goToUsualPlace: () => void;
  readonly dialogs: Pick<Dialogs, 'askAboutLibrary' | 'askAboutMissingLibrary' | 'tellProblem'>;
  readonly showInFolder: (file: string) => void;
}

/**
 * Opens the library. If that fails, the user is told and decides, each time anew: nothing is tried again by itself, and
 * the program never goes on without a library on the disk. Null means to quit.
 */
export async function openLibraryOrAsk(given: LibraryStart): Promise<Engine | null> {
  let started = await given.start();
  while (!started.ok) {
    if (started.error.code === 'file-not-found') {
      const where = await given.dialogs.askAboutMissingLibrary(started.error.message);
      if (where === 'quit') return null;
      if (where === 'usual') given.goToUsualPlace();
      started = await given.start();
      continue;
    }
    const canRestore = isBeyondRepair(started.error) && hasBackup(given.libraryFile);
    const choice = await given.dialogs.askAboutLibrary(started.error.message, canRestore);
    if (choice === 'quit') return null;
    if (choice === 'folder') given.showInFolder(given.libraryFile);
    else started = await startFromBackup(given);
  }
  return started.value;
}

/** A library that is only in use, newer or on a full disk must not be replaced. */
function isBeyondRepair({ code }: Problem): boolean {
  return code === 'library-is-damaged' || code === 'file-not-recognised';
}

function hasBackup(libraryFile: string): boolean {
  const folder = path.join(path.dirname(libraryFile), 'backups');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.db'));
}

/** Puts the unreadable file aside, where it stays, makes an empty library and restores the newest backup into it. */
async function startFromBackup({ libraryFile, start, dialogs }: LibraryStart): Promise<Result<Engine>> {
  putAside(libraryFile, new Date().toISOString());
  const started = await start();
  if (!started.ok) return started;
  const engine = started.value;
  const listed = await engine.call('backup.list', {});
  const newest = listed.ok ? listed.value.backups[0] : undefined;
  const restored = newest ? await engine.call('backup.restore', { id: newest.id }) : listed;
  if (!restored.ok) {
    await dialogs.tellProblem(null, 'The backup could not be restored.', restored.error.message);
  }
  return started;
}

function putAside(libraryFile: string, now: string): void {
  const stamp = now.replace(/[:.]/g, '-');
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    const file = libraryFile + ending;
    if (existsSync(file)) renameSync(file, `${libraryFile}.unreadable-${stamp}${ending}`);
  }
}
