import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';
import { backupFile, isSoundBackup, listBackups, syncFile, syncFolder } from './backup-files.ts';
import { openConnection } from './connection.ts';
import { isDamage } from './storage-failure.ts';

/** Says whether a backup can be put in the library's place; `file-not-found` or `file-damaged` where it cannot. */
export function checkBackup(
  file: string,
  id: string,
): Result<{ readonly path: string; readonly at: string }> {
  const listed = listBackups(file).find((backup) => backup.id === id);
  const path = backupFile(file, id);
  if (!listed) {
    return failure(
      'file-not-found',
      'This backup is no longer in the folder of backups, so nothing was changed. Choose another one.',
    );
  }
  try {
    if (isSoundBackup(path)) return success({ path, at: listed.at });
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return failure(
    'file-damaged',
    'This backup is damaged, so it was not put in the place of the library. Nothing was changed. Choose another one.',
  );
}

/**
 * Puts a copy of a backup in the place of a library that is closed. The copy is whole on the disk before the name
 * changes hands, and no log of the old file is left that SQLite would play into the new one.
 */
export function putInPlace(file: string, backup: string): void {
  const unfinished = `${file}.restoring`;
  rmSync(unfinished, { force: true });
  copyFileSync(backup, unfinished, constants.COPYFILE_EXCL);
  // Opened once in its own place, which makes a log and empties it: the file is then in the library's journal mode.
  openConnection(unfinished).close();
  syncFile(unfinished);
  for (const log of [`${file}-wal`, `${file}-shm`]) if (existsSync(log)) rmSync(log);
  renameSync(unfinished, file);
  syncFolder(dirname(file));
}
