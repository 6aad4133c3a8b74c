import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import { type Connection, openConnection } from './connection.ts';
import { readHeader } from './header.ts';
import { type LibraryLock, lockLibrary } from './lock.ts';
import { isLibrary, libraryVersion, migrate, newerLibrary, newestVersion } from './migrate.ts';
import { guarded } from './storage-failure.ts';

/** A library file that is open, locked and of the newest form. */
export interface OpenLibraryFile {
  readonly db: Connection;
  readonly lock: LibraryLock;
  readonly notices: readonly string[];
}

function notALibrary(file: string): { readonly ok: false; readonly error: Problem } {
  return failure(
    'file-not-recognised',
    `The file “${basename(file)}” is not a library of Briefwright. It was left as it is. Choose another file.`,
  );
}

function connect(file: string): Result<Connection> {
  const header = readHeader(file);
  if (header.kind === 'other' || (header.kind === 'sqlite' && header.version !== 0)) return notALibrary(file);
  if (header.kind === 'library' && header.version > newestVersion()) return newerLibrary(header.version);
  const db = openConnection(file);
  try {
    const version = libraryVersion(db);
    const refused = !isLibrary(db)
      ? notALibrary(file)
      : version > newestVersion()
        ? newerLibrary(version)
        : undefined;
    if (refused) {
      db.close();
      return refused;
    }
    migrate(db);
    return success(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Locks and opens a library file, making it where it is missing; see `openLibrary` for how it may fail. */
export function openLibraryFile(given: string): Result<OpenLibraryFile> {
  const file = resolve(given);
  return guarded(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const lock = lockLibrary(file);
    if (!lock) {
      return failure(
        'library-is-locked',
        `The library “${basename(file)}” is open in another Briefwright, so it was not opened a second time. Use the window that is open, or close it first.`,
      );
    }
    const opened = guarded(file, () => connect(file));
    if (opened.ok) return success({ db: opened.value, lock, notices: [] });
    lock.release();
    return opened;
  });
}
