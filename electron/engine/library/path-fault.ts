import { type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { failure } from '#shared/result.ts';
import { systemErrorName } from '../files/write-problem.ts';
import { derivedEndings } from './database-files.ts';
import type { Failure } from './storage-failure.ts';

/** SQLite takes no longer path, in bytes, including what it appends to the name. */
const longestPath = 500;

const opened = 'so the library was not opened. Nothing was changed.';

function tooLong(bytes: number): Failure {
  return failure(
    'write-failed',
    `The path of the library is ${bytes} bytes long and may be ${longestPath} at most, ${opened} Move it to a folder with a shorter path.`,
  );
}

function endlessLink(file: string): Failure {
  return failure(
    'write-failed',
    `“${basename(file)}” or a folder above it is a link that leads back to itself, ${opened} Remove the link, and put the library or a link to it in its place.`,
  );
}

function nameTooLong(file: string): Failure {
  return failure(
    'write-failed',
    `A name in the path of “${basename(file).slice(0, 40)}” is longer than this disk allows, ${opened} Choose a shorter name.`,
  );
}

function fileAbove(file: string): Failure {
  return failure(
    'write-failed',
    `In the path of “${basename(file)}” a file stands where a folder should be, ${opened} Rename that file, or choose another folder for the library.`,
  );
}

/** The lock is an empty file; a file with content cannot be told from a lock that somebody holds. */
function foreignLock(file: string): Failure {
  return failure(
    'write-failed',
    `“${basename(file)}” beside the library holds something that Briefwright did not write. It hides whether the library is open elsewhere, so the library was not opened. Nothing was changed. Move that file away and try again.`,
  );
}

function notAFile(file: string, what: string): Failure {
  return failure(
    'write-failed',
    `“${basename(file)}” is ${what}, not a file, ${opened} Rename it, or choose another place for the library.`,
  );
}

/** What is at the end of a path, or why the path leads nowhere. */
type Look = { readonly stats: Stats | undefined } | { readonly code: 'ELOOP' | 'ENAMETOOLONG' | 'ENOTDIR' };

function lookAt(path: string): Look {
  try {
    return { stats: statSync(path, { throwIfNoEntry: false }) };
  } catch (error) {
    const code = systemErrorName(error);
    if (code === 'ELOOP' || code === 'ENAMETOOLONG' || code === 'ENOTDIR') return { code };
    throw error;
  }
}

function faultOfOne(file: string): Failure | undefined {
  const look = lookAt(file);
  if ('code' in look) {
    if (look.code === 'ELOOP') return endlessLink(file);
    return look.code === 'ENAMETOOLONG' ? nameTooLong(file) : fileAbove(file);
  }
  const { stats } = look;
  if (stats === undefined || (stats.isFile() && !file.endsWith('.lock'))) return undefined;
  if (stats.isFile()) return stats.size > 0 ? foreignLock(file) : undefined;
  return notAFile(file, stats.isDirectory() ? 'a folder' : 'a pipe or a device');
}

/** Looks at the nearest existing folder above a path; a file may be in its place. */
function faultAbove(file: string): Failure | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const look = lookAt(folder);
    if ('code' in look && look.code === 'ELOOP') return endlessLink(file);
    if ('code' in look && look.code === 'ENAMETOOLONG') return nameTooLong(file);
    if ('stats' in look && look.stats) return look.stats.isDirectory() ? undefined : fileAbove(file);
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Says why nothing of this name can be opened as a library, if that can be seen from outside: what is there, or beside
 * it, is not a file (opening a pipe would wait for ever), or the path cannot be followed. Undefined if all is well.
 */
export function pathFault(file: string): Failure | undefined {
  const bytes = Buffer.byteLength(file);
  if (bytes > longestPath) return tooLong(bytes);
  const above = faultAbove(file);
  if (above) return above;
  for (const ending of ['', '.lock', ...derivedEndings]) {
    const fault = faultOfOne(file + ending);
    if (fault) return fault;
  }
  return undefined;
}
