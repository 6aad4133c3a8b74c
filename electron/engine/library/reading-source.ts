import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';
import { type Connection, openAsItStands, openConnection } from './connection.ts';
import { writeSalvaged } from './damage/salvage.ts';
import { damagedReadingNotice } from './damage/salvage-notice.ts';
import { touchTables } from './damage/soundness.ts';
import { damagedLogNotice } from './damaged-log.ts';
import { leaveWhereRefused } from './database-files.ts';
import { libraryVersion } from './library-mark.ts';
import { type LibraryParts, openParts } from './library-parts.ts';
import type { DamagedRows } from './load-brief.ts';
import { migrate, newestVersion } from './migrate.ts';
import { foreignJournalNotice, isJournalForeign } from './own-journal.ts';
import { goneLogNotice, isLogForeign } from './own-log.ts';
import { DamagedRowError, isPerhapsDamage } from './storage-failure.ts';

/** What a library that is only read is read from. */
export interface ReadingSource {
  /** The file itself, a copy of it, or what could be recovered of a damaged one. */
  readonly kind: 'in place' | 'copy' | 'salvaged';
  readonly parts: LibraryParts;
  /** What the user should know about it; empty if there is nothing. */
  readonly notice: string;
  close(): void;
}

interface OpenedParts {
  readonly db: Connection;
  readonly parts: LibraryParts;
}

/** Prepares what reads a connection, and closes it if that fails; a table that is not as it was made is damage. */
function partsOf(db: Connection, damagedRows: DamagedRows, now: string): OpenedParts {
  try {
    const parts = openParts(db, { damagedRows, now: () => now });
    touchTables(db);
    return { db, parts };
  } catch (error) {
    db.close();
    throw isPerhapsDamage(error) ? new DamagedRowError('A table is not as it was made.') : error;
  }
}

/**
 * Reads the file itself as it is at this moment; what another program writes to it meanwhile is not seen. Null if an
 * earlier version wrote it, or if its log cannot be read in place, or is that of another library. Throws SQLite's error if the file cannot be opened
 * here, and for damage.
 */
export function sourceInPlace(file: string, now: string): ReadingSource | null {
  const lost = goneLogNotice(file) || damagedLogNotice(file);
  const db = isLogForeign(file) || isJournalForeign(file) ? null : openAsItStands(file);
  if (!db) return null;
  let version: number;
  try {
    db.exec('BEGIN');
    version = libraryVersion(db);
  } catch (error) {
    db.close();
    throw error;
  }
  if (version < newestVersion()) {
    db.close();
    return null;
  }
  const { parts } = partsOf(db, 'throw', now);
  return { kind: 'in place', parts, notice: lost, close: () => db.close() };
}

type Made = OpenedParts & Pick<ReadingSource, 'kind' | 'notice'>;

/** Makes a source of a file in a folder of its own, closed to other users, that is removed with the source. */
function inOwnFolder(file: string, make: (target: string) => Result<Made>): Result<ReadingSource> {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-reading-'));
  const remove = () => leaveWhereRefused(() => rmSync(folder, { recursive: true, force: true }));
  let made: Result<Made>;
  try {
    made = make(join(folder, basename(file)));
  } catch (error) {
    remove();
    throw error;
  }
  if (!made.ok) {
    remove();
    return made;
  }
  const { db, ...source } = made.value;
  return success({
    ...source,
    close: () => {
      db.close();
      remove();
    },
  });
}

/** Identifies the state of a file and its log on the disk. */
function stateOf(file: string): string {
  const states = [file, `${file}-wal`].map((each) => {
    const found = statSync(each, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : 'none';
  });
  return states.join(', ');
}

/** A copy inherits the permissions of its file, which may be write-protected; this one is opened for writing. */
function copyForOwner(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

function foreignLogNotice(file: string): string {
  return `Beside the library “${basename(file)}” lie changes that belong to another library, in the place of its own, so they were not read. Changes made just before Briefwright was last stopped may be missing. Open the library in Briefwright: it puts them aside and says where.`;
}

/** How often files that are written to meanwhile are copied again. */
const mostTries = 5;

/**
 * Copies a library and its log as they are, but no log of another library; gives what is to be said of that.
 * `library-is-locked` if they kept changing.
 */
function copyFiles(file: string, target: string): Result<string> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = stateOf(file);
    rmSync(`${target}-wal`, { force: true });
    copyForOwner(file, target);
    const isForeign = isLogForeign(file);
    if (!isForeign && existsSync(`${file}-wal`)) copyForOwner(`${file}-wal`, `${target}-wal`);
    const notices = [
      goneLogNotice(file),
      isForeign ? foreignLogNotice(file) : damagedLogNotice(file),
      isJournalForeign(file) ? foreignJournalNotice(file) : '',
    ];
    if (stateOf(file) === before) return success(notices.filter((notice) => notice !== '').join(' '));
  }
  return failure(
    'library-is-locked',
    `The library “${basename(file)}” was written to all the while, so no copy of it could be made to read from. Wait until the other program has saved, and try again.`,
  );
}

/** Reads a copy, brought to this version's form; the file stays as it is. Throws for damage. */
export function sourceFromCopy(file: string, now: string): Result<ReadingSource> {
  return inOwnFolder(file, (target) => {
    const copied = copyFiles(file, target);
    if (!copied.ok) return copied;
    const db = openConnection(target);
    try {
      migrate(db);
    } catch (error) {
      db.close();
      throw error;
    }
    return success({ kind: 'copy', notice: copied.value, ...partsOf(db, 'throw', now) });
  });
}

/** Reads what can be recovered from a damaged library and its backups; the file stays as it is. */
export function sourceFromDamaged(file: string, now: string): Result<ReadingSource> {
  return inOwnFolder(file, (target) => {
    const notice = damagedReadingNotice(writeSalvaged(file, target, now));
    return success({ kind: 'salvaged', notice, ...partsOf(openConnection(target), 'stop', now) });
  });
}
