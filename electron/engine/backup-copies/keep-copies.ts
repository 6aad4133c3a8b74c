import { mkdirSync } from 'node:fs';
import type { BackupPlace } from '#shared/ipc/contract/backup.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { systemErrorName, writeProblem } from '../files/write-problem.ts';
import { folderOfCopies, isPlaceThere, type StoredPlace } from '../library/backup-copies.ts';
import { backupFile, backupsKept, type ListedBackup } from '../library/backup-files.ts';
import type { Library } from '../library/library.ts';
import { threadFile } from '../thread-file.ts';
import { GuardedThread } from '../thread-guard.ts';
import type { CopyJob } from './copy-backup.ts';

/** A stick may be slow, but copying takes little of the processor. */
const mostCpuMs = 600_000;
const heapMegabytes = 256;

async function copyInThread(job: CopyJob): Promise<Result<void>> {
  const thread = new GuardedThread<CopyJob, Result<void>>({
    file: threadFile(import.meta.url, 'copy-thread'),
    heapMegabytes,
    work: 'copying a backup',
  });
  try {
    const copied = await thread.run(job, mostCpuMs);
    return copied.end === 'answer' ? copied.answer : notCopied();
  } finally {
    thread.end();
  }
}

function notCopied(): Result<never> {
  return failure(
    'write-failed',
    'The backup was not copied: an error in the program stopped it. The backup beside the library is whole. Make a backup again.',
  );
}

/** Copies backups to the place the user chose, each after it was made, and says what is not there and why. */
export class BackupCopies {
  readonly #library: Pick<Library, 'file' | 'backups'>;
  /** Why the last copy failed; null if it did not. */
  #problem: string | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(library: Pick<Library, 'file' | 'backups'>) {
    this.#library = library;
  }

  /** Where copies go, and whether the newest backup is there; null if there are none. */
  place(): Result<BackupPlace | null> {
    const { backups } = this.#library;
    const stored = backups.place();
    if (!stored.ok || stored.value === null) return stored.ok ? success(null) : stored;
    const newest = backups.newest();
    if (!newest.ok) return newest;
    return success(this.#shown(stored.value, newest.value));
  }

  /** Has a folder get copies from now on, beginning with the newest backup. */
  async choose(folder: string): Promise<Result<BackupPlace | null>> {
    const made = madeFolder(folderOfCopies(folder));
    const chosen = made.ok ? this.#library.backups.setPlace({ folder, copied: [] }) : made;
    if (!chosen.ok) return chosen;
    await this.bring();
    return this.place();
  }

  leave(): Result<null> {
    const left = this.#library.backups.setPlace(null);
    return left.ok ? success(null) : left;
  }

  /** Copies the newest backup if there is a place for copies; what fails is said by `place`. */
  bring(): Promise<void> {
    const copied = this.#last.then(() => this.#copyNewest());
    this.#last = copied.catch(() => undefined);
    return copied;
  }

  async #copyNewest(): Promise<void> {
    const { backups, file } = this.#library;
    const [stored, newest] = [backups.place(), backups.newest()];
    if (!stored.ok || !newest.ok || stored.value === null) return;
    const place = stored.value;
    this.#problem = null;
    if (newest.value === null || !isPlaceThere(place)) return;
    const { id } = newest.value;
    const folder = folderOfCopies(place.folder);
    const copied = [...place.copied.filter((other) => other !== id), id];
    const kept = newestOfEachReason(copied);
    const job: CopyJob = {
      from: backupFile(file, id),
      to: backupFile(file, id, folder),
      superfluous: copied
        .filter((other) => !kept.includes(other))
        .map((other) => backupFile(file, other, folder)),
    };
    const done = await copyInThread(job);
    if (done.ok) backups.setPlace({ folder: place.folder, copied: kept });
    else this.#problem = done.error.message;
  }

  #shown(place: StoredPlace, newest: ListedBackup | null): BackupPlace {
    const isThere = isPlaceThere(place);
    const folder = visibleSigns(place.folder);
    const isBehind = newest !== null && !place.copied.includes(newest.id);
    const shown = { folder, isThere, lastCopy: momentOf(place.copied.at(-1)) };
    if (!isBehind) return { ...shown, problem: null };
    if (!isThere) return { ...shown, problem: absent(folder) };
    return {
      ...shown,
      problem:
        this.#problem ?? `The newest backup is not in “${folder}” yet. Make a backup to have it copied.`,
    };
  }
}

/** Makes the folder of copies, once: if it is missing later, the stick is not there, and none is made in its place. */
function madeFolder(folder: string): Result<void> {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return success(undefined);
  } catch (error) {
    if (systemErrorName(error) === 'EEXIST') return success(undefined);
    return writeProblem(folder, error);
  }
}

function absent(folder: string): string {
  return `“${folder}” is not there, so the newest backup is beside the library only. If it is on a stick or another disk, plug it in and make a backup; if it was moved, choose the folder again.`;
}

/** When a backup was made, by its id; see `backup-files.ts`. */
function momentOf(id: string | undefined): string | null {
  const [, day, hour, minute, second, rest] =
    /(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3}Z)/.exec(id ?? '') ?? [];
  return day === undefined ? null : `${day}T${hour}:${minute}:${second}.${rest}`;
}

/** As many of each reason as are kept beside the library. */
function newestOfEachReason(ids: readonly string[]): string[] {
  const reasonOf = (id: string) => id.slice(id.lastIndexOf('-') + 1);
  return ids.filter((id, index) => {
    const newer = ids.slice(index + 1).filter((other) => reasonOf(other) === reasonOf(id));
    return newer.length < backupsKept;
  });
}
