import type { Connection } from '../connection.ts';
import { isDamage } from '../storage-failure.ts';
import { salvagedTables } from './library-rows.ts';

/** Reads a little of every table, so that the usual kinds of damage are met before a window is open. */
export function touchTables(db: Connection): void {
  for (const table of [
    ...salvagedTables,
    'brief_names',
    'name_counts',
    'brief_search',
    'entity_records',
    'entity_keys',
    'ledger',
    'source_records',
  ]) {
    db.prepare(`SELECT * FROM ${table} LIMIT 1`).get();
  }
}

/** Reads the whole file and says whether tables, indexes and search text agree. */
export function isSound(db: Connection): boolean {
  try {
    return db.prepare('PRAGMA integrity_check(1)').pluck().get() === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
