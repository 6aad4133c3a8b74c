import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { foundName, removeDatabase, syncFile, syncFolder } from './database-files.ts';
import { noticingRoom } from './disk-room.ts';
import { preparingFile } from './successor.ts';

/* Makes a copy of a closed library, whole on the disk, under the name of what is being prepared. */
function prepareCopy(file: string): string {
  const preparing = preparingFile(file);
  removeDatabase(preparing);
  noticingRoom(file, () => copyWhole(file, preparing));
  return preparing;
}

function copyWhole(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  syncFile(to);
}

/**
 * Puts what lies beside a closed library under one of SQLite's endings aside, with a copy of the library as it is. Gives the
 * name of the copy. Throws where the disk refuses; nothing is lost then. `now` is an ISO moment.
 */
export function keepAside(file: string, ending: '-wal' | '-journal', now: string): string {
  const preparing = prepareCopy(file);
  const kept = foundName(file, now);
  // The copy gets its name first: whatever happens between the two, what is put aside still has one of the two names.
  renameSync(preparing, kept);
  renameSync(file + ending, kept + ending);
  rmSync(`${file}-shm`, { force: true });
  syncFolder(dirname(file));
  return basename(kept);
}

/** Does what `keepAside` does, but leaves what lies beside the library in its place, and keeps a copy of it. */
export function copyAside(file: string, ending: '-wal' | '-journal', now: string): string {
  const preparing = prepareCopy(file);
  const kept = foundName(file, now);
  noticingRoom(file, () => copyWhole(file + ending, kept + ending));
  renameSync(preparing, kept);
  syncFolder(dirname(file));
  return basename(kept);
}
