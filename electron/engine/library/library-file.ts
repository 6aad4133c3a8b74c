import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import { type Connection, openConnection } from './connection.ts';
import { readHeader } from './header.ts';
import { type LibraryParts, openParts } from './library-parts.ts';
import { type LibraryLock, lockLibrary } from './lock.ts';
import { isLibrary, libraryVersion, migrate, newerLibrary, newestVersion } from './migrate.ts';
import { guarded } from './storage-failure.ts';

function notALibrary(file: string): { readonly ok: false; readonly error: Problem } {
  return failure(
    'file-not-recognised',
    `The file “${basename(file)}” is not a library of Briefwright. It was left as it is. Choose another file.`,
  );
}

/** Says why a file must not be opened as a library, from its first bytes alone, so that none of it is changed. */
function refusal(file: string): { readonly ok: false; readonly error: Problem } | undefined {
  const header = readHeader(file);
  if (header.kind === 'other' || (header.kind === 'sqlite' && header.version !== 0)) return notALibrary(file);
  if (header.kind === 'library' && header.version > newestVersion()) return newerLibrary(header.version);
  return undefined;
}

function connect(file: string): Result<Connection> {
  const refused = refusal(file);
  if (refused) return refused;
  const db = openConnection(file);
  try {
    const version = libraryVersion(db);
    const isRefused = version > newestVersion() || !isLibrary(db);
    if (!isRefused) {
      migrate(db);
      return success(db);
    }
    db.close();
    return version > newestVersion() ? newerLibrary(version) : notALibrary(file);
  } catch (error) {
    db.close();
    throw error;
  }
}

interface OpenState {
  readonly db: Connection;
  readonly parts: LibraryParts;
}

function openState(file: string): Result<OpenState> {
  return guarded(file, () => {
    const db = connect(file);
    if (!db.ok) return db;
    try {
      return success({ db: db.value, parts: openParts(db.value) });
    } catch (error) {
      db.value.close();
      throw error;
    }
  });
}

/** A library's file while this process holds it: locked, of the newest form, with all statements prepared. */
export class LibraryFile {
  readonly file: string;
  readonly notices: string[] = [];
  readonly #lock: LibraryLock;
  #state: Result<OpenState>;

  private constructor(file: string, lock: LibraryLock, state: OpenState) {
    this.file = file;
    this.#lock = lock;
    this.#state = success(state);
  }

  /** Locks and opens a library file, making it where it is missing; see `openLibrary` for how it may fail. */
  static open(given: string): Result<LibraryFile> {
    const file = resolve(given);
    return guarded(file, () => {
      mkdirSync(dirname(file), { recursive: true });
      const lock = lockLibrary(file);
      if (!lock) {
        return failure(
          'library-is-locked',
          `The library “${basename(file)}” is open in another Briefwright, so it was not opened a second time. Use the window that is open, or close it first.`,
        );
      }
      const state = openState(file);
      if (state.ok) return success(new LibraryFile(file, lock, state.value));
      lock.release();
      return state;
    });
  }

  /** Runs something on the parts of the library; an error of the disk comes back as its failure. */
  use<Value>(run: (parts: LibraryParts) => Result<Value>): Result<Value> {
    const state = this.#state;
    return state.ok ? guarded(this.file, () => run(state.value.parts)) : state;
  }

  /**
   * Closes the file, lets something put another in its place, and opens that, the lock held all the while. Where the
   * exchange fails, the file that is there is opened again and the failure comes back.
   */
  exchange(change: () => void): Result<void> {
    if (this.#state.ok) this.#state.value.db.close();
    const changed = guarded(this.file, () => success(change()));
    this.#state = openState(this.file);
    return this.#state.ok ? changed : this.#state;
  }

  close(): void {
    if (this.#state.ok) this.#state.value.db.close();
    this.#lock.release();
  }
}
