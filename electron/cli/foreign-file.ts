import { GuardedReader } from '#engine/import/guarded.ts';
import type { ImportedFile } from '#engine/import/imported-file.ts';
import type { Result } from '#shared/result.ts';

/* One for all commands of a process: its threads take longer to start than most files to read. */
let reader: GuardedReader | null = null;

/**
 * Reads a foreign file in a thread that is ended if the file takes too much time or memory, as in the window. The thread
 * stays for the next file, until `endReading`.
 */
export function readForeign(path: string, now: string): Promise<Result<ImportedFile>> {
  reader ??= new GuardedReader();
  return reader.importFile(path, { now });
}

/** Ends the thread that reads foreign files, which would keep the process alive; a later file starts another. */
export function endReading(): void {
  reader?.end();
  reader = null;
}
