import { basename } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';
import { type Connection, openConnection, openReader } from './connection.ts';
import type { ContentsInUse } from './contents-in-use.ts';
import { salvagedTables } from './damage/library-rows.ts';
import { readHeader } from './header.ts';
import { isLibrary, libraryVersion } from './library-mark.ts';
import { type LibraryParts, openParts } from './library-parts.ts';
import { migrateWithBackup, newerLibrary, newestVersion } from './migrate.ts';
import { isUnmade, makeLibrary } from './new-library.ts';
import { DamagedRowError, type Failure, guarded, isDamage, isPerhapsDamage } from './storage-failure.ts';
import { takeOver } from './successor.ts';

/** What opening a library file may be told. */
export interface LibraryFileOptions {
  /** Whether a damaged file may be salvaged; otherwise it is left alone and `library-is-damaged` comes back. */
  readonly mayRepair: boolean;
  /** Whether a library that is missing is made; otherwise `file-not-found` comes back. */
  readonly mayMake: boolean;
  /** The clock, as an ISO moment in UTC. */
  readonly now: () => string;
  /** Told with a sentence when the file was exchanged while in use. */
  readonly onReopened: (message: string) => void;
}

/** The refusal of a file that is something else. */
export function notALibrary(file: string): Failure {
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

function missing(file: string): Failure {
  return failure(
    'file-not-found',
    `There is no library “${basename(file)}” in its folder any more, so nothing can be shown or saved. Put it back, or connect the disk it is on, and try again.`,
  );
}

function connect(file: string, { now, mayMake }: LibraryFileOptions): Result<Connection> {
  takeOver(file);
  if (isUnmade(file)) {
    if (!mayMake) return missing(file);
    makeLibrary(file);
  }
  const refused = refusal(file);
  if (refused) return refused;
  const db = openConnection(file);
  try {
    const version = libraryVersion(db);
    const isRefused = version > newestVersion() || !isLibrary(db);
    if (!isRefused) {
      const migrated = migrateWithBackup(db, file, now());
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

/** A library while it is open: its connection and its parts. */
export interface OpenState {
  readonly db: Connection;
  readonly parts: LibraryParts;
}

/**
 * Opens a library that is locked: gives a successor its place, makes it where it is missing, brings it to the newest form
 * and prepares every statement. Fails as `openLibrary` does.
 */
export function openState(
  file: string,
  options: LibraryFileOptions,
  contentsInUse: ContentsInUse,
): Result<OpenState> {
  return guarded(file, () => {
    const db = connect(file, options);
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
export function isSound(db: Connection): boolean {
  try {
    return db.prepare('PRAGMA integrity_check(1)').pluck().get() === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
