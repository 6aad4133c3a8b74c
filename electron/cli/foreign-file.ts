import { GuardedReader } from '#engine/import/guarded.ts';
import type { ReadFile } from '#engine/import/imported-file.ts';
import type { TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import { withTableAdvice } from './table-options.ts';

/* One for all commands of a process: its threads take longer to start than most files to read. */
let reader: GuardedReader | null = null;

/**
 * Reads a foreign file in a thread that is ended if the file takes too much time or memory, as in the window. The thread
 * stays for the next file, until `endReading`. `table` is what is known of a table that may be a matrix; if that is too
 * little, the problem names the options that say it.
 */
export async function readForeign(
  path: string,
  now: string,
  table: TableAnswer = { codes: [] },
): Promise<ReadFile> {
  reader ??= new GuardedReader();
  return withTableAdvice(await reader.importFile(path, { now, table }));
}

/** Ends the thread that reads foreign files, which would keep the process alive; a later file starts another. */
export function endReading(): void {
  reader?.end();
  reader = null;
}
