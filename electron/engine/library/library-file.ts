import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '#shared/result.ts';
import { lockedElsewhere, realPath } from './before-opening.ts';
import { type Connection, closeConnection } from './connection.ts';
import { salvageLibrary } from './damage/salvage.ts';
import { salvageNotice } from './damage/salvage-notice.ts';
import { isSound } from './damage/soundness.ts';
import { makeFolder } from './database-files.ts';
import { FileOpening } from './file-opening.ts';
import type { LibraryParts } from './library-parts.ts';
import { type LibraryLock, lockLibrary } from './lock.ts';
import type { LibraryFileOptions, OpenState } from './open-state.ts';
import { OwnLog } from './own-log.ts';
import { pathFault } from './path-fault.ts';
import {
  DamagedRowError,
  diskFault,
  type Failure,
  guarded,
  isDamage,
  isPerhapsDamage,
  storageFailure,
} from './storage-failure.ts';
import { libraryIsGone, type WrittenAgain, writeSuccessor } from './write-again.ts';
import { closeKeepingOthers, writtenFiles } from './written-files.ts';

/** A file that is damaged again this often while in use is on a disk to which nothing should be written. */
const mostRepairsInUse = 2;

/** A library's file while this process holds it: locked, of the newest form, with all statements prepared. */
export class LibraryFile {
  #file: string;
  readonly notices: string[] = [];
  readonly #options: LibraryFileOptions;
  readonly #opening: FileOpening;
  readonly #ownLog = new OwnLog();
  #lock: LibraryLock;
  #state: Result<OpenState>;
  #repairs = 0;
  /** Whether the whole file was checked and found sound since it was opened. */
  #isKnownSound = false;

  private constructor(file: string, lock: LibraryLock, options: LibraryFileOptions) {
    this.#file = file;
    this.#lock = lock;
    this.#options = options;
    this.#opening = new FileOpening(options, this.notices);
    this.#state = this.#opening.first(file);
    this.noteLog();
  }

  /** Locks and opens a library file, making it if it is missing; see `openLibrary` for how it may fail. */
  static open(given: string, options: LibraryFileOptions): Result<LibraryFile> {
    return guarded(given, () => {
      const fault = pathFault(resolve(given));
      if (fault) return fault;
      makeFolder(dirname(resolve(given)));
      const file = realPath(resolve(given));
      const faultBehindLink = pathFault(file);
      if (faultBehindLink) return faultBehindLink;
      const lock = lockLibrary(file);
      if (!lock) return lockedElsewhere(file);
      const held = new LibraryFile(file, lock, options);
      if (held.#state.ok) return success(held);
      lock.release();
      return held.#state;
    });
  }

  /** Where the library is; changes if it is written again elsewhere. */
  get file(): string {
    return this.#file;
  }

  /**
   * The parts of the open file, to know which functions they have; call those through `use`. Throws if the file is
   * closed.
   */
  get parts(): LibraryParts {
    if (!this.#state.ok) throw new Error('The library is not open.');
    return this.#state.value.parts;
  }

  /** Runs something on the parts of the library; an error of the disk comes back as its failure. */
  use<Value>(run: (parts: LibraryParts) => Result<Value>): Result<Value> {
    const state = this.#state;
    if (!state.ok) return state;
    try {
      return run(state.value.parts);
    } catch (error) {
      return this.#failed(state.value.db, error);
    }
  }

  /**
   * Does what `use` does for something that changes the library: a success means that the change is in the file that
   * has the library's name. `library-is-gone` if that is another file, or none.
   */
  change<Value>(run: (parts: LibraryParts) => Result<Value>): Result<Value> {
    const before = this.place();
    if (!before.ok) return before;
    const answer = this.use(run);
    if (!answer.ok) return answer;
    const after = this.place();
    if (!after.ok) return after;
    const noted = this.noteLog();
    return noted.ok ? answer : noted;
  }

  /**
   * Notes which log is the library's own, after something that may have written to it other than by `change`.
   * `library-is-gone` if the library was not in its place any more.
   */
  noteLog(): Result<void> {
    const state = this.#state;
    if (!state.ok) return state;
    return this.#ownLog.note(this.#file, state.value.written)
      ? success(undefined)
      : libraryIsGone(this.#file);
  }

  /** Says whether the library's name still belongs to the file that is written to; `library-is-gone` if not. */
  place(): Result<void> {
    const state = this.#state;
    if (!state.ok) return state;
    return guarded(this.#file, () => {
      const found = writtenFiles(this.#file);
      const { written } = state.value;
      if (found.main !== written.main) return libraryIsGone(this.#file);
      return found.log === written.log ? success(undefined) : this.#renewLog(state.value);
    });
  }

  /**
   * Writes the library again, to its own place (null) or another, and goes on there. A file at that place is put aside
   * under another name. `library-is-locked` if another process holds a library there.
   */
  writeAgain(to: string | null): Result<WrittenAgain> {
    const state = this.#state;
    if (!state.ok) return state;
    return guarded(to ?? this.#file, () => {
      const fault = to === null ? undefined : pathFault(resolve(to));
      if (fault) return fault;
      makeFolder(dirname(resolve(to ?? this.#file)), 0o700);
      const file = to === null ? this.#file : realPath(resolve(to));
      const isLocked = file === this.#file && this.#lock.isInPlace();
      const lock = isLocked ? this.#lock : lockLibrary(file);
      if (!lock) return lockedElsewhere(file);
      try {
        const written = writeSuccessor(state.value.db, file, this.#options.now());
        const inPlace = this.#goOnIn(file, lock, state.value);
        return inPlace.ok ? success(written) : inPlace;
      } catch (error) {
        if (lock !== this.#lock) lock.release();
        throw error;
      }
    });
  }

  #goOnIn(file: string, lock: LibraryLock, state: OpenState): Result<void> {
    this.#closeKeepingOthers(state);
    if (lock !== this.#lock) this.#lock.release();
    this.#lock = lock;
    this.#file = file;
    return this.#openAgain(null);
  }

  #openAgain(identity: string | null): Result<void> {
    this.#state = this.#opening.again(this.#file, identity);
    return this.noteLog();
  }

  #closeKeepingOthers(state: OpenState): void {
    this.#ownLog.forget(this.#file);
    closeKeepingOthers(state, this.#file, this.#options.now());
  }

  /** If only the log was deleted or replaced, its content is moved to the library's file, and another log is begun. */
  #renewLog(state: OpenState): Result<void> {
    const { db, written } = state;
    const [moved] = z.array(z.looseObject({ busy: z.int() })).parse(db.pragma('wal_checkpoint(TRUNCATE)'));
    if (moved?.busy !== 0) return diskFault();
    if (writtenFiles(this.#file).main !== written.main) return libraryIsGone(this.#file);
    this.#closeKeepingOthers(state);
    return this.#openAgain(written.main);
  }

  /**
   * Does what `use` does. If the answer casts doubt on the file, the whole file is checked, once: a table or index that
   * is in the place of another answers without any error, and lacks rows.
   */
  useDoubting<Value>(
    run: (parts: LibraryParts) => Result<Value>,
    isDoubtful: (answer: Result<Value>) => boolean,
  ): Result<Value> {
    const answer = this.use(run);
    const state = this.#state;
    if (!state.ok || !this.#options.mayRepair || this.#isKnownSound || !isDoubtful(answer)) return answer;
    this.#isKnownSound = isSound(state.value.db);
    return this.#isKnownSound ? answer : this.repair();
  }

  /** Salvages the file while it is in use. What was asked comes back as `library-is-damaged`, with what was done. */
  repair(): Failure {
    const place = this.place();
    if (!place.ok) return place;
    this.#repairs += 1;
    if (this.#repairs > mostRepairsInUse) return this.#giveUp();
    let notice = '';
    const exchanged = this.exchange(() => {
      notice = salvageNotice(salvageLibrary(this.#file, this.#options.now()));
    });
    if (!exchanged.ok) return exchanged;
    this.notices.push(notice);
    this.#options.onReopened(notice);
    return failure('library-is-damaged', `${notice} Your last action was not carried out; do it once more.`);
  }

  /**
   * Closes the file, lets something prepare a successor of it, and opens that in its place, without giving up the lock.
   * If that fails, the file that is there is opened again and the failure comes back.
   */
  exchange(prepare: () => void): Result<void> {
    const identity = this.#state.ok ? this.#state.value.written.main : null;
    this.#ownLog.forget(this.#file);
    if (this.#state.ok) closeConnection(this.#state.value.db);
    const prepared = guarded(this.#file, () => success(prepare()));
    const opened = this.#openAgain(identity);
    this.#isKnownSound = false;
    return opened.ok ? prepared : opened;
  }

  /**
   * Closes the file; whatever is asked afterwards fails. What the disk reports meanwhile loses nothing that was saved.
   */
  close(): void {
    const state = this.#state;
    if (state.ok) {
      guarded(this.#file, () => success(this.#closeKeepingOthers(state.value)));
    }
    this.#state = failure(
      'cancelled',
      'The library is closed, so this was not done. Open it again and try once more.',
    );
    this.#lock.release();
  }

  /** Repairs a damaged file and reports what else the disk reported; a bug is passed on. */
  #failed(db: Connection, error: unknown): Failure {
    const isRow = error instanceof DamagedRowError;
    if (this.#options.mayRepair && (isDamage(error) || isPerhapsDamage(error))) {
      const sound = isRow ? success(false) : guarded(this.#file, () => success(isSound(db)));
      if (!sound.ok) return sound;
      if (!sound.value) return this.repair();
      // SQLite also calls a file malformed if the disk failed to read a page only just then.
      if (isDamage(error)) return diskFault();
    }
    const known = storageFailure(error, this.#file);
    if (known) return known;
    throw error;
  }

  #giveUp(): Failure {
    this.#ownLog.forget(this.#file);
    if (this.#state.ok) closeConnection(this.#state.value.db);
    const stopped = failure(
      'library-is-damaged',
      'The library file was damaged repeatedly while it was in use, so nothing more is written to this disk. Close Briefwright, copy the library and its backups to another disk, and open it there.',
    );
    this.#state = stopped;
    return stopped;
  }
}
