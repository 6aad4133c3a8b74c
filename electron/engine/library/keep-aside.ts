import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { foundName, removeDatabase, syncFile, syncFolder } from './database-files.ts';
import { noticingRoom } from './disk-room.ts';
import { preparingFile } from './successor.ts';

/**
 * Puts what lies beside a closed library under one of SQLite's endings aside, with a copy of the library as it is. Gives the
 * name of the copy. Throws where the disk refuses; nothing is lost then. `now` is an ISO moment.
 */
export function keepAside(file: string, ending: '-wal' | '-journal', now: string): string {
  const preparing = preparingFile(file);
  removeDatabase(preparing);
  noticingRoom(file, () => {
    copyFileSync(file, preparing, constants.COPYFILE_FICLONE);
    syncFile(preparing);
  });
  const kept = foundName(file, now);
  // The copy gets its name first: whatever happens between the two, what is put aside still has one of the two names.
  renameSync(preparing, kept);
  renameSync(file + ending, kept + ending);
  rmSync(`${file}-shm`, { force: true });
  syncFolder(dirname(file));
  return basename(kept);
}
