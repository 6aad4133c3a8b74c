import { z } from 'zod';
import { backupOrder } from './backup-files.ts';
import type { Connection } from './connection.ts';
import { rowOf } from './rows.ts';

/** The name of the mark among the settings. */
export const restoreMarkName = 'library.restored';

const mark = z.strictObject({ from: z.string(), on: z.string() });
const row = z.strictObject({ value: z.string() });

/**
 * Which backup was restored last, and which was the last one made before that, both by their place in the order of
 * backups. The backups between the two belong to what the restore gave up, so a later salvage must not bring their
 * changes back.
 */
export type RestoreMark = z.infer<typeof mark>;

/** Notes a restore in the library that was restored. */
export function writeRestoreMark(db: Connection, made: RestoreMark): void {
  db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(
    restoreMarkName,
    JSON.stringify(made),
  );
}

/** The note of the last restore; null if there was none. */
export function readRestoreMark(db: Connection): RestoreMark | null {
  const found = rowOf(row, db.prepare('SELECT value FROM settings WHERE name = ?').get(restoreMarkName));
  if (!found) return null;
  try {
    const { from, on } = mark.parse(JSON.parse(found.value));
    return { from: asOrder(from), on: asOrder(on) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Earlier versions noted moments, since backups then had no numbers. */
function asOrder(noted: string): string {
  return noted.includes(' ') ? noted : backupOrder(0, noted);
}
