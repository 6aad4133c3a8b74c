import { GuardedReader } from '#engine/import/guarded.ts';
import type { ImportedFile } from '#engine/import/import-file.ts';
import type { Result } from '#shared/result.ts';

/** Reads one file after the other; see `GuardedReader`. */
export type ReadForeign = (path: string, now: string) => Promise<Result<ImportedFile>>;

/**
 * Gives a reader of foreign files to something for as long as it runs. They are read in a thread that is ended if a
 * file takes too much time or memory, as in the window.
 */
export async function withForeignFiles<Value>(use: (read: ReadForeign) => Promise<Value>): Promise<Value> {
  const reader = new GuardedReader();
  try {
    return await use((path, now) => reader.importFile(path, { now }));
  } finally {
    reader.end();
  }
}
