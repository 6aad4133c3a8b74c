import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { systemErrorName } from '../files/write-problem.ts';

/** What SQLite appends to the name of a database for the files it keeps beside it. */
export const derivedEndings = ['-journal', '-wal', '-shm'] as const;

/**
 * Removes the files SQLite would take for those of a database of this name. Must be called before another file takes
 * the name: SQLite would apply an old log or journal to it.
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

/** Has what was written to a file put on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Has the names in a folder put on the disk; Windows keeps them in its journal by itself. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncFile(folder);
}

/** Makes a folder and the missing ones above it, and has their names put on the disk. */
export function makeFolder(folder: string, mode?: number): void {
  const topmost = mkdirSync(folder, { recursive: true, ...(mode === undefined ? {} : { mode }) });
  if (topmost === undefined) return;
  for (let made = resolve(folder); ; made = dirname(made)) {
    syncFolder(dirname(made));
    if (made === resolve(topmost) || made === dirname(made)) return;
  }
}

/**
 * Gives a closed database that is whole on the disk another name, replacing the file that has it. Whenever the power
 * fails, nothing of the former file is left that SQLite would apply to this one.
 */
export function takeName(from: string, to: string): void {
  removeDerived(to);
  syncFolder(dirname(to));
  renameSync(from, to);
  syncFolder(dirname(to));
}

/**
 * Writes a compact copy of a database, as it is at this moment, to an unused name or an empty file. Throws SQLite's
 * error, or one of the disk, if that fails.
 */
export function copyCompactly(db: Database.Database, to: string): void {
  // Made in advance, so that nobody else can read it even while it is written.
  closeSync(openSync(to, 'a', 0o600));
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    // If SQLite cannot examine the empty file, it says that a file already exists.
    const isOdd = error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR';
    throw isOdd ? diskError() : error;
  }
}

/** What is thrown if the disk did not do what it was asked and SQLite does not say why. */
export function diskError(): Error {
  return Object.assign(new Error('The disk did not do what it was asked.'), { code: 'EIO' });
}

/** The first of the names `name`, `name-2`, … that neither a database nor a file SQLite keeps beside one has. */
export function freeName(name: (suffix: string) => string): string {
  for (let count = 1; ; count += 1) {
    const file = name(count === 1 ? '' : `-${count}`);
    if (['', ...derivedEndings].every((ending) => !existsSync(file + ending))) return file;
  }
}

/** A free name beside a library for a file that was found in its place at a moment (ISO). */
export function foundName(file: string, now: string): string {
  const ending = extname(file);
  const stem = join(dirname(file), `${basename(file, ending)}-found-${now.replace(/[:.]/g, '-')}`);
  return freeName((suffix) => stem + suffix + ending);
}

/** Does something that can also be done another time; if the system refuses, it is left undone. */
export function leaveWhereRefused(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (systemErrorName(error) === null) throw error;
  }
}
