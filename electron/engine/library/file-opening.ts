import { type Result, success } from '#shared/result.ts';
import { listBackups } from './backup-files.ts';
import { missingNotice, settle } from './before-opening.ts';
import { ContentsInUse } from './contents-in-use.ts';
import { salvageLibrary } from './damage/salvage.ts';
import { salvageNotice } from './damage/salvage-notice.ts';
import { keepDamagedLog } from './damaged-log.ts';
import { hasLog } from './database-files.ts';
import { readHeader } from './header.ts';
import { type ExpectedFile, type LibraryFileOptions, type OpenState, openState } from './open-state.ts';
import { putForeignJournalAside } from './own-journal.ts';
import { putForeignLogAside } from './own-log.ts';
import { isWorthSalvage, notALibrary } from './refusal.ts';
import { guarded } from './storage-failure.ts';

/** A file without content although backups show that there was some, and without a log that holds it. */
function isEmptied(file: string): boolean {
  const isEmpty = readHeader(file).kind === 'empty' && !hasLog(file);
  return isEmpty && listBackups(file).length > 0;
}

/** How a locked library file is opened: the first time, with what an earlier run left behind, and again after that. */
export class FileOpening {
  /** Kept while the file is replaced. */
  readonly #contentsInUse = new ContentsInUse();
  readonly #options: LibraryFileOptions;
  readonly #notices: string[];

  /** What the user is to be told of is added to `notices`. */
  constructor(options: LibraryFileOptions, notices: string[]) {
    this.#options = options;
    this.#notices = notices;
  }

  /** Finishes what an earlier run began, makes the file where there is none, and salvages it where it is damaged. */
  first(file: string): Result<OpenState> {
    const settled = guarded(file, () => success(settle(file)));
    return settled.ok ? this.#settled(file) : settled;
  }

  /**
   * Opens again what was open, by its identity, or a successor of it: if that is gone by now, neither an empty library
   * nor any other that has its name is taken for it.
   */
  again(file: string, identity: string | null): Result<OpenState> {
    return this.#twice(file, { ...this.#options, mayMake: false }, { identity });
  }

  #settled(file: string): Result<OpenState> {
    const hadNone = readHeader(file).kind === 'missing';
    const state = isEmptied(file) ? notALibrary(file) : this.#twice(file);
    if (state.ok) {
      if (hadNone && listBackups(file).length > 0) this.#notices.push(missingNotice(file));
      return state;
    }
    if (!this.#options.mayRepair || !isWorthSalvage(file, state.error)) return state;
    return guarded(file, () => {
      this.#notices.push(salvageNotice(salvageLibrary(file, this.#options.now())));
      return this.#once(file, this.#options, { identity: null });
    });
  }

  /**
   * What looks like damage or a fault of the disk is tried twice: the disk may have failed to read a page only just
   * then, and an existing successor may only have to take the library's place.
   */
  #twice(
    file: string,
    options: LibraryFileOptions = this.#options,
    expected: ExpectedFile = { identity: null },
  ): Result<OpenState> {
    const state = this.#once(file, options, expected);
    const isDoubtful = !state.ok && ['library-is-damaged', 'write-failed'].includes(state.error.code);
    return isDoubtful ? this.#once(file, options, expected) : state;
  }

  #once(file: string, options: LibraryFileOptions, expected: ExpectedFile): Result<OpenState> {
    return guarded(file, () => {
      const now = options.now();
      for (const putAside of [putForeignJournalAside, putForeignLogAside, keepDamagedLog]) {
        const notice = putAside(file, now);
        if (notice !== null) this.#notices.push(notice);
      }
      return openState(file, options, this.#contentsInUse, expected);
    });
  }
}
