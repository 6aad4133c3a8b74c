import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { openConnection } from './connection.ts';
import { hasLog } from './database-files.ts';
import { readHeader } from './header.ts';
import { migrate } from './migrate.ts';
import { prepareSuccessor, takeOver } from './successor.ts';

/** What a rollback journal begins with (https://sqlite.org/fileformat.html, section 3). */
const journalMagic = Buffer.from('d9d505f920a163d7', 'hex');

/** Says whether a rollback journal stands beside a file that takes it back to nothing: its making was cut short. */
function hasJournalOfNothing(file: string): boolean {
  const journal = `${file}-journal`;
  if ((statSync(journal, { throwIfNoEntry: false })?.size ?? 0) < 28) return false;
  const header = Buffer.alloc(28);
  const handle = openSync(journal, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.subarray(0, 8).equals(journalMagic) && header.readUInt32BE(16) === 0;
}

/** Says whether there is no library of this name yet: no file, an empty one, or one whose making was cut short. */
export function isUnmade(file: string): boolean {
  const { kind } = readHeader(file);
  if (kind === 'missing' || kind === 'empty') return !hasLog(file);
  return kind !== 'library' && hasJournalOfNothing(file);
}

/** Makes an empty library where there is none yet. It has its name only once it is whole. */
export function makeLibrary(file: string): void {
  prepareSuccessor(file, (preparing) => {
    const db = openConnection(preparing);
    try {
      migrate(db);
    } finally {
      db.close();
    }
  });
  takeOver(file);
}
