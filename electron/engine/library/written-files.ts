import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { systemErrorName } from '../files/write-problem.ts';
import { type Connection, closeConnection, openConnection } from './connection.ts';
import { diskError } from './database-files.ts';

/** The files an open library is written to, each by its device and its number there; null where there is none. */
export interface WrittenFiles {
  readonly main: string | null;
  readonly log: string | null;
}

/** Which file a name stands for at this moment; null for none. Throws where the system does not tell. */
export function identityOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev}:${found.ino}` : null;
  } catch (error) {
    // A folder of the path was replaced by a file.
    if (systemErrorName(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * The files that a library's names stand for at this moment. The library is looked at last: where it is exchanged with its
 * log, this is not taken for a log that was lost.
 */
export function writtenFiles(file: string): WrittenFiles {
  const log = identityOf(`${file}-wal`);
  return { main: identityOf(file), log };
}

/** An open file, and which files it is written to. */
export interface OpenedFile {
  readonly db: Connection;
  readonly written: WrittenFiles;
}

/**
 * Opens a library and tells which files it is written to. Throws `diskError` where the library's name came to stand for
 * another file meanwhile, so that nobody knows which of them was opened.
 */
export function openTelling(file: string): OpenedFile {
  const before = identityOf(file);
  const db = openConnection(file);
  try {
    const written = writtenFiles(file);
    if (written.main === null || written.main !== before) throw diskError();
    return { db, written };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Closes a library whose names may stand for other files by now: closing removes the log by its name, and what others put
 * there is kept. Throws, and leaves the library open, where what others put there cannot be kept.
 */
export function closeKeepingOthers({ db, written }: OpenedFile, file: string): void {
  const names = isLogOurs(file, written)
    ? []
    : [`${file}-wal`, `${file}-shm`].filter((name) => existsSync(name));
  for (const name of names) renameSync(name, keptName(name));
  try {
    closeConnection(db);
  } finally {
    for (const name of names) renameSync(keptName(name), name);
  }
}

const keptName = (name: string) => `${name}.kept`;

/**
 * Gives back their names to the files that `closeKeepingOthers` put aside, where the program ended meanwhile. A log beside
 * which another one was begun since stays aside, as it may hold what nothing else does.
 */
export function giveBackKept(file: string): void {
  const log = `${file}-wal`;
  if (existsSync(keptName(log)) && !existsSync(log)) renameSync(keptName(log), log);
  // SQLite makes the index of a log anew.
  rmSync(keptName(`${file}-shm`), { force: true });
}

/** A log that the system does not tell of is ours: put aside, it would be missing after a fall with what it holds. */
function isLogOurs(file: string, written: WrittenFiles): boolean {
  try {
    return identityOf(`${file}-wal`) === written.log;
  } catch {
    return true;
  }
}
