import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { newId } from '#shared/brief/ids.ts';
import type { Result } from '#shared/result.ts';
import type { GuardedOptions } from './guarded.ts';
import { type ImportedFile, importFile, type NamedBytes } from './import-file.ts';

/* The thread in which foreign files are read, one after the other; `guarded.ts` starts it and ends it. */

/** One file to read. */
export interface ReadingJob {
  readonly file: string | NamedBytes;
  readonly options: GuardedOptions;
}

/** What the thread tells: that it has started, then an answer for each job; `usedMs` is its time of the processor. */
export type FromReadingThread = { readonly usedMs: number | null } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly result: Result<ImportedFile>; readonly heapBytes: number }
);

function usedMs(): number | null {
  if (typeof process.threadCpuUsage !== 'function') return null;
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function tell(message: FromReadingThread): void {
  parentPort?.postMessage(message, handedOver(message));
}

/** The bytes of parts are handed over, not copied: a file may hold 200 MB of them. */
function handedOver(message: FromReadingThread): ArrayBuffer[] {
  if (message.kind !== 'read' || !message.result.ok) return [];
  const { attachments, otherParts } = message.result.value;
  return [...attachments, ...otherParts].map((part) => part.bytes.buffer);
}

parentPort?.on('message', async ({ file, options }: ReadingJob) => {
  const result = await importFile(file, { ...options, newId });
  tell({ kind: 'read', result, heapBytes: getHeapStatistics().used_heap_size, usedMs: usedMs() });
});
// A file that found a way to change what every object has would reach the files after it.
for (const { prototype } of [Object, Array, String, Function]) Object.preventExtensions(prototype);
tell({ kind: 'ready', usedMs: usedMs() });
