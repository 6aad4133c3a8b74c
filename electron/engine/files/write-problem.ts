import { constants } from 'node:os';
import { basename } from 'node:path';
import { ownRecord } from '#shared/brief/own-record.ts';
import { failure, type Problem, type ProblemCode, type Result } from '#shared/result.ts';

interface Explanation {
  readonly code: ProblemCode;
  readonly why: string;
  readonly advice: string;
}

const full: Explanation = {
  code: 'disk-full',
  why: 'there is no room left for it on the disk',
  advice: 'Free some space, or choose another folder, and save again.',
};
const forbidden: Explanation = {
  code: 'no-permission',
  why: 'you do not have permission to write to this folder or file',
  advice: 'Choose another folder, or ask for permission to write there, and save again.',
};
const folderMissing: Explanation = {
  code: 'file-not-found',
  why: 'the folder it should go to does not exist',
  advice: 'Make the folder, or choose another one, and save again.',
};
const nameTaken: Explanation = {
  code: 'file-exists',
  why: 'there is already a file of this name, and it was left as it is',
  advice: 'Choose another name, or say that it may be replaced.',
};
const nameIsFolder: Explanation = {
  code: 'write-failed',
  why: 'there is a folder of this name',
  advice: 'Choose another name and save again.',
};
const nameTooLong: Explanation = {
  code: 'write-failed',
  why: 'its name is too long or has characters this disk does not allow',
  advice: 'Choose a shorter name and save again.',
};
const inUse: Explanation = {
  code: 'write-failed',
  why: 'another program has it open',
  advice: 'Close it there and save again.',
};
const tooBig: Explanation = {
  code: 'write-failed',
  why: 'this disk does not take files this large',
  advice: 'Choose another disk and save again.',
};
const diskFault: Explanation = {
  code: 'write-failed',
  why: 'the disk reported a fault',
  advice: 'Save it on another disk, and have this one checked.',
};

const explanations: Readonly<Record<string, Explanation>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOENT: folderMissing,
  ENOTDIR: folderMissing,
  EEXIST: nameTaken,
  EISDIR: nameIsFolder,
  ENAMETOOLONG: nameTooLong,
  EINVAL: nameTooLong,
  ELOOP: nameTooLong,
  EBUSY: inUse,
  ETXTBSY: inUse,
  EFBIG: tooBig,
  EIO: diskFault,
};

const namesByNumber = new Map(Object.entries(constants.errno).map(([name, number]) => [number, name]));

/** The system's name of an error ("ENOSPC"); null if it is not an error of the system but a bug. */
export function systemErrorName(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  // Node has no name of its own for some numbers, among them EDQUOT: "Unknown system error -122".
  const number = 'errno' in error && typeof error.errno === 'number' ? Math.abs(error.errno) : 0;
  const byNumber = process.platform === 'win32' ? undefined : namesByNumber.get(number);
  if (byNumber !== undefined) return byNumber;
  // When removing whole folders, Node does not know every error by name: its code is then empty.
  return typeof error.code === 'string' ? error.code || 'UNKNOWN' : null;
}

/**
 * Tells why a file could not be written: what happened, why, what to do. A system error without a sentence of its own
 * becomes `write-failed` and is named; anything else is a bug and is thrown again.
 */
export function writeProblem(file: string, error: unknown): Result<never, Problem> {
  const name = systemErrorName(error);
  if (name === null) throw error;
  const known = ownRecord(explanations, name) ?? {
    code: 'write-failed',
    why: `the system reported ${name}`,
    advice: 'Choose another folder and save again.',
  };
  return failure(
    known.code,
    `“${basename(file)}” was not written: ${known.why}. Nothing was changed on the disk. ${known.advice}`,
  );
}
