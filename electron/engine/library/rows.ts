import type { z } from 'zod';
import { DamagedRowError } from './storage-failure.ts';

/** Parses one row from disk, so that damage shows here and not as an odd value elsewhere; undefined for no row. */
export function rowOf<Row>(schema: z.ZodType<Row>, row: unknown): Row | undefined {
  if (row === undefined) return undefined;
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new DamagedRowError(`A row of the library does not have its form (${place}).`);
}

/** Parses rows from disk; throws a `DamagedRowError` at the first that does not fit. */
export function rowsOf<Row>(schema: z.ZodType<Row>, rows: readonly unknown[]): Row[] {
  return rows.flatMap((row) => rowOf(schema, row) ?? []);
}
