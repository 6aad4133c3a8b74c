import { basename } from 'node:path';
import { failure, type Problem, type ProblemCode, type Result } from '#shared/result.ts';
import { isDamage, storageFailure } from './storage-failure.ts';

type Failure = { readonly ok: false; readonly error: Problem };

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Says whether an error means that part of a file cannot be read in place: because of damage or the disk. */
export function isUnreadable(error: unknown): boolean {
  return isDamage(error) || /^SQLITE_IOERR_(READ|SHORT_READ|CORRUPTFS)$/.test(codeOf(error));
}

/** Says whether SQLite lacks permission for the folder or the log of a file; a copy can be read without it. */
export function isForWantOfRights(error: unknown): boolean {
  return /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(codeOf(error));
}

/** The refusal of a file that is not there. */
export function noSuchLibrary(file: string): Failure {
  return failure(
    'file-not-found',
    `“${basename(file)}” was not read: there is no such library. Check the path, or make the library with “briefwright library add”.`,
  );
}

/** Why a library could not be read and what to do, by the code with which writing it would have failed. */
const reasons: Readonly<Partial<Record<ProblemCode, readonly [ProblemCode, string]>>> = {
  'no-permission': [
    'no-permission',
    'you may not read its file. Ask its owner for permission, or for a copy.',
  ],
  'disk-full': [
    'disk-full',
    'it must be copied for that, and there is no room in the folder for temporary files. Free some space and try again.',
  ],
  'library-is-locked': [
    'library-is-locked',
    'another program is writing to it. Wait a moment and try again.',
  ],
  'library-is-damaged': [
    'library-is-damaged',
    'it is damaged, and so is what was read of it. Try a copy on another disk, or one of its backups.',
  ],
  'write-failed': [
    'file-unreadable',
    'the disk reported an error. Check the disk, or try a copy on another one.',
  ],
};

/** Gives the failure a user reads if a library could not be read; undefined if the error is a bug. */
export function readingFailure(error: unknown, file: string): Failure | undefined {
  const known = storageFailure(error, file);
  const reason = known && reasons[known.error.code];
  return reason ? failure(reason[0], `The library “${basename(file)}” was not read: ${reason[1]}`) : known;
}

/** Reads something of a library and turns an error of the disk into its failure; bugs are passed on. */
export function guardedReading<Value>(file: string, read: () => Result<Value>): Result<Value> {
  try {
    return read();
  } catch (error) {
    const known = readingFailure(error, file);
    if (known) return known;
    throw error;
  }
}
