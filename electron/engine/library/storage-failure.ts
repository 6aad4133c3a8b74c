import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { failure, type Problem, type Result } from '#shared/result.ts';
import { systemErrorName } from '../files/write-problem.ts';
import { lackOfRoom, NoRoomError } from './disk-room.ts';

/** A row that differs from what was written. */
export class DamagedRowError extends Error {
  override readonly name = 'DamagedRowError';
}

/** Says whether an error means that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedRowError) return true;
  if (!(error instanceof Database.SqliteError)) return false;
  // If the index and the table of FTS5 disagree, the virtual table's own code is reported.
  return /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code) || /malformed/.test(error.message);
}

/**
 * Says whether an error of SQLite may come from damage although its code does not say so: a table that is gone, a
 * search table whose own records do not fit, an index that knows a row the table does not. A mistake of ours looks the
 * same.
 */
export function isPerhapsDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && storageFailure(error, '') === undefined;
}

/** A result that is a failure. */
export type Failure = { readonly ok: false; readonly error: Problem };

const nothingLost = 'What was saved before is still there.';

/** Gives the failure a user reads for an error of the disk or of SQLite; undefined if the error is a bug. */
export function storageFailure(error: unknown, file: string): Failure | undefined {
  const name = basename(file);
  if (isDamage(error)) {
    return failure(
      'library-is-damaged',
      `The library file “${name}” is damaged, so part of it cannot be read. Close Briefwright and start it again: it will save what can be read and keep the damaged file.`,
    );
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof NoRoomError) return diskFull(error.lack);
  const isUnclear = /^SQLITE_(CANTOPEN|IOERR)/.test(code);
  const isFull = code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT';
  // SQLite reports an error of the disk, or no permission, if there was no room to begin a file.
  const lack = isFull || isUnclear ? lackOfRoom(file) : null;
  if (isFull || lack !== null) return diskFull(lack);
  if (/^SQLITE_(READONLY|PERM|CANTOPEN|AUTH)/.test(code) || /^(EACCES|EPERM|EROFS)$/.test(code)) {
    return failure(
      'no-permission',
      `The library file “${name}” cannot be opened or written, so nothing can be saved. ${nothingLost} Check that you may write to its folder.`,
    );
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return failure(
      'library-is-locked',
      `The library “${name}” is in use by another program, so the change was not made. ${nothingLost} Close the other program and try again.`,
    );
  }
  if (/^SQLITE_IOERR/.test(code) || /^E(IO|NOENT|MFILE|NFILE|NOTDIR|ISDIR|BUSY)$/.test(code)) {
    return diskFault();
  }
  const system = systemErrorName(error);
  return system === null ? undefined : systemFault(system);
}

function diskFull(lack: 'bytes' | 'files' | null): Failure {
  if (lack === 'files') {
    return failure(
      'disk-full',
      `The disk can hold no more files, so nothing can be saved. ${nothingLost} Delete files you do not need from this disk and try again.`,
    );
  }
  return failure(
    'disk-full',
    `The disk is full, so the last change could not be saved. ${nothingLost} Free some space and try again.`,
  );
}

function systemFault(name: string): Failure {
  return failure(
    'write-failed',
    `The system refused what was asked of the disk (${name}), so the last change could not be saved. ${nothingLost} Try again; if this repeats, move the library to another disk.`,
  );
}

/** The failure if the disk reported an error of its own. */
export function diskFault(): Failure {
  return failure(
    'write-failed',
    `The disk reported an error, so the last change could not be saved. ${nothingLost} Check the disk and try again; export what matters to another place.`,
  );
}

/** Runs something on the library and turns an error of the disk into its failure; bugs are passed on. */
export function guarded<Value>(file: string, run: () => Result<Value>): Result<Value> {
  try {
    return run();
  } catch (error) {
    const known = storageFailure(error, file);
    if (known) return known;
    throw error;
  }
}
