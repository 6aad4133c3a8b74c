import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';
import { systemErrorName, writeProblem } from '../files/write-problem.ts';
import { leaveWhereRefused, removeDatabase, syncFile, takeName } from '../library/database-files.ts';

/** One backup to be copied, and the copies that are then too many. */
export interface CopyJob {
  readonly from: string;
  /** The file of the copy, in the folder of copies. */
  readonly to: string;
  /** Names of older copies in the same folder, to be removed once this one is there. */
  readonly superfluous: readonly string[];
}

const bytesAtATime = 1024 * 1024;

/**
 * Copies a backup to another folder, reads it back and only then gives it its name. A copy that is there already is left
 * as it is. Nothing else in the folder is touched but the superfluous copies.
 */
export async function copyBackup({ from, to, superfluous }: CopyJob): Promise<Result<void>> {
  const unfinished = `${to}.unfinished`;
  try {
    if (!existsSync(to)) {
      const copied = copyBytes(from, unfinished);
      syncFile(unfinished);
      if (hashOf(unfinished) !== copied) return notAsWritten(to);
      takeName(unfinished, to);
    }
    for (const name of superfluous)
      leaveWhereRefused(() => removeDatabase(join(dirname(to), basename(name))));
    return success(undefined);
  } catch (error) {
    if (systemErrorName(error) === null) throw error;
    return writeProblem(to, error);
  } finally {
    leaveWhereRefused(() => rmSync(unfinished, { force: true }));
  }
}

/** Copies a file and gives the hash of what was read. */
function copyBytes(from: string, to: string): string {
  const target = openSync(to, 'w', 0o600);
  try {
    return hashOf(from, (bytes) => {
      for (let written = 0; written < bytes.length; ) written += writeSync(target, bytes, written);
    });
  } finally {
    closeSync(target);
  }
}

function hashOf(file: string, each: (bytes: Buffer) => void = () => undefined): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(bytesAtATime);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      const bytes = buffer.subarray(0, read);
      hash.update(bytes);
      each(bytes);
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

function notAsWritten(to: string): Result<never> {
  return failure(
    'write-failed',
    `“${basename(to)}” was not copied: what was read back was not what was written. The backup beside the library is whole. Check the stick or disk, or choose another folder.`,
  );
}
