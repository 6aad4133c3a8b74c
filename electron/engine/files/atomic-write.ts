import { constants } from 'node:fs';
import { type FileHandle, link, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failure, type Result, success } from '#shared/result.ts';
import { temporaryName } from './temporary-name.ts';
import { systemErrorName, writeProblem } from './write-problem.ts';

export interface WriteOptions {
  /**
   * Whether a file of this name may be replaced. If not, an existing one is left alone and `file-exists` comes back.
   */
  readonly mayReplace: boolean;
  /** Whether a new file is for this user alone; one that is replaced keeps its permissions. */
  readonly isPrivate?: boolean;
}

/** What some file systems cannot do for a folder; no harm, since the rename itself was done. */
const folderSyncUnknown: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
const linkUnknown: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
const heldByOthers: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Writes a file so that at every moment, power cuts included, either the old or the new version is whole on the disk.
 * The order is fixed: a temporary file in the same folder, write, fsync, rename, fsync of the folder. Success means
 * that the new version is on the disk. A link is followed: the file it names is replaced, and the link stays.
 *
 * Comes back with `disk-full`, `no-permission`, `file-not-found` (no such folder), `file-exists` or `write-failed`;
 * then nothing was changed and the temporary file is gone.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions,
): Promise<Result<void>> {
  try {
    const target = await existingTarget(path);
    if (target.kind === 'folder') throw systemError('EISDIR');
    if (target.kind === 'device') return notAFile(path);
    if (target.kind !== 'nothing' && !options.mayReplace) throw systemError('EEXIST');
    const mode = target.kind === 'file' ? target.mode : options.isPrivate ? 0o600 : null;
    const temporary = join(dirname(target.path), temporaryName());
    await writeTemporary(temporary, bytes, mode);
    await moveIntoPlace(temporary, target.path, options);
    return await syncFolder(path, dirname(target.path));
  } catch (error) {
    return writeProblem(path, error);
  }
}

type Target =
  | { readonly kind: 'nothing'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly mode: number }
  | { readonly kind: 'dangling-link'; readonly path: string }
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

async function existingTarget(path: string): Promise<Target> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    if (found.isDirectory()) return { kind: 'folder', path: real };
    if (!found.isFile()) return { kind: 'device', path: real };
    return { kind: 'file', path: real, mode: found.mode & 0o777 };
  } catch (error) {
    if (systemErrorName(error) !== 'ENOENT') throw error;
    return { kind: (await isDanglingLink(path)) ? 'dangling-link' : 'nothing', path };
  }
}

async function isDanglingLink(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (systemErrorName(error) === 'ENOENT') return false;
    throw error;
  }
}

async function writeTemporary(temporary: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  const handle = await open(temporary, flags, mode === null ? 0o666 : 0o600);
  try {
    if (mode !== null) await handle.chmod(mode);
    await writeAll(handle, bytes);
    await handle.sync();
    await handle.close();
  } catch (error) {
    await handle.close().catch(ignoreSystemError);
    await unlink(temporary).catch(ignoreSystemError);
    throw error;
  }
}

/** The system may write fewer bytes than it was given; the rest is written from where it stopped. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset, offset);
    if (bytesWritten === 0) throw systemError('EIO');
    offset += bytesWritten;
  }
}

async function moveIntoPlace(temporary: string, target: string, options: WriteOptions): Promise<void> {
  try {
    if (options.mayReplace) await renamePatiently(temporary, target);
    else await moveWithoutReplacing(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(ignoreSystemError);
    throw error;
  }
}

/**
 * The system refuses a hard link if the name exists, even if it appeared a moment ago, but not a rename. If the file
 * system has no hard links, the name is first claimed by an empty file, which the rename then replaces.
 */
async function moveWithoutReplacing(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (!linkUnknown.has(systemErrorName(error) ?? '')) throw error;
    await replaceOwnClaim(temporary, target);
    return;
  }
  await unlink(temporary).catch(ignoreSystemError);
}

async function replaceOwnClaim(temporary: string, target: string): Promise<void> {
  const claim = await open(target, 'wx');
  await claim.close();
  try {
    await renamePatiently(temporary, target);
  } catch (error) {
    await unlink(target).catch(ignoreSystemError);
    throw error;
  }
}

/** On Windows a virus scanner or an indexer may hold the old file for a moment; elsewhere a refusal is final. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const mayPass = process.platform === 'win32' && heldByOthers.has(systemErrorName(error) ?? '');
      if (!mayPass || attempt === 10) throw error;
      await wait(attempt * 20);
    }
  }
}

/** Puts the rename itself on the disk. Windows has no such call: there the journal already holds the rename. */
async function syncFolder(path: string, folder: string): Promise<Result<void>> {
  if (process.platform === 'win32') return success(undefined);
  try {
    const handle = await open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const name = systemErrorName(error);
    if (name === null) throw error;
    if (!folderSyncUnknown.has(name)) return unconfirmed(path);
  }
  return success(undefined);
}

/** Renaming over a pipe or a device such as /dev/null would take it away from everybody. */
function notAFile(path: string): Result<void> {
  return failure(
    'write-failed',
    `“${basename(path)}” was not written: there is a device or a pipe of this name. Nothing was changed on the disk. Choose another name and save again.`,
  );
}

function unconfirmed(path: string): Result<void> {
  return failure(
    'write-failed',
    `“${basename(path)}” was written, but the disk did not confirm that it will still be there after a power cut. Save it again, on another disk if this repeats.`,
  );
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

function ignoreSystemError(error: unknown): void {
  if (systemErrorName(error) === null) throw error;
}
