import type { Backup, ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import { type BackedUpBrief, briefInBackup, briefsInBackup, readableBackup } from './backup-contents.ts';
import { allBackups, readPlace, type StoredPlace, writePlace } from './backup-copies.ts';
import {
  type BackupReason,
  isBackupDue,
  type ListedBackup,
  listBackups,
  makeBackup,
} from './backup-files.ts';
import type { LibraryFile } from './library-file.ts';
import { otherCopies } from './other-copies.ts';
import { checkBackup, restoreAsSuccessor } from './restore-backup.ts';

/** The backup with a brief, and what the library has of that brief now. */
export interface BriefPlace {
  readonly path: string;
  readonly inLibrary: BackedUpBrief['inLibrary'];
}

/** The backups of a library, in a folder beside it. */
export interface LibraryBackups {
  /** The backups, newest first. */
  list(): Result<Backup[]>;
  /** The newest backup beside the library. */
  newest(): Result<ListedBackup | null>;
  /** Where backups are copied to, and which ones were; see `backup-copies.ts`. */
  place(): Result<StoredPlace | null>;
  setPlace(place: StoredPlace | null): Result<void>;
  /** The names of other files that may hold what is erased from the library; see `otherCopies`. */
  otherCopies(): Result<string[]>;
  /** Whether the last daily backup is a day old; false if the folder of backups cannot be read. */
  isDue(): boolean;
  /** Makes a backup at once, in this thread; see `makeBackup`. */
  make(reason: BackupReason): Result<Backup>;
  /** Lists briefs of a backup; see `briefsInBackup`. */
  briefs(request: ParsedRequestOf<'backup.briefs'>): Result<ResponseOf<'backup.briefs'>>;
  /** Where one brief of a backup can be read, and what the library has of it now. */
  brief(id: string, briefId: string): Result<BriefPlace>;
  /** Replaces the library by a backup and opens it; the caller backs up the present library first. */
  restore(id: string): Result<void>;
}

/** A backup as it is shown. One from the future was made while the clock was wrong; nobody knows when. */
function shownBackup({ id, at, bytes, reason, isElsewhere }: Backup, now: string): Backup {
  return { id, at: at > now ? now : at, bytes, reason, ...(isElsewhere && { isElsewhere }) };
}

/** The backups of an open library. They are files of their own, so that a library that is replaced keeps them. */
export function backupsOf(held: LibraryFile, now: () => string): LibraryBackups {
  return {
    list: () =>
      held.use(({ db }) =>
        success(allBackups(held.file, readPlace(db)).map((backup) => shownBackup(backup, now()))),
      ),
    newest: () => held.use(() => success(listBackups(held.file)[0] ?? null)),
    place: () => held.use(({ db }) => success(readPlace(db))),
    setPlace: (place) => held.change(({ db }) => success(writePlace(db, place))),
    otherCopies: () => held.use(() => success(otherCopies(held.file))),
    isDue: () => {
      const due = held.use(() => success(isBackupDue(held.file, now())));
      return due.ok && due.value;
    },
    briefs: (request) => held.use(({ db }) => briefsInBackup(db, held.file, request)),
    brief: (id, briefId) =>
      held.use(({ db }) => {
        const path = readableBackup(db, held.file, id);
        if (!path.ok) return path;
        const found = briefInBackup(db, path.value, briefId);
        return found.ok ? success({ path: path.value, inLibrary: found.value.inLibrary }) : found;
      }),
    make: (reason) => held.change(() => makeBackup(held.file, reason, now())),
    restore: (id) => {
      const checked = held.change(({ db }) => checkBackup(held.file, id, readPlace(db)));
      if (!checked.ok) return checked;
      return held.exchange(() => restoreAsSuccessor(held.file, checked.value));
    },
  };
}
