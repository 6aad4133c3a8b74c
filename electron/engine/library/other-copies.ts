import { readdirSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { unfinishedBackups } from './backup-files.ts';
import { derivedEndings } from './database-files.ts';
import { leftovers } from './successor.ts';

/**
 * The names of files beside a library that may hold what is erased from it, backups aside: damaged and other libraries
 * that were put aside, and what a fall of the program left that could not be removed. What SQLite keeps beside one of them
 * is not named apart.
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
