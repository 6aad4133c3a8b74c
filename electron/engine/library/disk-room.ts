import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemErrorName } from '../files/write-problem.ts';

/** What the disk of a file has no room for: another byte, or another file. Null if it has room, or if nobody knows. */
export function lackOfRoom(file: string): 'bytes' | 'files' | null {
  try {
    const { bavail, ffree, files } = statfsSync(dirname(file));
    if (files > 0 && ffree === 0) return 'files';
    return bavail === 0 ? 'bytes' : null;
  } catch (error) {
    if (systemErrorName(error) === null) throw error;
    return null;
  }
}

/** Thrown if the disk had no room; it may have some again once the unfinished file is removed. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  readonly lack: 'bytes' | 'files';

  constructor(lack: 'bytes' | 'files', cause: unknown) {
    super('The disk has no room.', { cause });
    this.lack = lack;
  }
}

/** SQLite says of some files that it cannot open or write them when there was no room to begin them. */
const perhapsNoRoom = /^(SQLITE_(CANTOPEN|IOERR|FULL)|ENOSPC|EDQUOT|EIO)/;

/** Runs something that writes beside a file; throws a `NoRoomError` if it fails and the disk then has no room. */
export function noticingRoom<Value>(file: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const lack = perhapsNoRoom.test(code) ? lackOfRoom(file) : null;
    throw lack === null ? error : new NoRoomError(lack, error);
  }
}
