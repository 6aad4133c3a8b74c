import type { Backup } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import { type BackupReason, isBackupDue, listBackups, makeBackup } from './backup-files.ts';
import type { LibraryFile } from './library-file.ts';
import { checkBackup, putInPlace } from './restore-backup.ts';
import { writeRestoreMark } from './restore-mark.ts';

/** The backups of a library, in a folder beside it. */
export interface LibraryBackups {
  /** The backups, newest first. */
  list(): Result<Backup[]>;
  /** Whether the last daily backup is a day old. */
  isDue(): boolean;
  /** Makes a backup here and now; see `makeBackup`. */
  make(reason: BackupReason): Result<Backup>;
  /** Puts a backup in the place of the library and opens it; the caller makes a backup of the present one first. */
  restore(id: string): Result<void>;
}

/** The backups of an open library. They are files of their own, so that a library that is exchanged keeps them. */
export function backupsOf(held: LibraryFile, now: () => string): LibraryBackups {
  const { file } = held;
  return {
    list: () => held.use(() => success(listBackups(file))),
    isDue: () => isBackupDue(file, now()),
    make: (reason) => held.use(() => makeBackup(file, reason, now())),
    restore: (id) => {
      const checked = held.use(() => checkBackup(file, id));
      if (!checked.ok) return checked;
      const { path, at } = checked.value;
      const exchanged = held.exchange(() => putInPlace(file, path));
      if (!exchanged.ok) return exchanged;
      return held.use(({ db }) => success(writeRestoreMark(db, { from: at, on: now() })));
    },
  };
}
