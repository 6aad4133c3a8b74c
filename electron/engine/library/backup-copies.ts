import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { backupFile, backupFolder, type ListedBackup, listBackups } from './backup-files.ts';
import type { Connection } from './connection.ts';
import { rowOf } from './rows.ts';

/*
 * Backups may be copied to a folder of the user's choice, such as one on a stick, besides being kept beside the library.
 * The copies lie in a folder of their own there, which is made when the place is chosen: if it is missing later, the
 * stick is not plugged in, and nothing must be written to the empty folder in its place.
 */

/** The name of the setting with the place of copies. */
const placeName = 'library.backup-copies';

const storedPlace = z.strictObject({
  /** The folder that was chosen. */
  folder: z.string(),
  /** The ids of the backups that were copied there, oldest first. */
  copied: z.array(z.string()),
});

/** Where backups are copied to, and which ones were. */
export type StoredPlace = z.infer<typeof storedPlace>;

const row = z.strictObject({ value: z.string() });

/** The place of copies that a library notes; null if there is none. */
export function readPlace(db: Connection): StoredPlace | null {
  const found = rowOf(row, db.prepare('SELECT value FROM settings WHERE name = ?').get(placeName));
  if (!found) return null;
  try {
    return storedPlace.parse(JSON.parse(found.value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Notes the place of copies, or (null) that there is none. */
export function writePlace(db: Connection, place: StoredPlace | null): void {
  if (place === null) db.prepare('DELETE FROM settings WHERE name = ?').run(placeName);
  else
    db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(
      placeName,
      JSON.stringify(place),
    );
}

/** The folder of the copies in the folder that was chosen. */
export function folderOfCopies(folder: string): string {
  return join(folder, 'Briefwright backups');
}

/** Whether the folder of the copies is there now. */
export function isPlaceThere({ folder }: StoredPlace): boolean {
  try {
    return statSync(folderOfCopies(folder), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A drive that was pulled out may answer with any error of its own.
    return false;
  }
}

/** A backup that can be read, with its file. */
export interface FoundBackup extends ListedBackup {
  readonly path: string;
}

/** Every backup beside the library, and those that are only among the copies, newest first. */
export function allBackups(file: string, place: StoredPlace | null): FoundBackup[] {
  const near = inFolder(file, backupFolder(file));
  if (place === null || !isPlaceThere(place)) return near;
  const ids = new Set(near.map(({ id }) => id));
  const far = inFolder(file, folderOfCopies(place.folder))
    .filter(({ id }) => !ids.has(id))
    .map((backup) => ({ ...backup, isElsewhere: true as const }));
  return [...near, ...far].sort((left, right) => (left.order < right.order ? 1 : -1));
}

function inFolder(file: string, folder: string): FoundBackup[] {
  return listBackups(file, folder).map((backup) => ({
    ...backup,
    path: backupFile(file, backup.id, folder),
  }));
}
