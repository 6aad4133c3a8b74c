import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  derivedEndings,
  diskError,
  hasLog,
  leaveWhereRefused,
  removeDatabase,
  syncFile,
  syncFolder,
  takeName,
} from './database-files.ts';
import { noticingRoom } from './disk-room.ts';
import { identityOf } from './file-identity.ts';

/*
 * How one file replaces another as the library, at whatever moment the program or the power ends. It is prepared under
 * a name of its own, and once it is whole on the disk it is named the successor. From then on it is the library:
 * opening the library begins with giving a successor the library's name.
 */

/** The name under which what is to be the library is prepared; what a crash leaves there is removed. */
export const preparingFile = (file: string) => `${file}.preparing`;
const successorFile = (file: string) => `${file}.successor`;

/** What a crash may leave beside a library; the last two come from earlier versions. */
const leftoverEndings = ['.preparing', '.restoring', '.salvaged'].flatMap((ending) =>
  ['', ...derivedEndings].map((derived) => ending + derived),
);

/**
 * Prepares a successor of a library: `make` writes a database under the name it is given and closes it. Gives what
 * `make` gave. The library is not touched; `takeOver` puts the successor in its place. Throws if the disk refuses;
 * there is then no successor.
 */
export function prepareSuccessor<Value>(file: string, make: (preparing: string) => Value): Value {
  const preparing = preparingFile(file);
  removeDatabase(preparing);
  try {
    const value = noticingRoom(file, () => make(preparing));
    // SQLite does not report if closing a file could not empty its log.
    if (hasLog(preparing)) throw diskError();
    syncFile(preparing);
    renameSync(preparing, successorFile(file));
    return value;
  } finally {
    leaveWhereRefused(() => removeDatabase(preparing));
  }
}

/** The file that is the library of a name: a successor that waits for the name, or the file that has it. */
export function presentFile(file: string): string {
  return existsSync(successorFile(file)) ? successorFile(file) : file;
}

/**
 * Gives the successor of a closed library the library's name. Gives which file that is, so that another one that takes
 * the name before it is opened is noticed; null if there is no successor.
 */
export function takeOver(file: string): string | null {
  const successor = successorFile(file);
  const identity = identityOf(successor);
  if (identity === null) return null;
  syncFolder(dirname(file));
  takeName(successor, file);
  return identity;
}

/** The names of what a crash left beside a library. */
export function leftovers(file: string): string[] {
  const endings = new Set(leftoverEndings.map((ending) => basename(file) + ending));
  return readdirSync(dirname(file)).filter((name) => endings.has(name));
}

/** Removes what a crash left beside a library; what cannot be removed now is tried again next time. */
export function removeLeftovers(file: string): void {
  for (const name of leftovers(file)) {
    leaveWhereRefused(() => rmSync(join(dirname(file), name), { force: true }));
  }
}
