import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { failure } from '#shared/result.ts';
import { systemErrorName } from '../files/write-problem.ts';
import { removeUnfinishedBackups } from './backup-files.ts';
import type { Failure } from './storage-failure.ts';
import { removeLeftovers, takeOver } from './successor.ts';
import { giveBackKept } from './written-files.ts';

/** The file itself if a link leads to it: it is one library with one lock, by whatever name it is opened. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (systemErrorName(error) !== 'ENOENT') throw error;
  }
  // A link to a library that is not there, as on a disconnected disk, stays a link.
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return realPath(resolve(dirname(file), readlinkSync(file)));
  }
  return join(realpathSync(dirname(file)), basename(file));
}

/** The refusal of a library that another process has open. */
export function lockedElsewhere(file: string): Failure {
  return failure(
    'library-is-locked',
    `The library “${basename(file)}” is open in another Briefwright, so it was not opened a second time. Use the window that is open, or close it first.`,
  );
}

/** Finishes or removes what a crash left half done. */
export function settle(file: string): void {
  giveBackKept(file);
  takeOver(file);
  removeLeftovers(file);
  removeUnfinishedBackups(file);
}

/** What the user reads when an empty library was made beside the backups of another. */
export function missingNotice(file: string): string {
  return `The library file “${basename(file)}” was missing, so an empty one was made. Its backups are still there: restore one from the menu if this is not what you expected.`;
}
