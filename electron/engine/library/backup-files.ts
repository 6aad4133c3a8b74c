import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import type { Backup } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { type Connection, openReader } from './connection.ts';
import {
  copyCompactly,
  derivedEndings,
  leaveWhereRefused,
  makeFolder,
  removeDatabase,
  syncFile,
  takeName,
} from './database-files.ts';
import { noticingRoom } from './disk-room.ts';
import { isLibrary } from './library-mark.ts';
import { DamagedRowError } from './storage-failure.ts';

/** How many backups of each reason are kept: the newest ones. */
export const backupsKept = 7;

export type BackupReason = Backup['reason'];

/** The folder of a library's backups, beside it. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function stemOf(file: string): string {
  return basename(file, extname(file));
}

/**
 * A backup's id: its number, the moment by the clock, the reason. Backups are ordered by their numbers, since a clock
 * may be wrong; backups of earlier versions have no number and come before all others, ordered by their moments.
 */
const idPattern =
  /^(?:(\d{6,12})-)?(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3}Z)-(daily|migration|asked)$/;

interface NamedBackup extends Omit<Backup, 'bytes'> {
  readonly number: number;
}

function parseName(file: string, name: string): NamedBackup | undefined {
  const prefix = `${stemOf(file)}-`;
  if (!name.startsWith(prefix) || !name.endsWith('.db')) return undefined;
  const id = name.slice(prefix.length, -'.db'.length);
  const [, number, hour, minute, second, rest, reason] = idPattern.exec(id) ?? [];
  const parsed = z.enum(['daily', 'migration', 'asked']).safeParse(reason);
  if (!parsed.success) return undefined;
  return { id, number: Number(number ?? 0), at: `${hour}:${minute}:${second}.${rest}`, reason: parsed.data };
}

/** The file of a backup in a folder, whether it is there or not. */
export function backupFile(file: string, id: string, folder = backupFolder(file)): string {
  return join(folder, `${stemOf(file)}-${id}.db`);
}

/** The order of backups as sortable text: a number, or for those without one the moment (ISO). */
export function backupOrder(number: number, at: string): string {
  return `${String(number).padStart(12, '0')} ${at}`;
}

/** A backup in the folder, with its place in the order in which they were made. */
export interface ListedBackup extends Backup {
  readonly number: number;
  /** See `backupOrder`. */
  readonly order: string;
}

/** Lists the backups of a library in a folder, newest first; none if the folder does not exist. */
export function listBackups(file: string, folder = backupFolder(file)): ListedBackup[] {
  const names = isFolder(folder) ? readdirSync(folder) : [];
  return names
    .flatMap((name) => {
      const named = parseName(file, name);
      const stats = named && statSync(join(folder, name), { throwIfNoEntry: false });
      // Reading a pipe of such a name would wait for ever.
      if (!named || !stats?.isFile()) return [];
      return [{ ...named, bytes: stats.size, order: backupOrder(named.number, named.at) }];
    })
    .sort((left, right) => (left.order < right.order ? 1 : -1));
}

/** Reads a library or a backup whole and says whether it is without a fault; throws if SQLite cannot even open it. */
export function isSoundBackup(path: string): boolean {
  const db = openReader(path);
  try {
    return isLibrary(db) && db.prepare('PRAGMA integrity_check(1)').pluck().get() === 'ok';
  } finally {
    db.close();
  }
}

/** Removes the oldest of a reason; one that cannot be removed now is removed after the next backup. */
function prune(file: string, reason: BackupReason): void {
  const superfluous = listBackups(file)
    .filter((backup) => backup.reason === reason)
    .slice(backupsKept);
  for (const { id } of superfluous) leaveWhereRefused(() => removeDatabase(backupFile(file, id)));
}

const unfinishedName = new RegExp(`\\.unfinished(${derivedEndings.join('|')})?$`);

/** The names, in the folder of backups, of what an interrupted backup left. */
export function unfinishedBackups(file: string): string[] {
  const folder = backupFolder(file);
  if (!isFolder(folder)) return [];
  return readdirSync(folder).filter((name) => unfinishedName.test(name));
}

/** Removes what an interrupted backup left. */
export function removeUnfinishedBackups(file: string): void {
  for (const name of unfinishedBackups(file)) {
    leaveWhereRefused(() => rmSync(join(backupFolder(file), name), { force: true }));
  }
}

/** How far a backup is: it is being written to a file that will have about so many bytes, or it is being read back. */
export type BackupStep =
  | { readonly kind: 'copying'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'checking' };

/** Hears how far a backup is. */
export type OnBackupStep = (step: BackupStep) => void;

function compactBytes(db: Connection): number {
  const [pages = 0, free = 0, bytes = 0] = ['page_count', 'freelist_count', 'page_size'].map((name) =>
    Number(db.pragma(name, { simple: true })),
  );
  return (pages - free) * bytes;
}

function writeCopy(file: string, unfinished: string, onStep: OnBackupStep): boolean {
  const db = openReader(file);
  try {
    onStep({ kind: 'copying', file: unfinished, bytes: compactBytes(db) });
    copyCompactly(db, unfinished);
  } finally {
    db.close();
  }
  onStep({ kind: 'checking' });
  return isSoundBackup(unfinished);
}

function noFolder(folder: string): Result<never> {
  return failure(
    'write-failed',
    `A file named “${basename(folder)}” is where the folder of backups should be, so no backup was made. The library was not changed. Rename that file and try again.`,
  );
}

/** A faulty copy has the fault from the library or from the disk it was written to. */
function unsound(file: string): Result<never> {
  if (!isSoundBackup(file)) throw new DamagedRowError('The library itself has a fault.');
  return failure(
    'write-failed',
    'The backup was made, but reading it back showed a fault, so it does not count. The library itself is in use as before. Check the disk and make a backup again.',
  );
}

/**
 * Makes a backup: a compact copy of the library as it is at this moment, read back whole and checked before it counts,
 * then moved to its name on the disk. The newest seven of each reason are kept. It has a connection of its own, so it
 * may run in another thread while the library is written to; throws SQLite's error if the library cannot be read.
 */
export function makeBackup(
  file: string,
  reason: BackupReason,
  now: string,
  onStep: OnBackupStep = () => undefined,
): Result<Backup> {
  const folder = backupFolder(file);
  if (!isFolder(folder) && existsSync(folder)) return noFolder(folder);
  makeFolder(folder, 0o700);
  removeUnfinishedBackups(file);
  const at = new Date(now).toISOString();
  const number = (listBackups(file)[0]?.number ?? 0) + 1;
  const id = `${String(number).padStart(6, '0')}-${at.replace(/[:.]/g, '-')}-${reason}`;
  const path = backupFile(file, id);
  const unfinished = `${path}.unfinished`;
  removeDatabase(unfinished);
  try {
    if (!noticingRoom(file, () => writeCopy(file, unfinished, onStep))) return unsound(file);
    syncFile(unfinished);
    takeName(unfinished, path);
  } finally {
    leaveWhereRefused(() => removeDatabase(unfinished));
  }
  const { size: bytes } = statSync(path);
  prune(file, reason);
  return success({ id, at, bytes, reason });
}

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Says whether the last daily backup is a day old. One from the future means that the clock was wrong then or is wrong
 * now: a backup is then due, and the next one a day after that.
 */
export function isBackupDue(file: string, now: string): boolean {
  const last = listBackups(file).find((backup) => backup.reason === 'daily');
  if (last === undefined) return true;
  const age = Date.parse(now) - Date.parse(last.at);
  return age < 0 || age >= dayMs;
}
