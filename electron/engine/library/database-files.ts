import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { systemErrorName } from '../files/write-problem.ts';

/** What SQLite adds to the name of a database for the files it keeps beside it. */
export const derivedEndings = ['-journal', '-wal', '-shm'] as const;

/**
 * Removes the files SQLite would take for those of a database of this name. To be called before another file takes the
 * name: SQLite would play an old log or journal into it.
 */
export function removeDerived(file: string): void {
  for (const ending of derivedEndings) rmSync(file + ending, { force: true });
}

/** Removes a database that nobody has open, and what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  rmSync(file, { force: true });
  removeDerived(file);
}

/** Says whether a write-ahead log of this database holds anything. */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Puts what was written to a file on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts the names in a folder on the disk; Windows keeps them in its journal by itself. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncFile(folder);
}

/** Makes a folder and those above it that are missing, and puts their names on the disk. */
export function makeFolder(folder: string, mode?: number): void {
  const topmost = mkdirSync(folder, { recursive: true, ...(mode === undefined ? {} : { mode }) });
  if (topmost === undefined) return;
  for (let made = resolve(folder); ; made = dirname(made)) {
    syncFolder(dirname(made));
    if (made === resolve(topmost) || made === dirname(made)) return;
  }
}

/**
 * Gives a closed database that is whole on the disk another name, in place of the file that has it. Nothing of the file
 * before is left that SQLite would play into it, at whatever moment the power fails.
 */
export function takeName(from: string, to: string): void {
  removeDerived(to);
  syncFolder(dirname(to));
  renameSync(from, to);
  syncFolder(dirname(to));
}

/**
 * Writes a compact copy of a database, as it is at this moment, to a name that nobody has or an empty file. Throws where
 * that fails, SQLite's error or one of the disk.
 */
export function copyCompactly(db: Database.Database, to: string): void {
  // Made beforehand, so that nobody else can read it even while it is written.
  closeSync(openSync(to, 'a', 0o600));
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    // Where SQLite may not look at the empty file it says that there is one already.
    const isOdd = error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR';
    throw isOdd ? diskError() : error;
  }
}

/** What is thrown where the disk did not do what it was asked, and SQLite does not say why. */
export function diskError(): Error {
  return Object.assign(new Error('The disk did not do what it was asked.'), { code: 'EIO' });
}

/** The first of the names that neither a database nor a file SQLite keeps beside one has: `name`, `name-2`, … */
export function freeName(name: (suffix: string) => string): string {
  for (let count = 1; ; count += 1) {
    const file = name(count === 1 ? '' : `-${count}`);
    if (['', ...derivedEndings].every((ending) => !existsSync(file + ending))) return file;
  }
}

/** Does something that may as well be done another time; what the system refuses is left as it is. */
export function leaveWhereRefused(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (systemErrorName(error) === null) throw error;
  }
}
