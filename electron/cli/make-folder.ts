import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemErrorName, writeProblem } from '#engine/files/write-problem.ts';
import { failure, type Result, success } from '#shared/result.ts';

/** Makes a folder and those above it if they are missing; `advice` says what to do if a file is in its place. */
export async function makeFolder(path: string, advice: string): Promise<Result<void>> {
  try {
    await mkdir(path, { recursive: true });
    return success(undefined);
  } catch (error) {
    const name = systemErrorName(error);
    if (name !== 'EEXIST' && name !== 'ENOTDIR') return writeProblem(path, error);
    return failure(
      'write-failed',
      `The folder “${basename(path)}” was not made: there is a file of this name, and several briefs need a folder. ${advice}`,
    );
  }
}
