import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from './connection.ts';
import { identityOf } from './file-identity.ts';

/** Holds a library for one process. */
export interface LibraryLock {
  /**
   * Says whether the locked file still has the lock's name; if not, another process could lock the file with that name.
   */
  isInPlace(): boolean;
  /** Releases the lock. */
  release(): void;
}

/**
 * Takes the library for this process, or gives null if another process holds it. The lock is SQLite's own on an empty
 * file beside the library: the system drops it when the process ends in whatever way, so it is never left over, and it
 * stays in place while a restore replaces the library file itself.
 */
export function lockLibrary(file: string): LibraryLock | null {
  const lockFile = `${resolve(file)}.lock`;
  const db = openDatabase(lockFile, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  const locked = identityOf(lockFile);
  return {
    isInPlace: () => identityOf(lockFile) === locked,
    release: () => {
      if (db.open) db.close();
    },
  };
}
