import { readdirSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { unfinishedBackups } from './backup-files.ts';
import { derivedEndings } from './database-files.ts';
import { leftovers } from './successor.ts';

/**
 * The names of files beside a library that may hold what is erased from it, other than backups: damaged and other
 * libraries that were put aside, and what a crash left that could not be removed. Files that SQLite keeps beside one of
 * them are not listed separately.
 */
export function otherCopies(file: string): string[] {
  const name = basename(file);
  const stem = basename(file, extname(file));
  const starts = [`${stem}-damaged-`, `${stem}-found-`, `${name}.unreadable-`];
  const isDerived = (each: string) => derivedEndings.some((ending) => each.endsWith(ending));
  const putAside = readdirSync(dirname(file)).filter(
    (each) => starts.some((start) => each.startsWith(start)) && !isDerived(each),
  );
  return [...putAside, ...leftovers(file), ...unfinishedBackups(file)].sort();
}
