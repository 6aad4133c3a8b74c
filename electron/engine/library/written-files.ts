import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Connection, closeConnection, openExisting } from './connection.ts';
import { diskError, foundName, syncFolder } from './database-files.ts';
import { identityOf } from './file-identity.ts';

/** The files an open library is written to, each identified by its device and its number there; null for none. */
export interface WrittenFiles {
  readonly main: string | null;
  readonly log: string | null;
}

/**
 * The files to which a library's names belong at this moment. The library is looked at last, so that a library replaced
 * together with its log is not taken for one that lost its log.
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
 * Opens a library and tells which files it is written to. `expected` is the file that was just given the library's name,
 * null if none was. Throws `diskError` if the name went to another file meanwhile, so that nobody knows which of them
 * was opened.
 */
export function openTelling(file: string, expected: string | null): OpenedFile {
  const before = expected ?? identityOf(file);
  const db = openExisting(file);
  try {
    // A file that kept no log until now, as a restored one, gets it with the first reading.
    db.pragma('user_version');
    const written = writtenFiles(file);
    if (written.main === null || written.main !== before) throw diskError();
    return { db, written };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Closes a library whose names may belong to other files by now: closing removes the log by its name, so what others
 * put there is kept aside. If the library itself is in its place, the next opening would play their log into it, so that
 * log gets another name for good. Throws, and leaves the library open, if that cannot be done. `now` is an ISO moment.
 */
export function closeKeepingOthers({ db, written }: OpenedFile, file: string, now: string): void {
  const isLogOurs = isOurs(`${file}-wal`, written.log);
  if (isLogOurs || isOurs(file, written.main)) {
    if (!isLogOurs) renameFoundLog(file, now);
    closeConnection(db);
    return;
  }
  const names = [`${file}-wal`, `${file}-shm`].filter((name) => existsSync(name));
  for (const name of names) renameSync(name, keptName(name));
  try {
    closeConnection(db);
  } finally {
    for (const name of names) renameSync(keptName(name), name);
  }
}

function renameFoundLog(file: string, now: string): void {
  if (!existsSync(`${file}-wal`)) return;
  renameSync(`${file}-wal`, `${foundName(file, now)}-wal`);
  syncFolder(dirname(file));
}

const keptName = (name: string) => `${name}.kept`;

/**
 * Gives back their names to the files that `closeKeepingOthers` put aside, if the program ended before that did. A log beside
 * which another one was begun since then stays aside: nothing else may hold what is in it.
 */
export function giveBackKept(file: string): void {
  const log = `${file}-wal`;
  if (existsSync(keptName(log)) && !existsSync(log)) renameSync(keptName(log), log);
  // SQLite makes the index of a log anew.
  rmSync(keptName(`${file}-shm`), { force: true });
}

/**
 * A file that the system does not identify is ours: if our log were put aside, its content would be missing after a
 * crash.
 */
function isOurs(path: string, written: string | null): boolean {
  try {
    return identityOf(path) === written;
  } catch {
    return true;
  }
}
