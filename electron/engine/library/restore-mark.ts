import { z } from 'zod';
import type { Connection } from './connection.ts';
import { rowOf } from './rows.ts';

/** The name of the mark among the settings. */
export const restoreMarkName = 'library.restored';

const mark = z.strictObject({ from: z.string(), on: z.string() });
const row = z.strictObject({ value: z.string() });

/**
 * Which backup was last restored and when (ISO moments). Backups made between the two belong to what was given up by
 * the restore, so a later salvage must not bring their changes back.
 */
export type RestoreMark = z.infer<typeof mark>;

/** Notes a restore in the library that was restored. */
export function writeRestoreMark(db: Connection, made: RestoreMark): void {
  db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(
    restoreMarkName,
    JSON.stringify(made),
  );
}

/** The note of the last restore; null where there was none. */
export function readRestoreMark(db: Connection): RestoreMark | null {
  const found = rowOf(row, db.prepare('SELECT value FROM settings WHERE name = ?').get(restoreMarkName));
  if (!found) return null;
  try {
    return mark.parse(JSON.parse(found.value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
