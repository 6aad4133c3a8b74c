import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { openConnection } from './connection.ts';
import { hasLibraryRows } from './damage/library-rows.ts';
import { hasLog } from './database-files.ts';
import { readHeader } from './header.ts';
import { migrate } from './migrate.ts';
import { prepareSuccessor, takeOver } from './successor.ts';

/** The first bytes of a rollback journal (https://sqlite.org/fileformat.html, section 3). */
const journalMagic = Buffer.from('d9d505f920a163d7', 'hex');

/** Says whether a rollback journal beside a file would roll it back to nothing: its making was interrupted. */
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

/** Says whether there is no library of this name yet: no file, an empty one, or one whose making was interrupted. */
export function isUnmade(file: string): boolean {
  const { kind } = readHeader(file);
  if (kind === 'missing' || kind === 'empty') return !hasLog(file);
  // A library of which only the beginning was damaged may lie beside the journal of another file.
  return kind !== 'library' && hasJournalOfNothing(file) && !hasLibraryRows(file);
}

/**
 * Makes an empty library if there is none yet. It gets its name only once it is whole. Gives which file it is.
 */
export function makeLibrary(file: string): string | null {
  prepareSuccessor(file, (preparing) => {
    const db = openConnection(preparing);
    try {
      migrate(db);
    } finally {
      db.close();
    }
  });
  return takeOver(file);
}
