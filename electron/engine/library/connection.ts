import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';

/** An open SQLite file. Every call on it is synchronous. */
export type Connection = Database.Database;

/** How long a statement waits for another connection of ours (a backup) before it fails, in milliseconds. */
const busyTimeoutMs = 5_000;

/**
 * What every connection is set to, and what each setting must read back as. `FULL` makes a commit wait for the disk
 * (the binding's default for WAL is NORMAL, which loses acknowledged commits in a power cut); `secure_delete`
 * overwrites what is deleted; `trusted_schema`, `cell_size_check` and `mmap_size` follow SQLite's advice for files that
 * may be damaged (https://sqlite.org/security.html); temporary tables stay off the disk.
 */
const settings: readonly { readonly name: string; readonly value: string; readonly reads: unknown }[] = [
  { name: 'journal_mode', value: 'WAL', reads: 'wal' },
  { name: 'synchronous', value: 'FULL', reads: 2 },
  { name: 'fullfsync', value: 'ON', reads: 1 },
  { name: 'foreign_keys', value: 'ON', reads: 1 },
  { name: 'secure_delete', value: 'ON', reads: 1 },
  { name: 'trusted_schema', value: 'OFF', reads: 0 },
  { name: 'cell_size_check', value: 'ON', reads: 1 },
  { name: 'mmap_size', value: '0', reads: 0 },
  { name: 'temp_store', value: 'MEMORY', reads: 2 },
];

/** The oldest SQLite with the fix of the WAL-reset bug, which could corrupt a file used by two connections. */
const oldestSqlite = [3, 51, 3] as const;

/** Says whether a SQLite version such as `3.51.3` is new enough to write a library with. */
export function isSqliteNewEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

/**
 * Opens a database by the binding. The binding takes a missing folder for a mistake of its caller; here it is a system
 * error, since a folder may vanish at any moment.
 */
export function openDatabase(path: string, options: Database.Options): Connection {
  try {
    return new Database(path, options);
  } catch (error) {
    if (!(error instanceof TypeError) || existsSync(dirname(path))) throw error;
    throw Object.assign(new Error('The folder is not there.'), { code: 'ENOENT', syscall: 'open' });
  }
}

function assertSqliteVersion(db: Connection): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get();
  if (typeof version === 'string' && isSqliteNewEnough(version)) return;
  throw new Error(`SQLite ${String(version)} is older than ${oldestSqlite.join('.')} and must not be used.`);
}

function applySettings(db: Connection, isReadOnly: boolean): void {
  for (const { name, value, reads } of settings) {
    // A reader uses the journal mode it finds: a copy made for keeping has no journal.
    if (isReadOnly && name === 'journal_mode') continue;
    db.pragma(`${name} = ${value}`);
    const found: unknown = db.pragma(name, { simple: true });
    if (found !== reads)
      throw new Error(`SQLite did not accept ${name} = ${value}: it reads ${String(found)}.`);
  }
}

/**
 * Opens a SQLite file with the library's settings, making it if it is missing, readable by its owner only. Throws
 * SQLite's own error if the file cannot be opened, and a plain Error if a setting does not hold.
 */
export function openConnection(file: string): Connection {
  const path = resolve(file);
  // Only if it is missing: closing a handle of our own would drop the locks SQLite holds on the file.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  return openExisting(path);
}

/**
 * Opens a SQLite file as `openConnection`, but never makes it: of a library that vanishes just now, an empty one would
 * take the place, and be taken for it. Throws SQLite's own error where it is missing.
 */
export function openExisting(file: string): Connection {
  const db = openDatabase(resolve(file), { timeout: busyTimeoutMs, fileMustExist: true });
  try {
    assertSqliteVersion(db);
    applySettings(db, false);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a SQLite file that must exist, for reading only. Throws SQLite's own error if it cannot be opened. */
export function openReader(file: string): Connection {
  const db = openDatabase(resolve(file), { timeout: busyTimeoutMs, readonly: true, fileMustExist: true });
  try {
    assertSqliteVersion(db);
    applySettings(db, true);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens a library for reading as it is, whether or not another program has it open, and leaves nothing beside it. A
 * read-only connection would leave an empty log there that it cannot remove; one that may write removes it, but would
 * also apply an existing log to the file. So it depends on whether there is a log. Null if there is a log without its
 * index, which would have to be made. Throws as `openReader` does.
 */
export function openAsItStands(file: string): Connection | null {
  const path = resolve(file);
  if (existsSync(`${path}-wal`)) return existsSync(`${path}-shm`) ? openReader(path) : null;
  const db = openDatabase(path, { timeout: busyTimeoutMs, fileMustExist: true });
  try {
    assertSqliteVersion(db);
    applySettings(db, true);
    db.pragma('query_only = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** How many pages the log holds before SQLite takes them into the file: as a rule, and while much is deleted. */
const [pagesInLog, pagesInLogOfDeleting] = [1_000, 12_000];

/**
 * Deletes without overwriting whole pages that become free, which SQLite would write twice each, and with a longer log,
 * so that pages changed again and again are written fewer times: deleting much then writes a third less. Must only be
 * used where the free pages are overwritten afterwards; see `PageGaps`.
 */
export function leavingFreePages<Value>(db: Connection, run: () => Value): Value {
  db.pragma('secure_delete = FAST');
  db.pragma(`wal_autocheckpoint = ${pagesInLogOfDeleting}`);
  try {
    return run();
  } finally {
    db.pragma('secure_delete = ON');
    db.pragma(`wal_autocheckpoint = ${pagesInLog}`);
  }
}

const closers = new WeakMap<Connection, () => void>();

/** Has something done after `closeConnection` closed a connection. */
export function afterClosing(db: Connection, run: () => void): void {
  closers.set(db, run);
}

/** Closes the connection of a library and what was opened beside it. */
export function closeConnection(db: Connection): void {
  db.close();
  closers.get(db)?.();
}
