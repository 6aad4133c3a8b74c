import { renameSync } from 'node:fs';
import { basename } from 'node:path';
import { failure } from '#shared/result.ts';
import { isSoundBackup } from './backup-files.ts';
import { type Connection, openConnection } from './connection.ts';
import { copyCompactly, derivedEndings, diskError, foundName } from './database-files.ts';
import { identityOf } from './file-identity.ts';
import type { Failure } from './storage-failure.ts';
import { prepareSuccessor } from './successor.ts';

/** The failure if the library's name does not belong to the file that is written to. */
export function libraryIsGone(file: string): Failure {
  return failure(
    'library-is-gone',
    `The library file “${basename(file)}” was deleted, moved or replaced by another while it was open, so nothing is saved any more. Everything is still in the program, including what was saved before. Write the library again before you close Briefwright.`,
  );
}

/** Where a library was written again. */
export interface WrittenAgain {
  readonly file: string;
  /** The name under which a file that was in its place is kept; null if there was none. */
  readonly putAside: string | null;
}

/** Renames another file that has the library's name to a free name beside it, with what SQLite keeps beside it. */
function putAside(file: string, now: string): string | null {
  if (identityOf(file) === null) return null;
  const kept = foundName(file, now);
  for (const derived of ['', ...derivedEndings]) {
    if (identityOf(file + derived) !== null) renameSync(file + derived, kept + derived);
  }
  return basename(kept);
}

/**
 * Writes all that an open library holds to a successor under a name, and checks it; a file with that name is put aside.
 * The library's own file need not have a name any more.
 */
export function writeSuccessor(db: Connection, file: string, now: string): WrittenAgain {
  prepareSuccessor(file, (preparing) => {
    copyCompactly(db, preparing);
    if (!isSoundBackup(preparing)) throw diskError();
    // Opening it puts the file into the library's journal mode.
    openConnection(preparing).close();
  });
  return { file, putAside: putAside(file, now) };
}
