import { basename } from 'node:path';
import { failure, type Problem } from '#shared/result.ts';
import { listBackups } from './backup-files.ts';
import { openReader } from './connection.ts';
import { hasLibraryRows } from './damage/library-rows.ts';
import { readHeader } from './header.ts';
import { isLibrary } from './library-mark.ts';
import { newestVersion } from './migrate.ts';
import { newerLibrary } from './newer-library.ts';
import { DamagedRowError, type Failure } from './storage-failure.ts';

/** The refusal of a file that is not a library. */
export function notALibrary(file: string): Failure {
  return failure(
    'file-not-recognised',
    `The file “${basename(file)}” is not a library of Briefwright. It was left as it is. Choose another file.`,
  );
}

/** Says whether a database without the library's mark is still one of ours, whose making was interrupted at once. */
function isBegun(file: string): boolean {
  const db = openReader(file);
  try {
    return isLibrary(db);
  } finally {
    db.close();
  }
}

/**
 * Says why a file must not be opened as a library, from its first bytes alone, so that nothing of it is changed. Throws
 * if only a log is left of a library, since SQLite would remove the log.
 */
export function refusal(file: string): Failure | undefined {
  const header = readHeader(file);
  if (header.kind === 'missing' || header.kind === 'empty')
    throw new DamagedRowError('A log has no library.');
  if (header.kind === 'other') return notALibrary(file);
  if (header.kind === 'sqlite' && !isBegun(file)) return notALibrary(file);
  if (header.kind === 'library' && header.version > newestVersion()) return newerLibrary(header.version);
  return undefined;
}

/** A file that is not a library is taken for a damaged one only if rows or backups show that it was one. */
export function isWorthSalvage(file: string, problem: Problem): boolean {
  if (problem.code === 'library-is-damaged') return true;
  if (problem.code !== 'file-not-recognised') return false;
  const { kind } = readHeader(file);
  if (kind !== 'other' && kind !== 'empty') return false;
  return listBackups(file).length > 0 || hasLibraryRows(file);
}
