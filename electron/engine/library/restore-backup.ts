import { constants, copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';
import { allBackups, type StoredPlace } from './backup-copies.ts';
import { isSoundBackup } from './backup-files.ts';
import { openConnection } from './connection.ts';
import { readHeader } from './header.ts';
import { newestVersion } from './migrate.ts';
import { newerLibrary } from './newer-library.ts';
import { hasUnfinishedChanges } from './own-journal.ts';
import { type RestoreMark, writeRestoreMark } from './restore-mark.ts';
import { type Failure, isDamage } from './storage-failure.ts';
import { prepareSuccessor } from './successor.ts';

/** A backup that may take the library's place, and what is to be noted of it in the library. */
export interface CheckedBackup {
  readonly path: string;
  readonly mark: RestoreMark;
}

function unfinishedBackup(path: string): Failure {
  return failure(
    'file-damaged',
    `Beside this backup lies “${basename(path)}-journal”: another program opened the backup and did not finish, or left a file of its own there. So nobody knows whether the backup is as it was made, and nothing was changed. Choose another backup, or move that file elsewhere and try again: the backup is then read as it stands.`,
  );
}

/** Says whether a backup can replace the library; `file-not-found` or `file-damaged` if it cannot. */
export function checkBackup(file: string, id: string, place: StoredPlace | null): Result<CheckedBackup> {
  const backups = allBackups(file, place);
  const listed = backups.find((backup) => backup.id === id);
  if (!listed) {
    return failure(
      'file-not-found',
      'This backup is no longer there, so nothing was changed. If it is on a stick, plug it in. Choose another one.',
    );
  }
  const { path } = listed;
  try {
    const header = readHeader(path);
    if (header.kind === 'library' && header.version > newestVersion()) return newerLibrary(header.version);
    if (hasUnfinishedChanges(path)) return unfinishedBackup(path);
    if (isSoundBackup(path)) {
      const mark = { from: listed.order, on: backups[0]?.order ?? listed.order };
      return success({ path, mark });
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return failure(
    'file-damaged',
    'This backup is damaged, so it was not put in the place of the library. Nothing was changed. Choose another one.',
  );
}

/** Makes a copy of a backup the successor of the library, with the note that it was restored. */
export function restoreAsSuccessor(file: string, { path, mark }: CheckedBackup): void {
  prepareSuccessor(file, (preparing) => {
    copyFileSync(path, preparing, constants.COPYFILE_EXCL);
    // Opening it also puts the file into the library's journal mode.
    const db = openConnection(preparing);
    try {
      writeRestoreMark(db, mark);
    } finally {
      db.close();
    }
  });
}
