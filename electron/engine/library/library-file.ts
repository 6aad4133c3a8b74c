import { lstatSync, mkdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import { systemErrorName } from '../files/write-problem.ts';
import { listBackups, removeUnfinishedBackups } from './backup-files.ts';
import { type Connection, openConnection, openReader } from './connection.ts';
import { ContentsInUse } from './contents-in-use.ts';
import { hasLibraryRows, salvagedTables } from './damage/library-rows.ts';
import { salvageLibrary } from './damage/salvage.ts';
import { salvageNotice } from './damage/salvage-notice.ts';
import { hasLog } from './database-files.ts';
import { readHeader } from './header.ts';
import { isLibrary, libraryVersion } from './library-mark.ts';
import { type LibraryParts, openParts } from './library-parts.ts';
import { type LibraryLock, lockLibrary } from './lock.ts';
import { migrateWithBackup, newerLibrary, newestVersion } from './migrate.ts';
import { isUnmade, makeLibrary } from './new-library.ts';
import {
  DamagedRowError,
  diskFault,
  type Failure,
  guarded,
  isDamage,
  isPerhapsDamage,
  storageFailure,
} from './storage-failure.ts';
import { removeLeftovers, takeOver } from './successor.ts';

function notALibrary(file: string): Failure {
  return failure(
    'file-not-recognised',
    `The file “${basename(file)}” is not a library of Briefwright. It was left as it is. Choose another file.`,
  );
}

/** Says whether a database without the library's mark is one of ours all the same, begun and cut short at once. */
function isBegun(file: string): boolean {
  const db = openReader(file);
  try {
    return isLibrary(db);
  } finally {
    db.close();
  }
}

/**
 * Says why a file must not be opened as a library, from its first bytes alone, so that none of it is changed. Where a log
 * is all that is left of a library it throws: SQLite would remove the log.
 */
function refusal(file: string): Failure | undefined {
  const header = readHeader(file);
  if (header.kind === 'missing' || header.kind === 'empty')
    throw new DamagedRowError('A log has no library.');
  if (header.kind === 'other') return notALibrary(file);
  if (header.kind === 'sqlite' && !isBegun(file)) return notALibrary(file);
  if (header.kind === 'library' && header.version > newestVersion()) return newerLibrary(header.version);
  return undefined;
}

function connect(file: string, now: string): Result<Connection> {
  takeOver(file);
  if (isUnmade(file)) makeLibrary(file);
  const refused = refusal(file);
  if (refused) return refused;
  const db = openConnection(file);
  try {
    const version = libraryVersion(db);
    const isRefused = version > newestVersion() || !isLibrary(db);
    if (!isRefused) {
      const migrated = migrateWithBackup(db, file, now);
      if (migrated.ok) return success(db);
      db.close();
      return migrated;
    }
    db.close();
    return version > newestVersion() ? newerLibrary(version) : notALibrary(file);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Reads a little of every table, so that the usual damages are met before a window is open. */
function touchTables(db: Connection): void {
  for (const table of [...salvagedTables, 'brief_names', 'brief_search']) {
    db.prepare(`SELECT * FROM ${table} LIMIT 1`).get();
  }
}

interface OpenState {
  readonly db: Connection;
  readonly parts: LibraryParts;
}

function openState(
  file: string,
  options: LibraryFileOptions,
  contentsInUse: ContentsInUse,
): Result<OpenState> {
  return guarded(file, () => {
    const db = connect(file, options.now());
    if (!db.ok) return db;
    try {
      const parts = openParts(db.value, {
        damagedRows: options.mayRepair ? 'throw' : 'stop',
        now: options.now,
        contentsInUse,
      });
      touchTables(db.value);
      return success({ db: db.value, parts });
    } catch (error) {
      db.value.close();
      // The tables are there as the migrations made them, so that a statement they do not fit means damage.
      throw isPerhapsDamage(error) ? new DamagedRowError('A table is not as it was made.') : error;
    }
  });
}

/** Reads the whole file and says whether tables, indexes and search text agree. */
function isSound(db: Connection): boolean {
  try {
    return db.prepare('PRAGMA integrity_check(1)').pluck().get() === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** What opening a library file may be told. */
export interface LibraryFileOptions {
  /** Whether a damaged file may be salvaged; otherwise it is left alone and `library-is-damaged` comes back. */
  readonly mayRepair: boolean;
  /** The clock, as an ISO moment in UTC. */
  readonly now: () => string;
  /** Told with a sentence when the file was exchanged while in use. */
  readonly onReopened: (message: string) => void;
}

/** A file that damages again this often while in use stands on a disk that nothing should be written to. */
const mostRepairsInUse = 2;

/** The file itself where a link leads to it: it is one library with one lock, by whatever name it is opened. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (systemErrorName(error) !== 'ENOENT') throw error;
  }
  // A link to a library that is not there, as on a disk that is not connected, stays a link.
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return realPath(resolve(dirname(file), readlinkSync(file)));
  }
  return join(realpathSync(dirname(file)), basename(file));
}

function lockedElsewhere(file: string): Failure {
  return failure(
    'library-is-locked',
    `The library “${basename(file)}” is open in another Briefwright, so it was not opened a second time. Use the window that is open, or close it first.`,
  );
}

/** A library's file while this process holds it: locked, of the newest form, with all statements prepared. */
export class LibraryFile {
  readonly file: string;
  readonly notices: string[] = [];
  /** Goes on while the file is exchanged. */
  readonly #contentsInUse = new ContentsInUse();
  readonly #options: LibraryFileOptions;
  readonly #lock: LibraryLock;
  #state: Result<OpenState>;
  #repairs = 0;
  /** Whether the whole file was looked through and found sound since it was opened. */
  #isKnownSound = false;

  private constructor(file: string, lock: LibraryLock, options: LibraryFileOptions) {
    this.file = file;
    this.#lock = lock;
    this.#options = options;
    this.#state = this.#openFirst();
  }

  /** Locks and opens a library file, making it where it is missing; see `openLibrary` for how it may fail. */
  static open(given: string, options: LibraryFileOptions): Result<LibraryFile> {
    return guarded(given, () => {
      mkdirSync(dirname(resolve(given)), { recursive: true });
      const file = realPath(resolve(given));
      const lock = lockLibrary(file);
      if (!lock) return lockedElsewhere(file);
      const held = new LibraryFile(file, lock, options);
      if (held.#state.ok) return success(held);
      lock.release();
      return held.#state;
    });
  }

  /** The parts of the open file, to see what they can do; to have it done, go by `use`. Throws where it is closed. */
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
   * Does what `use` does. Where the answer lets one doubt the file, all of it is looked through, once: a table or an index
   * that stands where another should answers without any error, and lacks rows.
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
    this.#repairs += 1;
    if (this.#repairs > mostRepairsInUse) return this.#giveUp();
    let notice = '';
    const exchanged = this.exchange(() => {
      notice = salvageNotice(salvageLibrary(this.file, this.#options.now()));
    });
    if (!exchanged.ok) return exchanged;
    this.notices.push(notice);
    this.#options.onReopened(notice);
    return failure('library-is-damaged', `${notice} What you just did was not done; do it once more.`);
  }

  /**
   * Closes the file, lets something prepare a successor of it, and opens that in its place, the lock held all the while.
   * Where that fails, the file that is there is opened again and the failure comes back.
   */
  exchange(prepare: () => void): Result<void> {
    if (this.#state.ok) this.#state.value.db.close();
    const prepared = guarded(this.file, () => success(prepare()));
    this.#state = this.#openState();
    // A successor that is there can only take its place, so what failed once is tried once more.
    if (!this.#state.ok) this.#state = this.#openState();
    this.#isKnownSound = false;
    return this.#state.ok ? prepared : this.#state;
  }

  /** Closes the file; whatever is asked afterwards fails. */
  close(): void {
    if (this.#state.ok) this.#state.value.db.close();
    this.#state = failure(
      'cancelled',
      'The library is closed, so this was not done. Open it again and try once more.',
    );
    this.#lock.release();
  }

  /** Repairs a damaged file and tells what else the disk reported; a bug goes on as it is. */
  #failed(db: Connection, error: unknown): Failure {
    const isRow = error instanceof DamagedRowError;
    if (this.#options.mayRepair && (isDamage(error) || isPerhapsDamage(error))) {
      const sound = isRow ? success(false) : guarded(this.file, () => success(isSound(db)));
      if (!sound.ok) return sound;
      if (!sound.value) return this.repair();
      // SQLite also calls a file malformed where the disk did not give a page just then.
      if (isDamage(error)) return diskFault();
    }
    const known = storageFailure(error, this.file);
    if (known) return known;
    throw error;
  }

  #openFirst(): Result<OpenState> {
    const settled = guarded(this.file, () => success(settle(this.file)));
    return settled.ok ? this.#openSettled() : settled;
  }

  #openSettled(): Result<OpenState> {
    const hadNone = readHeader(this.file).kind === 'missing';
    const state = this.#isEmptied() ? notALibrary(this.file) : this.#openTwice();
    if (state.ok) {
      if (hadNone && listBackups(this.file).length > 0) this.notices.push(missingNotice(this.file));
      return state;
    }
    if (!this.#options.mayRepair || !this.#isWorthSalvage(state.error)) return state;
    return guarded(this.file, () => {
      this.notices.push(salvageNotice(salvageLibrary(this.file, this.#options.now())));
      return this.#openState();
    });
  }

  #openState(): Result<OpenState> {
    return openState(this.file, this.#options, this.#contentsInUse);
  }

  /** What looks like damage is looked at twice: the disk may only just then not have given a page. */
  #openTwice(): Result<OpenState> {
    const state = this.#openState();
    const isDoubtful = !state.ok && state.error.code === 'library-is-damaged';
    return isDoubtful ? this.#openState() : state;
  }

  /** A file without content where backups show that there was some, and no log that holds it. */
  #isEmptied(): boolean {
    const isEmpty = readHeader(this.file).kind === 'empty' && !hasLog(this.file);
    return isEmpty && listBackups(this.file).length > 0;
  }

  /** A file that is no library at all is only taken for a damaged one where rows or backups show that it was one. */
  #isWorthSalvage(problem: Problem): boolean {
    if (problem.code === 'library-is-damaged') return true;
    if (problem.code !== 'file-not-recognised') return false;
    const { kind } = readHeader(this.file);
    if (kind !== 'other' && kind !== 'empty') return false;
    return listBackups(this.file).length > 0 || hasLibraryRows(this.file);
  }

  #giveUp(): Failure {
    if (this.#state.ok) this.#state.value.db.close();
    const stopped = failure(
      'library-is-damaged',
      'The library file was damaged again and again while it was in use, so nothing more is written to this disk. Close Briefwright, copy the library and its backups to another disk, and open it there.',
    );
    this.#state = stopped;
    return stopped;
  }
}

/** Finishes, or clears away, what an earlier fall of the program left half done. */
function settle(file: string): void {
  takeOver(file);
  removeLeftovers(file);
  removeUnfinishedBackups(file);
}

function missingNotice(file: string): string {
  return `The library file “${basename(file)}” was missing, so an empty one was begun. Its backups are still there: restore one from the menu if this is not what you expected.`;
}
