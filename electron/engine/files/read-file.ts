import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';
import { systemErrorName } from './write-problem.ts';

/**
 * Reads a whole file of at most `limitBytes`. Comes back with `file-not-found`, `no-permission`, `file-too-large`, or
 * `file-unreadable` for folders, pipes, devices and faults of the disk. A file that grows while it is read is refused
 * at the limit, never read on.
 */
export async function readFileLimited(path: string, limitBytes: number): Promise<Result<Uint8Array>> {
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to waits for ever. Windows does not know the flag.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile()) return notAFile(path);
      if (found.size > limitBytes) return tooLarge(path, limitBytes);
      const buffer = Buffer.allocUnsafe(found.size + 1);
      let length = 0;
      while (length < buffer.length) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return length > found.size ? changing(path) : success(buffer.subarray(0, length));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return readProblem(path, error);
  }
}

/** The problem of a file that is larger than may be read; also for bytes that did not come from a file. */
export function tooLarge(path: string, limitBytes: number): Result<never> {
  const megabytes = Math.floor(limitBytes / 1_000_000);
  return failure(
    'file-too-large',
    `“${basename(path)}” was not read: it is larger than ${megabytes} MB, and a brief never is. Take pictures and attachments out of it, or split it, and try again.`,
  );
}

function notAFile(path: string): Result<never> {
  return failure(
    'file-unreadable',
    `“${basename(path)}” was not read: it is a folder or a device, not a file. Choose the files in it instead.`,
  );
}

function changing(path: string): Result<never> {
  return failure(
    'file-unreadable',
    `“${basename(path)}” was not read: another program was writing to it at the same time. Wait until that is done and try again.`,
  );
}

function readProblem(path: string, error: unknown): Result<never> {
  const name = systemErrorName(error);
  const file = basename(path);
  if (name === null) throw error;
  if (name === 'ENOENT' || name === 'ENOTDIR') {
    return failure(
      'file-not-found',
      `“${file}” was not read: there is no such file. It may have been moved or renamed; look for it and try again.`,
    );
  }
  if (name === 'EACCES' || name === 'EPERM') {
    return failure(
      'no-permission',
      `“${file}” was not read: you do not have permission to open it. Ask its owner for permission, or for a copy.`,
    );
  }
  if (name === 'EISDIR') return notAFile(path);
  return failure(
    'file-unreadable',
    `“${file}” was not read: the system reported ${name}. Copy it to another disk and try again.`,
  );
}
