import { z } from 'zod';
import type { Connection } from '../connection.ts';
import { rowsOf } from '../rows.ts';

const tableColumn = z.object({ name: z.string() });

/** The names of the columns of a table in their order; none if there is no such table. */
export function columnsOf(db: Connection, schema: string, table: string): string[] {
  return rowsOf(tableColumn, db.prepare(`PRAGMA ${schema}.table_info(${table})`).all()).map(
    ({ name }) => name,
  );
}

/**
 * The statement that takes rows of a table from `backup`, which may be of an earlier form: fewer columns, or no such
 * table.
 */
export function takeAll(db: Connection, table: string, where = ''): string {
  const columns = columnsOf(db, 'backup', table).join(', ');
  if (columns === '') return '';
  return `INSERT OR IGNORE INTO main.${table} (${columns}) SELECT ${columns} FROM backup.${table} ${where}`;
}
