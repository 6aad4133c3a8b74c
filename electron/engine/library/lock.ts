import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from './connection.ts';
import { identityOf } from './written-files.ts';

/** Holds a library for one process. */
export interface LibraryLock {
  /** Says whether the file that is locked still has the lock's name; where not, another process could lock that. */
  isInPlace(): boolean;
  /** Lets the next one in. */
  release(): void;
}

/**
 * Takes the library for this process, or gives null where another holds it. The lock is SQLite's own on an empty file
 * beside the library: the system drops it when the process ends in whatever way, so it is never left over, and it
 * stays in place while the library file itself is exchanged by a restore.
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
