import type { Backup } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import { type BackupReason, isBackupDue, listBackups, makeBackup } from './backup-files.ts';
import type { LibraryFile } from './library-file.ts';
import { otherCopies } from './other-copies.ts';
import { checkBackup, restoreAsSuccessor } from './restore-backup.ts';

/** The backups of a library, in a folder beside it. */
export interface LibraryBackups {
  /** The backups, the one made last first. */
  list(): Result<Backup[]>;
  /** The names of other files that may hold what is erased from the library; see `otherCopies`. */
  otherCopies(): Result<string[]>;
  /** Whether the last daily backup is a day old; not where the folder of backups cannot be read. */
  isDue(): boolean;
  /** Makes a backup here and now; see `makeBackup`. */
  make(reason: BackupReason): Result<Backup>;
  /** Puts a backup in the place of the library and opens it; the caller makes a backup of the present one first. */
  restore(id: string): Result<void>;
}

/** A backup as it is told of. One from the future was made while the clock stood wrong; nobody knows when. */
function shownBackup({ id, at, bytes, reason }: Backup, now: string): Backup {
  return { id, at: at > now ? now : at, bytes, reason };
}

/** The backups of an open library. They are files of their own, so that a library that is exchanged keeps them. */
export function backupsOf(held: LibraryFile, now: () => string): LibraryBackups {
  return {
    list: () => held.use(() => success(listBackups(held.file).map((backup) => shownBackup(backup, now())))),
    otherCopies: () => held.use(() => success(otherCopies(held.file))),
    isDue: () => {
      const due = held.use(() => success(isBackupDue(held.file, now())));
      return due.ok && due.value;
    },
    make: (reason) => held.change(() => makeBackup(held.file, reason, now())),
    restore: (id) => {
      const checked = held.change(() => checkBackup(held.file, id));
      if (!checked.ok) return checked;
      return held.exchange(() => restoreAsSuccessor(held.file, checked.value));
    },
  };
}
