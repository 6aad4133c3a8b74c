import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import type { Backup } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { openReader } from './connection.ts';
import { isLibrary } from './library-mark.ts';
import { DamagedRowError } from './storage-failure.ts';

/** How many backups of each reason are kept; the newest. */
const backupsKept = 7;

export type BackupReason = Backup['reason'];

/** The folder of a library's backups, beside it. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups');
}

function stemOf(file: string): string {
  return basename(file, extname(file));
}

const stamp = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3}Z)-(daily|migration|asked)$/;

function parseName(file: string, name: string): Pick<Backup, 'id' | 'at' | 'reason'> | undefined {
  const prefix = `${stemOf(file)}-`;
  if (!name.startsWith(prefix) || !name.endsWith('.db')) return undefined;
  const id = name.slice(prefix.length, -'.db'.length);
  const [, hour, minute, second, rest, reason] = stamp.exec(id) ?? [];
  const parsed = z.enum(['daily', 'migration', 'asked']).safeParse(reason);
  if (!parsed.success) return undefined;
  return { id, at: `${hour}:${minute}:${second}.${rest}`, reason: parsed.data };
}

/** The file of a backup, whether it is there or not. */
export function backupFile(file: string, id: string): string {
  return join(backupFolder(file), `${stemOf(file)}-${id}.db`);
}

/** Lists the backups of a library, newest first; none where there is no folder of them yet. */
export function listBackups(file: string): Backup[] {
  const folder = backupFolder(file);
  const names = readdirSync(dirname(file)).includes(basename(folder)) ? readdirSync(folder) : [];
  return names
    .flatMap((name) => {
      const parsed = parseName(file, name);
      return parsed ? [{ ...parsed, bytes: statSync(join(folder, name)).size }] : [];
    })
    .sort((left, right) => (left.at < right.at ? 1 : -1));
}

/** Puts what was written to a file on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a rename in a folder on the disk; Windows keeps it in its journal by itself. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncFile(folder);
}

/** Reads a library or a backup whole and says whether it is without a fault; throws where SQLite cannot even open it. */
export function isSoundBackup(path: string): boolean {
  const db = openReader(path);
  try {
    return isLibrary(db) && db.prepare('PRAGMA integrity_check(1)').pluck().get() === 'ok';
  } finally {
    db.close();
  }
}

function prune(file: string, reason: BackupReason): void {
  const superfluous = listBackups(file)
    .filter((backup) => backup.reason === reason)
    .slice(backupsKept);
  for (const { id } of superfluous) rmSync(backupFile(file, id), { force: true });
  const folder = backupFolder(file);
  // What a backup left that was interrupted.
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.unfinished'))) {
    rmSync(join(folder, name), { force: true });
  }
}

function writeCopy(file: string, unfinished: string): boolean {
  const db = openReader(file);
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
  } finally {
    db.close();
  }
  return isSoundBackup(unfinished);
}

/** A copy with a fault has it from the library or from the disk it was written to. */
function unsound(file: string): Result<never> {
  if (!isSoundBackup(file)) throw new DamagedRowError('The library itself has a fault.');
  return failure(
    'write-failed',
    'The backup was made, but reading it back showed a fault, so it does not count. The library itself is in use as before. Check the disk and make a backup again.',
  );
}

/**
 * Makes a backup: a compact copy of the library as it is at this moment, read back whole and checked before it counts,
 * then put in its place on the disk. The newest seven of each reason are kept. It has a connection of its own, so it
 * may run in another thread while the library is written; throws SQLite's error where the library cannot be read.
 */
export function makeBackup(file: string, reason: BackupReason, now: string): Result<Backup> {
  const folder = backupFolder(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = new Date(now).toISOString();
  const id = `${at.replace(/[:.]/g, '-')}-${reason}`;
  const path = backupFile(file, id);
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  // Made beforehand, so that nobody else can read it even while it is written.
  closeSync(openSync(unfinished, 'wx', 0o600));
  try {
    if (!writeCopy(file, unfinished)) return unsound(file);
    syncFile(unfinished);
    renameSync(unfinished, path);
    syncFolder(folder);
  } finally {
    rmSync(unfinished, { force: true });
  }
  prune(file, reason);
  return success({ id, at, bytes: statSync(path).size, reason });
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Says whether the last daily backup is a day old. */
export function isBackupDue(file: string, now: string): boolean {
  const last = listBackups(file).find((backup) => backup.reason === 'daily');
  return last === undefined || Date.parse(now) - Date.parse(last.at) >= dayMs;
}
