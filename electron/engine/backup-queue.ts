import type { Backup } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import type { BackupReason, OnBackupStep } from './library/backup-files.ts';
import type { Library } from './library/library.ts';

type Make = (reason: BackupReason, onStep: OnBackupStep) => Promise<Result<Backup>>;

/** Makes backups one after the other, so that none still reads a file while a restore replaces it. */
export class BackupQueue {
  readonly #library: Pick<Library, 'place' | 'repair'>;
  readonly #make: Make;
  #last: Promise<unknown> = Promise.resolve();

  constructor(library: Pick<Library, 'place' | 'repair'>, make: Make) {
    this.#library = library;
    this.#make = make;
  }

  /**
   * Makes a backup when those before it are done. It reads every page of the library, and so is also the first to meet
   * damage that nobody has read yet: the library is then repaired, and the failure says so.
   */
  next(reason: BackupReason, onStep: OnBackupStep = () => undefined): Promise<Result<Backup>> {
    const made = this.#last.then(async () => {
      // Another file in the library's place must not be taken for it.
      const place = this.#library.place();
      if (!place.ok) return place;
      const result = await this.#make(reason, onStep);
      return !result.ok && result.error.code === 'library-is-damaged' ? this.#library.repair() : result;
    });
    this.#last = made.catch(() => undefined);
    return made;
  }
}
