import { basename } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';
import type { ContentsInUse } from './contents-in-use.ts';
import { touchTables } from './damage/soundness.ts';
import { isLibrary, libraryVersion } from './library-mark.ts';
import { type LibraryParts, openParts } from './library-parts.ts';
import { migrateWithBackup, newestVersion } from './migrate.ts';
import { isUnmade, makeLibrary } from './new-library.ts';
import { newerLibrary } from './newer-library.ts';
import { notALibrary, refusal } from './refusal.ts';
import { DamagedRowError, type Failure, guarded, isPerhapsDamage } from './storage-failure.ts';
import { takeOver } from './successor.ts';
import { type OpenedFile, openTelling } from './written-files.ts';

/** What can be chosen when a library file is opened. */
export interface LibraryFileOptions {
  /** Whether a damaged file may be salvaged; otherwise it is left alone and `library-is-damaged` comes back. */
  readonly mayRepair: boolean;
  /** Whether a missing library is made; otherwise `file-not-found` comes back. */
  readonly mayMake: boolean;
  /** The clock, as an ISO moment in UTC. */
  readonly now: () => string;
  /** How long an answer may wait for changed briefs to be indexed; see `openParts`. */
  readonly answerWithinMs: number | undefined;
  /** Called with a sentence when the file was replaced while in use. */
  readonly onReopened: (message: string) => void;
}

/**
 * The file that is to be opened, by its identity; null if any file of the name will do. What takes the library's name on
 * the way is noted here, so that a second try does not take another file for it.
 */
export interface ExpectedFile {
  identity: string | null;
}

function missing(file: string): Failure {
  return failure(
    'file-not-found',
    `There is no library “${basename(file)}” in its folder any more, so nothing can be shown or saved. Put it back, or connect the disk it is on, and try again.`,
  );
}

function connect(
  file: string,
  { now, mayMake }: LibraryFileOptions,
  expected: ExpectedFile,
): Result<OpenedFile> {
  expected.identity = takeOver(file) ?? expected.identity;
  if (isUnmade(file)) {
    if (!mayMake) return missing(file);
    expected.identity = makeLibrary(file);
  }
  const refused = refusal(file);
  if (refused) return refused;
  const { db, written } = openTelling(file, expected.identity);
  try {
    const version = libraryVersion(db);
    const isRefused = version > newestVersion() || !isLibrary(db);
    if (!isRefused) {
      const migrated = migrateWithBackup(db, file, now());
      if (migrated.ok) return success({ db, written });
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

/** An open library: its connection, the files it is written to, and its parts. */
export interface OpenState extends OpenedFile {
  readonly parts: LibraryParts;
}

/**
 * Opens a library that is locked: puts a successor in its place, makes it if it is missing, brings it to the newest
 * form and prepares every statement. Fails as `openLibrary` does.
 */
export function openState(
  file: string,
  options: LibraryFileOptions,
  contentsInUse: ContentsInUse,
  expected: ExpectedFile,
): Result<OpenState> {
  return guarded(file, () => {
    const connected = connect(file, options, expected);
    if (!connected.ok) return connected;
    const { db } = connected.value;
    try {
      const parts = openParts(db, {
        damagedRows: options.mayRepair ? 'throw' : 'stop',
        now: options.now,
        answerWithinMs: options.answerWithinMs,
        contentsInUse,
      });
      touchTables(db);
      return success({ ...connected.value, parts });
    } catch (error) {
      db.close();
      // The tables are as the migrations made them, so that a statement that does not fit them means damage.
      throw isPerhapsDamage(error) ? new DamagedRowError('A table is not as it was made.') : error;
    }
  });
}
